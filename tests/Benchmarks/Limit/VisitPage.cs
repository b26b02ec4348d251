using System.Text;
using System.Text.Json;
using Graph.Schema;
using Graph.Sql;

namespace Benchmarks.Limit;

/// <summary>Cases b and e: a page of a unit's visits with officials and households.</summary>
internal static class VisitPage
{
    private const int Size = 50;
    private static readonly ushort Tag = GlobalId.TagOf("Visit");

    public static async Task Answer(Database database, Viewer viewer, VisitWishes wishes, Utf8JsonWriter json)
    {
        await using var session = database.Begin();
        var unit = await Registry.UnitOf(session, database, Cases.Unit);
        var rows = await Rows(session, database, unit, wishes);
        var more = rows.Count > Size;
        if (more)
        {
            rows.RemoveAt(Size);
        }

        var going = await Registry.Going(session, database, rows.ConvertAll(r => r.Id));
        var codes = await Registry.Codes(session, database, viewer, rows.Select(r => r.Household).Distinct());

        json.WriteStartObject("orgUnit");
        json.WriteStartObject("visits");
        json.WriteStartArray("nodes");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WritePropertyName("id");
            GlobalId.Write(json, Tag, row.Id);
            json.WriteString("visitedOn", row.VisitedOn.ToString("yyyy-MM-dd"));
            json.WriteString("purpose", Registry.Purpose(row.Purpose));
            Registry.WriteOfficials(json, going, row.Id);
            json.WriteStartObject("household");
            json.WriteString("code", codes[row.Household]);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("pageInfo");
        json.WriteBoolean("hasNextPage", more);
        json.WriteBoolean("hasPreviousPage", false);
        json.WriteString("startCursor", CursorAt(rows[0], wishes));
        json.WriteString("endCursor", CursorAt(rows[^1], wishes));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string CursorAt(Row row, VisitWishes wishes) =>
        CursorWriter.Text(
            $"OrgUnitVisits.Visits|VisitedOn{(wishes.Ascending ? "+,Id+" : "-,Id-")}",
            row.VisitedOn,
            row.Id
        );

    private static async Task<List<Row>> Rows(
        Database.Session session,
        Database database,
        long unit,
        VisitWishes wishes
    )
    {
        var text = new StringBuilder("SELECT \"Id\", \"VisitedOn\", \"Purpose\", \"HouseholdId\" FROM ")
            .Append(database.Table("visits", "Visits"))
            .Append(" WHERE \"UnitId\" = @unit");
        List<(string, object)> values = [("@unit", unit)];
        if (wishes.From is { } from)
        {
            text.Append(" AND \"VisitedOn\" >= @from AND \"VisitedOn\" < @to AND \"Purpose\" <> @purpose");
            values.AddRange([("@from", from), ("@to", wishes.To!), ("@purpose", wishes.NotFor!)]);
        }

        var direction = wishes.Ascending ? "" : " DESC";
        text.Append(" ORDER BY \"VisitedOn\"").Append(direction).Append(", \"Id\"").Append(direction);
        // PostgreSQL makes a custom plan while values or the row limit are parameters; with the limit in the text it would
        // keep a generic plan for every range of days.
        text.Append(" LIMIT ").Append(wishes.From is null ? $"{Size + 1}" : "@most");
        if (wishes.From is not null)
        {
            values.Add(("@most", Size + 1));
        }

        await using var reader = await session.Read("visits", text.ToString(), [.. values]);
        var rows = new List<Row>(Size + 1);
        while (await reader.ReadAsync())
        {
            rows.Add(
                new Row(reader.GetInt64(0), reader.GetFieldValue<DateOnly>(1), reader.GetString(2), reader.GetInt64(3))
            );
        }

        return rows;
    }

    private sealed record Row(long Id, DateOnly VisitedOn, string Purpose, long Household);
}

/// <summary>The values that the requests of case e vary.</summary>
internal sealed record VisitWishes(DateOnly? From, DateOnly? To, string? NotFor, bool Ascending)
{
    public static readonly VisitWishes None = new(null, null, null, Ascending: false);

    public static VisitWishes Of(JsonElement request)
    {
        var variables = request.GetProperty("variables");
        var where = variables.GetProperty("where");
        var day = where.GetProperty("visitedOn");
        var purpose = where.GetProperty("purpose").GetProperty("neq").GetString()!;
        return new VisitWishes(
            DateOnly.ParseExact(day.GetProperty("gte").GetString()!, "yyyy-MM-dd"),
            DateOnly.ParseExact(day.GetProperty("lt").GetString()!, "yyyy-MM-dd"),
            Registry.Stored(purpose),
            variables.GetProperty("order")[0].GetProperty("visitedOn").ValueEquals("ASC")
        );
    }
}
