using Commons.Households;
using Commons.OrgUnits;

namespace Commons.Demonstration;

/// <summary>Generates the households of a community: old houses along its lanes, and flats of an estate.</summary>
internal static class DemoHomes
{
    private const int Count = 100;
    private const int Houses = 40;
    private const int HousesInALane = 10;
    private const int FloorsInABlock = 5;
    private const int FlatsOnAFloor = 4;
    private const int FlatsInABlock = FloorsInABlock * FlatsOnAFloor;
    private static readonly string[] Lanes = ["前街", "后街", "井头巷", "桥边巷"];
    private static readonly string[] Estates =
    [
        "锦绣花园",
        "平安家园",
        "翠竹苑",
        "梁野新村",
        "金桂小区",
        "河滨花园",
        "幸福里",
        "东林苑",
        "和顺家园",
        "南山雅居",
        "丹桂园",
        "百福小区",
    ];

    public static IReadOnlyList<Household> Generate(
        UnitRef community,
        int rank,
        Random chance,
        DemoResidents residents
    ) =>
        [
            .. Enumerable
                .Range(0, Count)
                .Select(i =>
                    Household.Enter(
                        $"PC{rank + 1:D3}{i + 1:D4}",
                        community,
                        Address(community, rank, i),
                        chance.Next(1, 7),
                        residents.Next()
                    )
                ),
        ];

    private static string Address(UnitRef community, int rank, int i)
    {
        var place = community.Name.Replace("居委会", "", StringComparison.Ordinal);
        if (i < Houses)
        {
            return $"{place}{Lanes[i / HousesInALane]}{(i % HousesInALane * 2) + 1}号";
        }

        var (block, flat) = Math.DivRem(i - Houses, FlatsInABlock);
        var (floor, door) = Math.DivRem(flat, FlatsOnAFloor);
        return $"{place}{Estates[rank % Estates.Length]}{block + 1}栋{floor + 1}0{door + 1}室";
    }
}
