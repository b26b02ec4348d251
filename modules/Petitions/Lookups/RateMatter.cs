using System.ComponentModel.DataAnnotations;
using Graph;
using Kernel.Access;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Petitions.Store;

namespace Petitions.Lookups;

/// <summary>
/// 评价信访事项 · Says how content the petitioner is, once, within 30 days of the reply; without an account. Nobody who handled the matter
/// is shown what one petitioner said.
/// </summary>
/// <param name="Code">查询码 · The code that was given when the matter was registered.</param>
/// <param name="Check">电话后四位 · The last four digits of the telephone.</param>
/// <param name="WithOffice">对信访部门的评价 · With the office that took it in.</param>
/// <param name="WithUnit">对承办单位的评价 · With the unit that handled it.</param>
[Change(Permission.Public)]
[Guarded<QueryCodeMismatched>]
[Refuses<QueryCodeMismatched>]
[Refuses<RatingNotOpen>]
[Refuses<RatedAlready>]
internal sealed record RateMatter(
    [property: StringLength(40, MinimumLength = 1)] string Code,
    [property: StringLength(10, MinimumLength = 1)] string Check,
    Satisfaction WithOffice,
    Satisfaction WithUnit
)
{
    public async Task<GivenRating> Apply(
        PetitionsContext db,
        MatterLookup lookup,
        TimeProvider clock,
        CancellationToken cancellation
    )
    {
        var (matter, _) = await lookup.Find(Code, Check, cancellation);
        // The unique index holds this against two who rate at once; here it gets its own word.
        if (await db.Ratings.AnyAsync(r => r.MatterId == matter.Id, cancellation))
        {
            throw new RatedAlready();
        }

        var rating = Rating.Of(matter, WithOffice, WithUnit, clock.Today());
        db.Ratings.Add(rating);
        return new GivenRating(matter.Number, rating.WithOffice, rating.WithUnit, rating.RatedOn);
    }
}

/// <summary>已作出的评价 · The rating as it was taken.</summary>
/// <param name="Number">信访编号 · The matter's number.</param>
/// <param name="WithOffice">对信访部门的评价 · With the office that took it in.</param>
/// <param name="WithUnit">对承办单位的评价 · With the unit that handled it.</param>
/// <param name="RatedOn">评价日期 · The day.</param>
internal sealed record GivenRating(string Number, Satisfaction WithOffice, Satisfaction WithUnit, DateOnly RatedOn);
