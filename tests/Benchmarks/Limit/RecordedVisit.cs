using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Graph.Schema;
using Kernel;
using Kernel.Time;

namespace Benchmarks.Limit;

/// <summary>
/// Case f: a transaction that writes the same rows as recording a visit, including the entry in the audit chain and its place. It omits
/// what the product does afterwards: delivering the events and recomputing the figures.
/// </summary>
internal static class RecordedVisit
{
    private static readonly byte[] MarkKey = RandomNumberGenerator.GetBytes(32);

    /// <summary>Begins the chain if it does not exist yet.</summary>
    public static async Task Open(Database database)
    {
        await using var session = database.Begin();
        var heads = database.Table("visits", "AuditHeads");
        await session.Write(
            "visits",
            $"INSERT INTO {heads} (\"Name\", \"Count\", \"Hash\", \"Signature\", \"Version\") SELECT 'head', 0, '', '', 1 WHERE NOT EXISTS (SELECT 1 FROM {heads})"
        );
    }

    public static async Task Answer(Database database, JsonElement request, Utf8JsonWriter json)
    {
        var input = request.GetProperty("variables").GetProperty("input");
        GlobalId.TryRead(input.GetProperty("householdId").GetString()!, out _, out var household);
        GlobalId.TryRead(input.GetProperty("officialIds")[0].GetString()!, out _, out var official);
        var day = DateOnly.ParseExact(input.GetProperty("visitedOn").GetString()!, "yyyy-MM-dd");
        await using var session = database.Begin();
        var (unit, unitCode, code) = await Household(session, database, household);
        var name = await Holder(session, database, official);
        await Write(database, session, input, (household, unit, unitCode), official, day);

        json.WriteStartObject("recordVisit");
        json.WriteStartObject("visit");
        json.WriteString("visitedOn", day.ToString("yyyy-MM-dd"));
        json.WriteStartArray("officials");
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("household");
        json.WriteString("code", code);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteNull("errors");
        json.WriteEndObject();
    }

    private static async Task Write(
        Database database,
        Database.Session session,
        JsonElement input,
        (long Id, long Unit, long UnitCode) household,
        long official,
        DateOnly day
    )
    {
        var (key, now) = (Id<County.Mark>.New().Value, TimeProvider.System.Now());
        await using var transaction = await session.Transact("visits");
        await session.Write(
            "visits",
            $"INSERT INTO {database.Table("visits", "Visits")} (\"Id\", \"VisitedOn\", \"Purpose\", \"Summary\", \"UnitId\", \"UnitCode\", \"HouseholdId\", \"Version\") VALUES (@id, @day, @purpose, @summary, @unit, @code, @household, 1)",
            ("@id", key),
            ("@day", day),
            ("@purpose", Registry.Stored(input.GetProperty("purpose").GetString()!)),
            ("@summary", input.GetProperty("summary").GetString()!),
            ("@unit", household.Unit),
            ("@code", household.UnitCode),
            ("@household", household.Id)
        );
        await session.Write(
            "visits",
            $"INSERT INTO {database.Table("visits", "VisitOfficials")} (\"VisitId\", \"OfficialId\", \"VisitedOn\", \"HouseholdId\") VALUES (@id, @official, @day, @household)",
            ("@id", key),
            ("@official", official),
            ("@day", day),
            ("@household", household.Id)
        );
        (string Kind, object Body)[] events =
        [
            (
                "MeasureChanged",
                new[] { "V01", "V02" }.Select(measure => new
                {
                    Measure = measure,
                    Subject = new { Kind = 1, Key = official },
                    Month = day.Month,
                })
            ),
            (
                "CaseChanged",
                new
                {
                    Case = new { Type = "Visit", Key = key },
                    UnitId = household.Unit,
                    Kind = 0,
                    At = now,
                }
            ),
        ];
        foreach (var (kind, body) in events)
        {
            await session.Write(
                "visits",
                $"INSERT INTO {database.Table("visits", "Outbox")} (\"Id\", \"Kind\", \"Body\", \"RaisedAt\", \"Attempts\", \"DeadLettered\", \"AboutSealed\") VALUES (@id, @kind, @body, @at, 0, @no, @no)",
                ("@id", Id<County.Mark>.New().Value),
                ("@kind", kind),
                ("@body", JsonSerializer.Serialize(body)),
                ("@at", now),
                ("@no", false)
            );
        }

        var texts = Texts(input, household, official, day);
        var changes = Changes(input, household, day, texts);
        await Enter(database, session, key, now, changes, texts);
        await transaction.CommitAsync();
    }

    // This is the last step, because the next writer waits for the end of the chain until this transaction commits.
    private static async Task Enter(
        Database database,
        Database.Session session,
        long visit,
        DateTime now,
        string changes,
        string texts
    )
    {
        var heads = database.Table("visits", "AuditHeads");
        var (count, previous) = await Head(database, session, heads);
        var mark = Seal(changes);
        var hash = Seal($"{previous}\n{count + 1}\n{mark}");
        await session.Write(
            "visits",
            $"INSERT INTO {database.Table("visits", "Audit")} (\"Id\", \"At\", \"Kind\", \"Act\", \"WhoKind\", \"Who\", \"SubjectKind\", \"SubjectKey\", \"Changes\", \"Texts\", \"Mark\", \"Sequence\", \"Previous\", \"Hash\") VALUES (@id, @at, 'Write', 'recordVisit', 'Service', 'tests', 'Visit', @subject, @changes, @texts, @mark, @sequence, @previous, @hash)",
            ("@id", Id<County.Mark>.New().Value),
            ("@at", now),
            ("@subject", visit),
            ("@changes", changes),
            ("@texts", texts),
            ("@mark", mark),
            ("@sequence", count + 1),
            ("@previous", previous),
            ("@hash", hash)
        );
        await session.Write(
            "visits",
            $"UPDATE {heads} SET \"Count\" = @count, \"Hash\" = @hash, \"Signature\" = @signature, \"Version\" = \"Version\" + 1",
            ("@count", count + 1),
            ("@hash", hash),
            ("@signature", Seal($"visits\n{count + 1}\n{hash}"))
        );
    }

    private static async Task<(long Count, string Hash)> Head(Database database, Database.Session session, string heads)
    {
        await using var reader = await session.Read(
            "visits",
            $"SELECT \"Count\", \"Hash\" FROM {heads}{(database.IsPostgreSql ? " FOR UPDATE" : "")}"
        );
        await reader.ReadAsync();
        return (reader.GetInt64(0), reader.GetString(1));
    }

    private static string Seal(string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(MarkKey, Encoding.UTF8.GetBytes(text)));

    // The old and new value of each column, as in the product's audit: texts and parts are separate, and their hash is among the others.
    private static string Changes(
        JsonElement input,
        (long Id, long Unit, long UnitCode) household,
        DateOnly day,
        string texts
    ) =>
        JsonSerializer.Serialize(
            new
            {
                visitedOn = new DateOnly?[] { null, day },
                purpose = new[] { null, input.GetProperty("purpose").GetString() },
                unitId = new long?[] { null, household.Unit },
                unitCode = new long?[] { null, household.UnitCode },
                householdId = new long?[] { null, household.Id },
                texts = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(texts))),
            }
        );

    private static string Texts(
        JsonElement input,
        (long Id, long Unit, long UnitCode) household,
        long official,
        DateOnly day
    ) =>
        JsonSerializer.Serialize(
            new
            {
                salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
                summary = new[] { null, input.GetProperty("summary").GetString() },
                visitOfficial = new[]
                {
                    new
                    {
                        officialId = new long?[] { null, official },
                        visitedOn = new DateOnly?[] { null, day },
                        householdId = new long?[] { null, household.Id },
                    },
                },
            }
        );

    private static async Task<(long Unit, long UnitCode, string Code)> Household(
        Database.Session session,
        Database database,
        long household
    )
    {
        await using var reader = await session.Read(
            "commons",
            $"SELECT \"UnitId\", \"UnitCode\", \"Code\" FROM {database.Table("commons", "Households")} WHERE \"Id\" = @id AND NOT \"DoNotDisturb\"",
            ("@id", household)
        );
        await reader.ReadAsync();
        return (reader.GetInt64(0), reader.GetInt64(1), reader.GetString(2));
    }

    private static async Task<string> Holder(Database.Session session, Database database, long official)
    {
        await using var reader = await session.Read(
            "commons",
            $"SELECT o.\"Name\" FROM {database.Table("commons", "Officials")} o JOIN {database.Table("commons", "Tenures")} t ON t.\"OfficialId\" = o.\"Id\" WHERE o.\"Id\" = @id",
            ("@id", official)
        );
        await reader.ReadAsync();
        return reader.GetString(0);
    }
}
