using System.Text.Json;
using Assessment.Indicators;
using Assessment.Schemes;
using Assessment.Scores;
using Assessment.Store;
using Commons.Measures;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Benchmarks.Limit;

/// <summary>
/// Case c: the year-end query. The scheme is known in advance and the sums use the domain's code; everything else is hand-written.
/// </summary>
internal sealed class YearEnd(Database database, Viewer viewer, Scheme scheme, Catalogue catalogue)
{
    private const decimal Scale = 10_000m;

    public static async Task<YearEnd> Open(IServiceProvider services, Database database, Viewer viewer)
    {
        await using var db = await services
            .GetRequiredService<IDbContextFactory<AssessmentContext>>()
            .CreateDbContextAsync();
        return new YearEnd(
            database,
            viewer,
            await db
                .Schemes.Include(s => s.Indicators)
                .SingleAsync(s => s.Kind == SchemeSubject.Community && s.Year == County.Year),
            services.GetRequiredService<Catalogue>()
        );
    }

    public async Task Answer(Utf8JsonWriter json)
    {
        await using var session = database.Begin();
        var units = await LatestVisits.Units(session, database);
        var keys = units.ConvertAll(u => u.Id);
        var children = await Children(session);
        var cards = await Cards(session, keys);
        var visits = await LatestVisits.Of(session, database, [.. keys], 3);
        var visitCounts = await Counts(session, "visits", "Visits", "", keys);
        var going = await Registry.Going(session, database, [.. visits.SelectMany(v => v).Select(v => v.Id)]);
        var homes = await Registry.Codes(
            session,
            database,
            viewer,
            visits.SelectMany(v => v).Select(v => v.Household).OfType<long>().Distinct()
        );
        var matters = await Matters(session, keys);
        var matterCounts = await Counts(
            session,
            "petitions",
            "Matters",
            $"\"State\" <> 'Concluded' AND {viewer.Open} AND ",
            keys,
            viewer.Values
        );
        var disputes = await Counts(session, "disputes", "Disputes", "", keys);
        var aid = await Counts(session, "assistance", "AidCases", "", keys);
        var notices = await Counts(session, "publicity", "Notices", "", keys);

        json.WriteStartObject("orgUnit");
        json.WriteString("name", "平川街道");
        json.WriteStartObject("children");
        json.WriteNumber("totalCount", children);
        json.WriteStartArray("nodes");
        foreach (var (id, code, name) in units)
        {
            json.WriteStartObject();
            json.WriteNumber("code", code);
            json.WriteString("name", name);
            Write(json, cards[id]);
            json.WriteStartObject("visits");
            json.WriteNumber("totalCount", visitCounts.GetValueOrDefault(id));
            json.WriteStartArray("nodes");
            foreach (var visit in visits[id])
            {
                json.WriteStartObject();
                json.WriteString("visitedOn", visit.VisitedOn.ToString("yyyy-MM-dd"));
                json.WriteString("purpose", Registry.Purpose(visit.Purpose));
                Registry.WriteOfficials(json, going, visit.Id);
                if (visit.Household is { } household)
                {
                    json.WriteStartObject("household");
                    json.WriteString("code", homes[household]);
                    json.WriteEndObject();
                }
                else
                {
                    json.WriteNull("household");
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartObject("petitions");
            WriteTotal(json, Coarse(matterCounts.GetValueOrDefault(id)));
            json.WriteStartArray("nodes");
            foreach (var matter in matters[id])
            {
                json.WriteStartObject();
                json.WriteString("number", matter.Number);
                json.WriteString("state", matter.State.ToUpperInvariant());
                json.WriteString("dueOn", matter.DueOn?.ToString("yyyy-MM-dd"));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
            WriteTotal(json, "disputes", Coarse(disputes.GetValueOrDefault(id)));
            WriteTotal(json, "aidCases", Coarse(aid.GetValueOrDefault(id)));
            WriteTotal(json, "notices", notices.GetValueOrDefault(id));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteTotal(Utf8JsonWriter json, string name, long? count)
    {
        json.WriteStartObject(name);
        WriteTotal(json, count);
        json.WriteEndObject();
    }

    private static void WriteTotal(Utf8JsonWriter json, long? count)
    {
        if (count is { } known)
        {
            json.WriteNumber("totalCount", known);
        }
        else
        {
            json.WriteNull("totalCount");
        }
    }

    // The small-cell suppression of person counts (ADR 0022).
    private static long? Coarse(long count) =>
        count == 0 ? 0
        : count < 5 ? null
        : (count + 2) / 5 * 5;

    private static void Write(Utf8JsonWriter json, Scorecard card)
    {
        json.WriteStartObject("scorecard");
        Number(json, "total", card.Total);
        Number(json, "rank", card.Rank);
        json.WriteString("state", card.State == ScorecardState.Graded ? "GRADED" : "NOT_GRADED");
        json.WriteStartArray("indicators");
        foreach (var indicator in card.Indicators)
        {
            json.WriteStartObject();
            json.WriteString("code", indicator.Code);
            json.WriteString("name", indicator.Name);
            Number(json, "value", indicator.Value);
            json.WriteNumber("numerator", indicator.Numerator);
            json.WriteNumber("denominator", indicator.Denominator);
            json.WriteNumber("target", indicator.Target);
            Number(json, "score", indicator.Score);
            json.WriteNumber("weight", indicator.Weight);
            json.WriteString("state", $"{indicator.State}");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private async Task<int> Children(Database.Session session)
    {
        var table = database.Table("commons", "OrgUnits");
        await using var reader = await session.Read(
            "commons",
            $"SELECT COUNT(*) FROM {table} WHERE \"ParentId\" = (SELECT \"Id\" FROM {table} WHERE \"Code\" = @code)",
            ("@code", County.Town)
        );
        await reader.ReadAsync();
        return reader.GetInt32(0);
    }

    private async Task<Dictionary<long, Scorecard>> Cards(Database.Session session, List<long> units)
    {
        await using var reader = await session.ReadIn(
            "assessment",
            "SELECT \"SubjectKey\", \"Measure\", \"Month\", \"Numerator\", \"Denominator\", \"Carried\", \"HasFigure\", \"Stale\" "
                + $"FROM {database.Table("assessment", "Cells")} WHERE \"SubjectKind\" = 'Unit' AND ",
            "\"SubjectKey\"",
            $" AND \"Month\" >= {County.Year}01 AND \"Month\" <= {County.Year}12",
            units
        );
        var readings = new List<(long Unit, CellValue CellValue)>();
        while (await reader.ReadAsync())
        {
            var figure = reader.GetBoolean(6)
                ? new Figure(reader.GetInt64(3) / Scale, reader.GetInt64(4) / Scale, reader.GetInt64(5) / Scale)
                : null;
            readings.Add(
                (
                    reader.GetInt64(0),
                    new CellValue(reader.GetString(1), new Month(reader.GetInt32(2)), figure, reader.GetBoolean(7))
                )
            );
        }

        return Ranking.Rank(
            readings
                .GroupBy(r => r.Unit, r => r.CellValue)
                .ToDictionary(g => g.Key, g => ScorecardBuilder.Build(scheme, [.. g], catalogue))
        );
    }

    private async Task<ILookup<long, Matter>> Matters(Database.Session session, List<long> units)
    {
        var table = database.Table("petitions", "Matters");
        var text = database.Branches(
            "matters",
            units.Count,
            i =>
                $"SELECT * FROM (SELECT \"UnitId\", \"Number\", \"State\", \"DueOn\" FROM {table} WHERE \"UnitId\" = @u{i} AND \"State\" <> 'Concluded' AND {viewer.Open} ORDER BY \"Id\" DESC LIMIT 3) AS b{i}"
        );
        await using var reader = await session.Read(
            "petitions",
            text,
            [.. units.Select((u, i) => ($"@u{i}", (object)u)), .. viewer.Values]
        );
        var matters = new List<Matter>();
        while (await reader.ReadAsync())
        {
            matters.Add(
                new Matter(
                    reader.GetInt64(0),
                    reader.GetString(1),
                    reader.GetString(2),
                    reader.IsDBNull(3) ? null : reader.GetFieldValue<DateOnly>(3)
                )
            );
        }

        return matters.ToLookup(m => m.Unit);
    }

    private async Task<Dictionary<long, long>> Counts(
        Database.Session session,
        string schema,
        string table,
        string condition,
        List<long> units,
        params (string Name, object Value)[] values
    )
    {
        await using var reader = await session.ReadIn(
            schema,
            $"SELECT \"UnitId\", COUNT(*) FROM {database.Table(schema, table)} WHERE {condition}",
            "\"UnitId\"",
            " GROUP BY \"UnitId\"",
            units,
            values
        );
        var counts = new Dictionary<long, long>();
        while (await reader.ReadAsync())
        {
            counts.Add(reader.GetInt64(0), reader.GetInt64(1));
        }

        return counts;
    }

    private sealed record Matter(long Unit, string Number, string State, DateOnly? DueOn);
}
