using Graph;
using Kernel.Access;

namespace Petitions.Lookups;

[Extends<Query>]
internal static class MyMatterQuery
{
    /// <summary>
    /// 查询我的信访事项 · The matter of a petitioner, found by its query code and the last digits of the petitioner's telephone number,
    /// without an account. Send it by POST, so that the code is in no address.
    /// </summary>
    /// <param name="code">查询码 · The code that was issued for the matter.</param>
    /// <param name="check">电话后四位 · The last four digits of the telephone number.</param>
    /// <param name="lookup">Finds the matter.</param>
    /// <param name="story">Collects the data.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    [Answer]
    [Needs(Permission.Public)]
    [Guarded<QueryCodeIncorrect>]
    public static async Task<MyMatter> MyMatter(
        string code,
        string check,
        MatterLookup lookup,
        MyMatterReader story,
        CancellationToken cancellation
    )
    {
        var (matter, petitioner) = await lookup.Find(code, check, cancellation);
        return await story.Find(matter, petitioner, cancellation);
    }
}
