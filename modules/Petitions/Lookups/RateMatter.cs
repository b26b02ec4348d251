using System.ComponentModel.DataAnnotations;
using Graph;
using Kernel.Access;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Petitions.Store;

namespace Petitions.Lookups;

/// <summary>
/// 评价信访事项 · Rates a matter, once, within 30 days of the reply; without an account. Officials who handled the matter never see an
/// individual rating.
/// </summary>
/// <param name="Code">查询码 · The code that was issued for the matter.</param>
/// <param name="Check">电话后四位 · The last four digits of the telephone number.</param>
/// <param name="WithOffice">对信访部门的评价 · The rating of the office that received the matter.</param>
/// <param name="WithUnit">对承办单位的评价 · The rating of the unit that handled it.</param>
[Change(Permission.Public)]
[Guarded<QueryCodeIncorrect>]
[Refuses<QueryCodeIncorrect>]
[Refuses<RatingNotOpen>]
[Refuses<AlreadyRated>]
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
        // The unique index enforces this under concurrency; here it has its own error.
        if (await db.Ratings.AnyAsync(r => r.MatterId == matter.Id, cancellation))
        {
            throw new AlreadyRated();
        }

        var rating = Rating.Rate(matter, WithOffice, WithUnit, clock.Today());
        db.Ratings.Add(rating);
        return new GivenRating(matter.Number, rating.WithOffice, rating.WithUnit, rating.RatedOn);
    }
}

/// <summary>已作出的评价 · The recorded rating.</summary>
/// <param name="Number">信访编号 · The matter's number.</param>
/// <param name="WithOffice">对信访部门的评价 · The rating of the office that received the matter.</param>
/// <param name="WithUnit">对承办单位的评价 · The rating of the unit that handled it.</param>
/// <param name="RatedOn">评价日期 · The day.</param>
internal sealed record GivenRating(string Number, Satisfaction WithOffice, Satisfaction WithUnit, DateOnly RatedOn);
