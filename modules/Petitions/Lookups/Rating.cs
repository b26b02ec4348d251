using Commons.Officials;
using Commons.OrgUnits;
using Kernel;
using Kernel.Audit;
using Petitions.Matters;

namespace Petitions.Lookups;

/// <summary>
/// A petitioner's rating, once per matter: of the office that received it, and of the unit that handled it. It is not a field of
/// the graph: officials see figures of many ratings (P08), never an individual one (Arts 18, 46).
/// </summary>
[Unaudited("It is immutable, and an individual rating must not be copied anywhere.")]
internal sealed class Rating : Entity<Rating>
{
    private Rating() { }

    private Rating(Id<Rating> id)
        : base(id) { }

    /// <summary>The matter; null after the retention period, when the rating is anonymous.</summary>
    internal Id<Matter>? MatterId { get; private init; }

    internal Id<OrgUnit> UnitId { get; private init; }

    internal Id<Official> HandlerId { get; private init; }

    internal Satisfaction WithOffice { get; private init; }

    internal Satisfaction WithUnit { get; private init; }

    internal DateOnly RatedOn { get; private init; }

    /// <summary>Whether the matter is sealed; no figure counts such a rating.</summary>
    internal bool Sealed { get; private init; }

    /// <summary>Rates a matter.</summary>
    /// <exception cref="RatingNotOpen">There is no reply yet, or the period has ended.</exception>
    public static Rating Rate(Matter matter, Satisfaction office, Satisfaction unit, DateOnly on)
    {
        if (matter.RepliedOn > on || !(on <= Until(matter)))
        {
            throw new RatingNotOpen(Terms.RatingDays);
        }

        return new Rating(Id<Rating>.New())
        {
            MatterId = matter.Id,
            UnitId = matter.UnitId,
            HandlerId = matter.HandlerId,
            WithOffice = office,
            WithUnit = unit,
            RatedOn = on,
            Sealed = matter.Sealed,
        };
    }

    /// <summary>The last day on which a matter can be rated; null before its reply.</summary>
    public static DateOnly? Until(Matter matter) => matter.RepliedOn?.AddDays(Terms.RatingDays);
}

/// <summary>满意度 · A petitioner's satisfaction.</summary>
internal enum Satisfaction
{
    /// <summary>非常满意 · Very satisfied.</summary>
    VerySatisfied,

    /// <summary>满意 · Satisfied.</summary>
    Satisfied,

    /// <summary>基本满意 · Basically satisfied.</summary>
    BasicallySatisfied,

    /// <summary>不满意 · Dissatisfied.</summary>
    Dissatisfied,

    /// <summary>非常不满意 · Very dissatisfied.</summary>
    VeryDissatisfied,
}
