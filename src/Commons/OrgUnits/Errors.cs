using Kernel.Errors;

namespace Commons.OrgUnits;

/// <summary>该单位已撤销 · The unit does not exist any more.</summary>
internal sealed class UnitClosed() : DomainError("该单位已撤销。", "This unit has been closed.");

/// <summary>撤销日期早于设立日期 · A unit cannot end before it began.</summary>
internal sealed class ClosedBeforeOpened()
    : DomainError("撤销日期早于设立日期。", "A unit cannot close before it opened.");

/// <summary>新代码的启用日期不晚于现代码的启用日期 · A new code begins after the one it replaces.</summary>
internal sealed class RecodedBeforeItsCodeBegan()
    : DomainError("新代码的启用日期不晚于现代码的启用日期。", "A new code begins after the one it replaces.");

/// <summary>代码已被使用 · An open unit has this code.</summary>
internal sealed class CodeTaken() : DomainError("该代码已被其他单位使用。", "Another unit has this code.");

/// <summary>代码不在上级单位范围内 · A unit's code lies within that of the unit it belongs to.</summary>
internal sealed class CodeOutsideParent()
    : DomainError("代码不在上级单位的范围内。", "This code does not lie within that of the unit above.");
