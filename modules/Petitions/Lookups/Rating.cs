using Commons.Officials;
using Commons.OrgUnits;
using Kernel;
using Kernel.Audit;
using Petitions.Matters;

namespace Petitions.Lookups;

/// <summary>
/// How content a petitioner was, once for each matter: with the office that took it in, and with the unit that handled it. It is no
/// field of the graph: who handled a matter is told figures of many (P08), and never what one of them said (Arts 18, 46).
/// </summary>
[Unaudited("It is given once and never changed, and what one petitioner said is to stand nowhere else.")]
internal sealed class Rating : Entity<Rating>
{
    private Rating() { }

    private Rating(Id<Rating> id)
        : base(id) { }

    /// <summary>The matter; null once its time is over, when the rating is nobody's any more.</summary>
    internal Id<Matter>? MatterId { get; private init; }

    internal Id<OrgUnit> UnitId { get; private init; }

    internal Id<Official> HandlerId { get; private init; }

    internal Satisfaction WithOffice { get; private init; }

    internal Satisfaction WithUnit { get; private init; }

    internal DateOnly RatedOn { get; private init; }

    /// <summary>Whether the matter is sealed; no figure counts such a rating.</summary>
    internal bool Sealed { get; private init; }

    /// <summary>Rates a matter.</summary>
    /// <exception cref="RatingNotOpen">There is no reply yet, or its window has closed.</exception>
    public static Rating Of(Matter matter, Satisfaction office, Satisfaction unit, DateOnly on)
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

    /// <summary>The last day on which a matter may be rated; null before its reply. The window closes by itself.</summary>
    public static DateOnly? Until(Matter matter) => matter.RepliedOn?.AddDays(Terms.RatingDays);
}

/// <summary>满意度 · How content a petitioner is.</summary>
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
