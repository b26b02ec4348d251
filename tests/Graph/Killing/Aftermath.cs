using System.Collections.Concurrent;
using System.Data.Common;
using System.Net.Http.Json;
using System.Text.Json;
using Commons.Measures;
using Graph.Tests.Hosting;
using Kernel.Audit;
using Kernel.AuditChain;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests.Killing;

/// <summary>The state after all hosts have been killed: read over HTTP, as by a client, and in the databases.</summary>
internal sealed class Aftermath : IAsyncDisposable
{
    private const int AtOnce = 8;
    private const int RelaysBatch = 500;
    private const int December = 12;
    private const string Measure = "V04";
    private readonly TestHost.Second host;
    private readonly Book book;

    private Aftermath(TestHost.Second host, Book book) => (this.host, this.book) = (host, book);

    public static async Task<Aftermath> Of(string[] installation, Book book)
    {
        var next = new TestHost.Second(installation);
        await next.InitializeAsync();
        return new Aftermath(next, book);
    }

    public ValueTask DisposeAsync() => new(host.DisposeAsync());

    /// <summary>A repeated key gets the same answer; an unanswered request is carried out now, or returns the earlier result.</summary>
    public async Task WhatWasAcknowledgedIsAnsweredAgainAndNotDoneAgain()
    {
        var again = new ConcurrentDictionary<int, string>();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, book.Asked),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce },
            async (number, cancellation) =>
            {
                using var answer = await host.Http.PostAsJsonAsync("/graphql", book.RequestFor(number), cancellation);
                again[number] = Writers.IdIn(await answer.Content.ReadFromJsonAsync<JsonElement>(cancellation));
            }
        );
        Assert.NotEmpty(book.Acknowledged);
        Assert.All(book.Acknowledged, told => Assert.Equal(told.Value, again[told.Key]));
        Assert.Equal(book.Asked, again.Values.Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>One row for each key, with its idempotency record and the events of its own transaction.</summary>
    public async Task EachIssueIsWholeAndThereOnce()
    {
        var store = Store("visits");
        var issues = (
            await Rows(
                store,
                "Issues",
                "\"Id\", \"Description\"",
                row => new IssueRow(row.GetInt64(0), row.GetString(1))
            )
        )
            .Where(issue => issue.Description.StartsWith("kill-", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(
            Enumerable.Range(0, book.Asked).Select(Book.KeyOf).Order(StringComparer.Ordinal),
            issues.Select(i => i.Description).Order(StringComparer.Ordinal)
        );

        await using var visits = store.Open();
        var receipts = await visits
            .IdempotencyRecords.AsNoTracking()
            .Where(r => r.Key.Contains("/kill-"))
            .ToListAsync();
        Assert.Equal(
            issues.Select(i => (i.Description, (long?)i.Id)).Order(),
            receipts.Select(r => (r.Key[(r.Key.LastIndexOf('/') + 1)..], r.Answer)).Order()
        );

        var catalog = host.Services.GetRequiredService<EventCatalog>();
        var raised = (await visits.Outbox.AsNoTracking().Where(m => m.Kind == nameof(MeasureChanged)).ToListAsync())
            .SelectMany(catalog.Read)
            .Cast<MeasureChanged>()
            .Where(moved => moved.Measure == Measure)
            .ToList();
        Assert.Equal(Book.CellsOfOne * book.Asked, raised.Count);
        Assert.Equal(raised.Count, raised.Distinct().Count());
    }

    /// <summary>Every event is delivered, there are no dead letters, and each cell was created, marked and answered once.</summary>
    public async Task EachReactionTookEffectOnce()
    {
        await host.Settle();
        foreach (var store in host.Services.GetServices<ModuleStore>())
        {
            await using var db = store.Open();
            Assert.Equal(0, await db.Outbox.CountAsync(m => m.DeliveredAt == null));
        }

        var cells = (await Cells()).Where(c => c.Month / 100 >= Book.FirstYear).ToList();
        Assert.Equal(Book.CellsOfOne * book.Asked, cells.Count);
        // Version 1 is the mark, version 2 the answer. An issue repeated after a kill marks the existing Decembers of later
        // years again; any other mark would leave an odd version or add two versions.
        Assert.All(cells, cell => Assert.Equal((Measure, 0, false), (cell.Measure, cell.Version % 2, cell.Stale)));
        Assert.All(cells.Where(cell => cell.Version > 2), cell => Assert.Equal(December, cell.Month % 100));

        await using var visits = Store("visits").Open();
        var raised = await visits.Outbox.CountAsync();
        await using var assessment = Store("assessment").Open();
        var marks = await assessment
            .Outbox.AsNoTracking()
            .Where(m => m.Kind == "CellsMarked" && m.Body.Contains($"\"{Measure}\""))
            .CountAsync();
        // Both cells of an issue are marked in one transaction and announced once, unless a full batch ends between the two.
        Assert.InRange(marks, 1, book.Asked + (raised / RelaysBatch));
    }

    /// <summary><c>assess rebuild</c> results in the same figures.</summary>
    public async Task AskingAllMeasuresAgainChangesNoFigure()
    {
        var (scores, before) = (await Scores(), await Cells());
        await host.Services.GetRequiredService<IScoreRebuilder>().AskAll(CancellationToken.None);
        await host.Settle();
        Assert.Equal(scores, await Scores());
        var after = (await Cells()).ToDictionary(c => c.Id);
        Assert.Equal(before.Select(c => c.Id).Order(), after.Keys.Order());
        Assert.All(before, cell => Assert.True(IsAsBefore(cell, after[cell.Id]), $"{cell} became {after[cell.Id]}"));

        // An open issue carries over into later Decembers; an issue repeated after a kill arrives after those have been answered.
        static bool IsAsBefore(CellRow cell, CellRow again) =>
            (cell.HasFigure, cell.Stale) == (again.HasFigure, again.Stale)
            && (
                cell.Figure == again.Figure
                || (cell.Month / 100 >= Book.FirstYear && cell.Figure.Denominator < again.Figure.Denominator)
            );
    }

    /// <summary>The chain of every module contains everything that was written, and nothing in it was altered, moved or removed.</summary>
    public async Task TheAuditChainIsWhole()
    {
        await host.Services.GetRequiredService<AuditChainBuilder>().ChainAll(CancellationToken.None);
        var check = host.Services.GetRequiredService<AuditVerifier>();
        foreach (var store in host.Services.GetServices<ModuleStore>())
        {
            var found = await check.Look(store, null, CancellationToken.None);
            Assert.Empty(found.Findings);
            Assert.Equal(0, found.Waiting);
        }

        await using var visits = Store("visits").Open();
        var raised = await visits
            .Set<AuditEntry>()
            .CountAsync(e => e.SubjectKind == "VisitIssue" && e.Texts!.Contains("kill-"));
        Assert.Equal(book.Asked, raised);
    }

    private async Task<string> Scores() =>
        (await host.Data(Readme.YearEndQuery, new { town = 350824001000, year = 2026 })).ToString();

    private Task<List<CellRow>> Cells() =>
        Rows(
            Store("assessment"),
            "Cells",
            "\"Id\", \"Measure\", \"Month\", \"Numerator\", \"Denominator\", \"Carried\", \"HasFigure\", \"Stale\", \"Version\"",
            row => new CellRow(
                row.GetInt64(0),
                row.GetString(1),
                row.GetInt32(2),
                (row.GetInt64(3), row.GetInt64(4), row.GetInt64(5)),
                row.GetBoolean(6),
                row.GetBoolean(7),
                row.GetInt32(8)
            )
        );

    private ModuleStore Store(string schema) =>
        host.Services.GetServices<ModuleStore>().Single(s => s.Module.Schema == schema);

    // A module exposes its rows to no other assembly, so tests of the graph cannot use its types.
    private static async Task<List<T>> Rows<T>(
        ModuleStore store,
        string table,
        string columns,
        Func<DbDataReader, T> read
    )
    {
        // Not through the graph, which checks the types of its own statements strictly.
        await using var db = store.Open();
        var connection = db.Database.GetDbConnection();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"SELECT {columns} FROM {(store.IsShared ? $"\"{store.Module.Schema}\"." : "")}\"{table}\"";
        await using var rows = await command.ExecuteReaderAsync();
        var all = new List<T>();
        while (await rows.ReadAsync())
        {
            all.Add(read(rows));
        }

        return all;
    }

    private sealed record IssueRow(long Id, string Description);

    private sealed record CellRow(
        long Id,
        string Measure,
        int Month,
        (long Numerator, long Denominator, long Carried) Figure,
        bool HasFigure,
        bool Stale,
        int Version
    );
}
