using System.Text.Json;

namespace Benchmarks.Limit;

/// <summary>Case d: the units, each with its latest visits and their officials.</summary>
internal static class LatestVisits
{
    public static async Task Answer(Database database, Utf8JsonWriter json)
    {
        await using var session = database.Begin();
        var units = await Units(session, database);
        var visits = await Of(session, database, [.. units.Select(u => u.Id)], 5);
        var going = await Registry.Going(session, database, [.. visits.SelectMany(v => v).Select(v => v.Id)]);
        json.WriteStartObject("orgUnit");
        json.WriteStartObject("children");
        json.WriteStartArray("nodes");
        foreach (var unit in units)
        {
            json.WriteStartObject();
            json.WriteString("name", unit.Name);
            json.WriteStartObject("visits");
            json.WriteStartArray("nodes");
            foreach (var visit in visits[unit.Id])
            {
                json.WriteStartObject();
                json.WriteString("visitedOn", visit.VisitedOn.ToString("yyyy-MM-dd"));
                json.WriteString("summary", visit.Summary);
                Registry.WriteOfficials(json, going, visit.Id);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static async Task<List<(long Id, long Code, string Name)>> Units(Database.Session session, Database database)
    {
        var town = await Registry.UnitOf(session, database, County.Town);
        await using var reader = await session.Read(
            "commons",
            $"SELECT \"Id\", \"Code\", \"Name\" FROM {database.Table("commons", "OrgUnits")} WHERE \"ParentId\" = @town ORDER BY \"Code\" LIMIT 51",
            ("@town", town)
        );
        var units = new List<(long, long, string)>();
        while (await reader.ReadAsync())
        {
            units.Add((reader.GetInt64(0), reader.GetInt64(1), reader.GetString(2)));
        }

        return units;
    }

    /// <summary>The latest visits of each unit: one branch per unit, which seeks the index and stops.</summary>
    public static async Task<ILookup<long, LastVisit>> Of(
        Database.Session session,
        Database database,
        long[] units,
        int most
    )
    {
        var table = database.Table("visits", "Visits");
        var text = database.Branches(
            $"visits {most}",
            units.Length,
            i =>
                $"SELECT * FROM (SELECT \"UnitId\", \"Id\", \"VisitedOn\", \"Summary\", \"Purpose\", \"HouseholdId\" FROM {table} WHERE \"UnitId\" = @u{i} ORDER BY \"VisitedOn\" DESC, \"Id\" DESC LIMIT {most}) AS b{i}"
        );
        await using var reader = await session.Read("visits", text, [.. units.Select((u, i) => ($"@u{i}", (object)u))]);
        var visits = new List<LastVisit>();
        while (await reader.ReadAsync())
        {
            visits.Add(
                new LastVisit(
                    reader.GetInt64(0),
                    reader.GetInt64(1),
                    reader.GetFieldValue<DateOnly>(2),
                    reader.GetString(3),
                    reader.GetString(4),
                    reader.IsDBNull(5) ? null : reader.GetInt64(5)
                )
            );
        }

        return visits.ToLookup(v => v.Unit);
    }
}

/// <summary>A visit as several cases return it.</summary>
internal sealed record LastVisit(
    long Unit,
    long Id,
    DateOnly VisitedOn,
    string Summary,
    string Purpose,
    long? Household
);
