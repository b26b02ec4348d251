namespace Benchmarks.Limit;

/// <summary>The caller, as in <see cref="Caller"/>: the hand-written statements also filter by what this person may see.</summary>
/// <param name="database">The database.</param>
/// <param name="official">The key of the official.</param>
/// <param name="units">The keys of the units within scope.</param>
/// <param name="memberOf">The keys of the units to which the official belongs.</param>
internal sealed class Viewer(Database database, long official, IReadOnlyList<long> units, IReadOnlyList<long> memberOf)
{
    /// <summary>The units within scope, as the value of a parameter.</summary>
    public object Units { get; } = database.List(units);

    /// <summary>The condition for matters that are not sealed for this person (Arts 28, 30).</summary>
    public string Open { get; } =
        $"""
            (NOT "Restricted" OR (NOT {Named(database, "Recusals")} AND (NOT "Sealed" OR (("HandlerId" = @me OR {Named(
                database,
                "NamedOfficials"
            )})
            AND NOT {Named(database, "AccusedOfficials")} AND NOT EXISTS (SELECT 1 FROM {Table(
                database,
                "AccusedUnits"
            )} a
            WHERE a."MatterId" = {Table(database, "Matters")}."Id" AND {database.In("a.\"UnitId\"", "@memberOf")})))))
            """;

    /// <summary>The values of that condition.</summary>
    public (string Name, object Value)[] Values { get; } = [("@me", official), ("@memberOf", database.List(memberOf))];

    private static string Table(Database database, string name) => database.Table("petitions", name);

    private static string Named(Database database, string table) =>
        $"EXISTS (SELECT 1 FROM {Table(database, table)} n WHERE n.\"MatterId\" = {Table(database, "Matters")}.\"Id\" AND n.\"OfficialId\" = @me)";

    public static async Task<Viewer> Find(Database database)
    {
        await using var session = database.Begin();
        var town = await Registry.UnitOf(session, database, County.Town);
        var units = await Keys(
            $"SELECT \"Id\" FROM {database.Table("commons", "OrgUnits")} WHERE \"Id\" = @town OR \"ParentId\" = @town",
            ("@town", town)
        );
        var official = await Keys(
            $"SELECT \"Id\" FROM {database.Table("commons", "Officials")} WHERE \"Number\" = @number",
            ("@number", Caller.Number)
        );
        return new Viewer(database, official[0], units, [town]);

        async Task<List<long>> Keys(string text, params (string Name, object Value)[] values)
        {
            await using var reader = await session.Read("commons", text, values);
            var keys = new List<long>();
            while (await reader.ReadAsync())
            {
                keys.Add(reader.GetInt64(0));
            }

            return keys;
        }
    }
}
