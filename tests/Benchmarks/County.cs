using System.Data.Common;
using Host;
using Kernel.KeyRotation;
using Kernel.Storage;

namespace Benchmarks;

/// <summary>
/// The data of the benchmarks: the demonstration's town, extended to 20 units, 100 officials, 5,000 households, 100,000
/// visits and 20,000 matters, and the scheme of its communities extended to 12 indicators.
/// </summary>
internal static class County
{
    public const long Town = 350824001000;
    public const int Year = 2026;
    private const int Units = 20;
    private const int Officials = 100;
    private const int Households = 5_000;
    private const int Visits = 100_000;
    private const int Matters = 20_000;
    private static readonly string[] MoreIndicators = ["V01", "V02", "P04"];
    private static readonly DateOnly FirstDay = new(Year, 1, 1);

    /// <summary>Creates the data in the installation of these settings.</summary>
    public static async Task Make(string[] settings)
    {
        await using var app = Application.Build(
            [.. settings, "--environment=Development", "--Demo:Enabled=true", $"--Demo:Year={Year}"],
            new AfterTheYear()
        );
        await app.Services.GetRequiredService<Installation>().Prepare(CancellationToken.None);
        var stores = app.Services.GetServices<ModuleStore>().ToDictionary(s => s.Module.Schema, StringComparer.Ordinal);
        var (units, officials, households) = await Registry(stores["commons"]);
        await using (var visits = await Book.Open(stores["visits"]))
        {
            await AddVisits(visits, units, officials, households);
        }

        await using (var petitions = await Book.Open(stores["petitions"]))
        {
            await AddMatters(petitions, units, officials, households);
        }

        await using var assessment = await Book.Open(stores["assessment"]);
        await AddCells(assessment, units);
        // Encrypts the values that were written as plain text.
        await app.Services.GetRequiredService<ReEncryption>().Run(null, takeClear: true, CancellationToken.None);
    }

    /// <summary>The day on which the data is created: the year is always complete and locked.</summary>
    private sealed class AfterTheYear : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Year + 1, 1, 4, 2, 0, 0, TimeSpan.Zero);
    }

    private static async Task<(List<long[]> Units, List<long> Officials, List<long[]> Households)> Registry(
        ModuleStore store
    )
    {
        await using var book = await Book.Open(store);
        var town = (await book.Rows($"SELECT \"Id\" FROM {book.Table("OrgUnits")} WHERE \"Code\" = {Town}"))[0][0];
        var units = await book.Rows(
            $"SELECT \"Id\", \"Code\" FROM {book.Table("OrgUnits")} WHERE \"ParentId\" = {town} ORDER BY \"Code\""
        );
        while (units.Count < Units)
        {
            long[] unit = [Book.Key(), Town + 100 + units.Count];
            units.Add(unit);
            await book.Add(
                "OrgUnits",
                ("Id", unit[0]),
                ("Code", unit[1]),
                ("Name", $"第{units.Count}社区"),
                ("Kind", "Village"),
                ("ParentId", town),
                ("Version", 1)
            );
        }

        var officials = (await book.Rows($"SELECT \"Id\" FROM {book.Table("Officials")}")).ConvertAll(r => r[0]);
        while (officials.Count < Officials)
        {
            officials.Add(Book.Key());
            await book.Add(
                "Officials",
                ("Id", officials[^1]),
                ("Number", $"BM{officials.Count:D4}"),
                ("Name", $"陈{(char)('一' + officials.Count)}"),
                ("Version", 1)
            );
        }

        var households = await book.Rows(
            $"SELECT \"Id\", \"UnitId\", \"UnitCode\" FROM {book.Table("Households")} WHERE NOT \"DoNotDisturb\""
        );
        while (households.Count < Households)
        {
            var unit = units[households.Count % units.Count];
            long[] household = [Book.Key(), unit[0], unit[1]];
            households.Add(household);
            await book.Add(
                "Households",
                ("Id", household[0]),
                ("Code", $"BM{households.Count:D7}"),
                ("Address", $"前街{households.Count}号"),
                ("Headcount", 3),
                ("DoNotDisturb", false),
                ("UnitId", household[1]),
                ("UnitCode", household[2]),
                ("Version", 1)
            );
        }

        return (units, officials, households);
    }

    private static async Task AddVisits(Book book, List<long[]> units, List<long> officials, List<long[]> households)
    {
        string[] purposes = ["Listening", "Assistance", "Dispute", "Policy", "FollowUp"];
        for (var i = await book.Count("Visits"); i < Visits; i++)
        {
            var household = households[(int)(i * 7919 % households.Count)];
            var (key, day) = (Book.Key(), FirstDay.AddDays((int)(i * 31 % 330)));
            await book.Add(
                "Visits",
                ("Id", key),
                ("VisitedOn", day),
                ("Purpose", purposes[i % purposes.Length]),
                ("Summary", "反映自来水水压不足，高峰期用水困难。"),
                ("UnitId", household[1]),
                ("UnitCode", household[2]),
                ("HouseholdId", household[0]),
                ("Version", 1)
            );
            for (var official = 0; official <= i % 2; official++)
            {
                await book.Add(
                    "VisitOfficials",
                    ("VisitId", key),
                    ("OfficialId", officials[(int)((i + (official * 37)) % officials.Count)]),
                    ("VisitedOn", day),
                    ("HouseholdId", household[0])
                );
            }
        }
    }

    private static async Task AddMatters(Book book, List<long[]> units, List<long> officials, List<long[]> households)
    {
        string[] states = ["Registered", "Accepted", "Replied", "Concluded"];
        for (var i = await book.Count("Matters"); i < Matters; i++)
        {
            var household = households[(int)(i * 6007 % households.Count)];
            var day = FirstDay.AddDays((int)(i * 17 % 330));
            await book.Add(
                "Matters",
                ("Id", Book.Key()),
                ("Number", $"BM-{Year}-{i:D6}"),
                ("Route", "Claim"),
                ("Channel", "Online"),
                ("Subject", "小区物业管理"),
                ("Summary", "反映物业服务不到位且收费不公开，请求调解。"),
                ("State", states[i % states.Length]),
                ("ReceivedOn", day),
                ("NoticeDueOn", day.AddDays(15)),
                ("DueOn", day.AddDays(60)),
                ("DueProvisional", false),
                ("UnitId", household[1]),
                ("UnitCode", household[2]),
                ("HandlerId", officials[(int)(i % officials.Count)]),
                ("HouseholdId", household[0]),
                ("Sealed", false),
                ("Restricted", false),
                ("Version", 1)
            );
        }
    }

    private static async Task AddCells(Book book, List<long[]> units)
    {
        var scheme = (
            await book.Rows(
                $"SELECT \"Id\" FROM {book.Table("Schemes")} WHERE \"Kind\" = 'Community' AND \"Year\" = {Year}"
            )
        )[0][0];
        foreach (var code in MoreIndicators)
        {
            await book.Add(
                "SchemeIndicators",
                ("Id", Book.Key()),
                ("Code", code),
                ("Name", $"指标{code}"),
                ("Weight", 50_000L),
                ("Target", 9_000L),
                ("SchemeId", scheme),
                ("Version", 1)
            );
        }

        var assessed = (await book.Rows($"SELECT \"SubjectKey\" FROM {book.Table("Assessed")}")).ConvertAll(r => r[0]);
        foreach (var unit in units.Select(u => u[0]).Except(assessed))
        {
            await book.Add(
                "Assessed",
                ("SchemeId", scheme),
                ("SubjectKind", "Unit"),
                ("SubjectKey", unit),
                ("DaysInPost", 365)
            );
        }

        var measures = await book.Texts(
            $"SELECT \"Code\" FROM {book.Table("SchemeIndicators")} WHERE \"SchemeId\" = {scheme}"
        );
        foreach (var (unit, rank) in units.Select((u, rank) => (u[0], rank)))
        {
            foreach (var measure in measures)
            {
                var known = await book.Rows(
                    $"SELECT \"Month\" FROM {book.Table("Cells")} WHERE \"SubjectKey\" = {unit} AND \"Measure\" = '{measure}'"
                );
                foreach (var month in Enumerable.Range(1, 12).Select(m => (long)(Year * 100) + m))
                {
                    if (known.TrueForAll(k => k[0] != month))
                    {
                        await book.Add(
                            "Cells",
                            ("Id", Book.Key()),
                            ("SubjectKind", "Unit"),
                            ("SubjectKey", unit),
                            ("Measure", measure),
                            ("Month", (int)month),
                            ("Numerator", 10_000L * (10 + ((rank + month) % 7))),
                            ("Denominator", 10_000L * 18),
                            ("Carried", 0L),
                            ("HasFigure", true),
                            ("Stale", false),
                            ("Version", 1)
                        );
                    }
                }
            }
        }
    }

    /// <summary>Any entity that gets its key here.</summary>
    internal sealed record Mark;

    /// <summary>A module's tables, written in one transaction.</summary>
    private sealed class Book(ModuleStore store, DbConnection connection, DbTransaction transaction) : IAsyncDisposable
    {
        private readonly Dictionary<string, DbCommand> inserts = new(StringComparer.Ordinal);

        public static async Task<Book> Open(ModuleStore store)
        {
            var connection = store.Connect();
            await connection.OpenAsync();
            return new Book(store, connection, await connection.BeginTransactionAsync());
        }

        public static long Key() => Kernel.Id<Mark>.New().Value;

        public string Table(string name) => store.IsShared ? $"\"{store.Module.Schema}\".\"{name}\"" : $"\"{name}\"";

        public async Task Add(string table, params (string Column, object Value)[] row)
        {
            var key = $"{table}{string.Join(',', row.Select(r => r.Column))}";
            if (!inserts.TryGetValue(key, out var insert))
            {
                insert = connection.CreateCommand();
                insert.Transaction = transaction;
                insert.CommandText =
                    $"INSERT INTO {Table(table)} ({string.Join(", ", row.Select(r => $"\"{r.Column}\""))}) "
                    + $"VALUES ({string.Join(", ", row.Select((_, i) => $"@p{i}"))})";
                for (var i = 0; i < row.Length; i++)
                {
                    var parameter = insert.CreateParameter();
                    parameter.ParameterName = $"@p{i}";
                    insert.Parameters.Add(parameter);
                }

                inserts.Add(key, insert);
            }

            for (var i = 0; i < row.Length; i++)
            {
                insert.Parameters[i].Value = row[i].Value;
            }

            await insert.ExecuteNonQueryAsync();
        }

        public async Task<long> Count(string table) => (await Rows($"SELECT COUNT(*) FROM {Table(table)}"))[0][0];

        public Task<List<long[]>> Rows(string text) =>
            Read(text, r => Enumerable.Range(0, r.FieldCount).Select(r.GetInt64).ToArray());

        public Task<List<string>> Texts(string text) => Read(text, r => r.GetString(0));

        public async ValueTask DisposeAsync()
        {
            foreach (var insert in inserts.Values)
            {
                await insert.DisposeAsync();
            }

            await transaction.CommitAsync();
            await connection.DisposeAsync();
        }

        private async Task<List<T>> Read<T>(string text, Func<DbDataReader, T> row)
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = text;
            await using var reader = await command.ExecuteReaderAsync();
            var rows = new List<T>();
            while (await reader.ReadAsync())
            {
                rows.Add(row(reader));
            }

            return rows;
        }
    }
}
