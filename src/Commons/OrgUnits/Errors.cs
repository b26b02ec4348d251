using Kernel.Errors;

namespace Commons.OrgUnits;

/// <summary>该单位已撤销 · The unit has been closed.</summary>
internal sealed class UnitClosed() : DomainError("该单位已撤销。", "This unit has been closed.");

/// <summary>撤销日期早于设立日期 · A unit cannot close before it opened.</summary>
internal sealed class ClosedBeforeOpened()
    : DomainError("撤销日期早于设立日期。", "A unit cannot close before it opened.");

/// <summary>新代码的启用日期不晚于现代码的启用日期 · The new code does not begin after the current one.</summary>
internal sealed class CodeStartsTooEarly()
    : DomainError("新代码的启用日期不晚于现代码的启用日期。", "The new code must begin after the current one.");

/// <summary>代码已被使用 · An open unit has this code.</summary>
internal sealed class CodeTaken() : DomainError("该代码已被其他单位使用。", "Another unit has this code.");

/// <summary>代码不在上级单位范围内 · The unit's code is not within that of the unit above.</summary>
internal sealed class CodeOutsideParent()
    : DomainError("代码不在上级单位的范围内。", "The code must be within that of the unit above.");
