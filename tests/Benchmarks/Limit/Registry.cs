using System.Text.Json;

namespace Benchmarks.Limit;

/// <summary>Reads that several cases share.</summary>
internal static class Registry
{
    public static async Task<long> UnitOf(Database.Session session, Database database, long code)
    {
        await using var reader = await session.Read(
            "commons",
            $"SELECT \"Id\" FROM {database.Table("commons", "OrgUnits")} WHERE \"Code\" = @code",
            ("@code", code)
        );
        await reader.ReadAsync();
        return reader.GetInt64(0);
    }

    /// <summary>The names of the officials of these visits, by visit.</summary>
    public static async Task<ILookup<long, string>> Going(
        Database.Session session,
        Database database,
        IReadOnlyCollection<long> visits
    )
    {
        var pairs = new List<(long Visit, long Official)>(visits.Count * 2);
        await using (
            var reader = await session.ReadIn(
                "visits",
                $"SELECT \"VisitId\", \"OfficialId\" FROM {database.Table("visits", "VisitOfficials")} WHERE ",
                "\"VisitId\"",
                " ORDER BY \"VisitId\", \"OfficialId\"",
                visits
            )
        )
        {
            while (await reader.ReadAsync())
            {
                pairs.Add((reader.GetInt64(0), reader.GetInt64(1)));
            }
        }

        var names = await Texts(
            session,
            $"SELECT \"Id\", \"Name\" FROM {database.Table("commons", "Officials")} WHERE ",
            "",
            pairs.Select(p => p.Official).Distinct()
        );
        return pairs.ToLookup(p => p.Visit, p => names[p.Official]);
    }

    /// <summary>The codes of the households within scope, by key.</summary>
    public static Task<Dictionary<long, string>> Codes(
        Database.Session session,
        Database database,
        Viewer viewer,
        IEnumerable<long> households
    ) =>
        Texts(
            session,
            $"SELECT \"Id\", \"Code\" FROM {database.Table("commons", "Households")} WHERE ",
            $" AND {database.In("\"UnitId\"", "@units")}",
            households,
            ("@units", viewer.Units)
        );

    private static async Task<Dictionary<long, string>> Texts(
        Database.Session session,
        string text,
        string rest,
        IEnumerable<long> keys,
        params (string Name, object Value)[] values
    )
    {
        await using var reader = await session.ReadIn("commons", text, "\"Id\"", rest, keys, values);
        var texts = new Dictionary<long, string>();
        while (await reader.ReadAsync())
        {
            texts.Add(reader.GetInt64(0), reader.GetString(1));
        }

        return texts;
    }

    public static void WriteOfficials(Utf8JsonWriter json, ILookup<long, string> going, long visit)
    {
        json.WriteStartArray("officials");
        foreach (var name in going[visit])
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static string Purpose(string stored) =>
        stored switch
        {
            "Listening" => "LISTENING",
            "Assistance" => "ASSISTANCE",
            "Dispute" => "DISPUTE",
            "Policy" => "POLICY",
            _ => "FOLLOW_UP",
        };

    public static string Stored(string purpose) =>
        purpose == "FOLLOW_UP" ? "FollowUp" : $"{purpose[0]}{purpose[1..].ToLowerInvariant()}";
}
