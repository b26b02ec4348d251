using Kernel.Errors;

namespace Assessment.Indicators;

/// <summary>没有此代码的指标 · There is no indicator with this code.</summary>
internal sealed class IndicatorUnknown(string code)
    : DomainError($"没有代码为 {code} 的指标。", $"There is no indicator {code}.");
