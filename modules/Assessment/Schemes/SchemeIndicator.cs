using Assessment.Indicators;
using Graph;
using Kernel;
using Kernel.Errors;

namespace Assessment.Schemes;

/// <summary>方案指标 · An indicator in a scheme, with its weight and target.</summary>
[Needs(AssessmentPermissions.Read)]
internal sealed class SchemeIndicator : Entity<SchemeIndicator>
{
    private const decimal LeastTarget = 0.0001m;
    private Exception? unreadable;

    private SchemeIndicator() { }

    private SchemeIndicator(Id<SchemeIndicator> id)
        : base(id) { }

    /// <summary>指标代码 · The indicator's code.</summary>
    public string Code { get; private init; } = "";

    /// <summary>指标名称 · The indicator's name.</summary>
    public string Name { get; private init; } = "";

    /// <summary>权重，全方案合计 100 · The weight; the weights of a scheme sum to 100.</summary>
    public decimal Weight { get; private init; }

    /// <summary>目标值，1 为百分之百 · The target; 1 is one hundred per cent.</summary>
    public decimal Target { get; private init; }

    /// <summary>所属考核方案 · The scheme that contains it.</summary>
    [Link<Scheme>("scheme")]
    [PartOf]
    internal Id<Scheme> SchemeId { get; private init; }

    internal Id<IndicatorVersion>? OwnId { get; private init; }

    internal IndicatorVersion? Own { get; private init; }

    /// <summary>What it is: of the catalogue, or an edition that an assessment unit has published.</summary>
    /// <exception cref="FormatException">A stored value of it, or of the edition, cannot be read.</exception>
    internal Indicator DefinitionIn(Catalogue catalogue) =>
        unreadable is null
            ? Own?.AsIndicator(catalogue) ?? catalogue.Get(Code)
            : throw new FormatException($"A stored value of the indicator {Code} cannot be read.", unreadable);

    /// <summary>One that holds a stored value which cannot be read: it can be shown, and not computed.</summary>
    internal static SchemeIndicator Unreadable(
        string code,
        string name,
        (decimal Weight, decimal Target) aim,
        Exception fault
    ) =>
        new()
        {
            Code = code,
            Name = name,
            Weight = aim.Weight,
            Target = aim.Target,
            unreadable = fault,
        };

    /// <summary>Adds an indicator to a scheme.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="indicator">The definition.</param>
    /// <param name="asked">The weight, and the target if it differs from the default.</param>
    /// <param name="place">The position in the input.</param>
    /// <param name="own">The edition, if the indicator is a published one.</param>
    public static SchemeIndicator Create(
        Scheme scheme,
        Indicator indicator,
        IndicatorWeight asked,
        int place,
        IndicatorVersion? own = null
    )
    {
        // Rounded as stored, so that the checked sum is the stored sum.
        var weight = decimal.Round(asked.Weight, 4, MidpointRounding.AwayFromZero);
        var target = decimal.Round(asked.Target ?? indicator.Target, 4, MidpointRounding.AwayFromZero);
        if (!indicator.Subjects.Contains(scheme.Kind))
        {
            throw About(new IndicatorNotForSubject(indicator.Code), nameof(asked.Code));
        }

        if (indicator.InfoOnly && weight != 0)
        {
            throw About(new InfoOnlyHasNoWeight(indicator.Code), nameof(asked.Weight));
        }

        if (weight is < 0 or > 100)
        {
            throw About(new OutOfRange(0, 100), nameof(asked.Weight));
        }

        if (target < LeastTarget || target > 1 || target >= indicator.Limit)
        {
            throw About(new OutOfRange(LeastTarget, indicator.Limit ?? 1), nameof(asked.Target));
        }

        // A formula that is fair with its own target may be unfair with a higher one.
        if (own is not null && (indicator.Limit is null ? target > indicator.Target : target < indicator.Target))
        {
            throw About(new OutOfRange(LeastTarget, indicator.Target), nameof(asked.Target));
        }

        return new SchemeIndicator(Id<SchemeIndicator>.New())
        {
            OwnId = own?.Id,
            Own = own,
            SchemeId = scheme.Id,
            Code = indicator.Code,
            Name = indicator.Name,
            Weight = weight,
            Target = target,
        };

        DomainError About(DomainError refusal, string part) =>
            refusal.About(nameof(DraftScheme.Indicators), place, part);
    }
}
