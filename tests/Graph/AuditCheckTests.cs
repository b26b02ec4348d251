using Graph.Tests.Hosting;
using Host;
using Kernel;
using Kernel.Access;
using Kernel.Audit;
using Kernel.AuditChain;
using Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests;

/// <summary>A check of the audit while hosts write, erase and chain entries.</summary>
public sealed class AuditCheckTests
{
    [ServiceFact]
    public async Task Whenever_words_are_erased_and_chained_during_a_check_that_is_no_tampering()
    {
        var installation = await Installations.Take();
        // No background loop runs: the test determines what happens between two reads.
        await using var app = Application.Build([.. installation, "--environment=Development"]);
        var services = app.Services;
        var store = services.GetServices<ModuleStore>().Single(s => s.Module.Name == "Visits");
        var (chain, trail) = (
            services.GetRequiredService<AuditChainBuilder>(),
            services.GetRequiredService<AuditWriter>()
        );
        var check = services.GetRequiredService<AuditVerifier>();
        await chain.ChainAll(CancellationToken.None);
        var readings = await Readings(() => { });
        Assert.InRange(readings, 5, 50);

        // Erased before one read and chained before a later one, for every pair of reads.
        for (var erased = 0; erased < readings; erased++)
        {
            for (var chained = erased; chained <= readings; chained++)
            {
                var record = await Said();
                var reading = 0;
                await Readings(() =>
                {
                    if (reading == erased)
                    {
                        Wait(Erase(record));
                    }

                    if (reading == chained)
                    {
                        Wait(chain.ChainAll(CancellationToken.None));
                    }

                    reading++;
                });
                await chain.ChainAll(CancellationToken.None);
            }
        }

        await app.DisposeAsync();
        await Installations.Drop(installation);

        // The number of times a successful check reads the audit.
        async Task<int> Readings(Action before)
        {
            var (count, isOurs) = (0, true);
            void Heard(SqlStatement statement)
            {
                if (
                    isOurs
                    && statement.Schema == store.Module.Schema
                    && statement.Text.StartsWith("SELECT", StringComparison.Ordinal)
                )
                {
                    isOurs = false;
                    count++;
                    before();
                    isOurs = true;
                }
            }

            var statements = services.GetRequiredService<SqlMonitor>();
            statements.Sending += Heard;
            try
            {
                Assert.Empty((await check.Look(store, null, CancellationToken.None)).Findings);
            }
            finally
            {
                statements.Sending -= Heard;
            }

            return count;
        }

        // A record that contains text, already chained.
        async Task<Id<AuditCheckTests>> Said()
        {
            await using var db = store.Open();
            var key = Keys.Next();
            var texts = $$"""{"salt":"{{key}}"}""";
            var entry = new AuditEntry
            {
                Id = Keys.Next(),
                At = DateTime.UnixEpoch,
                Kind = AuditKind.Write,
                Act = "test",
                WhoKind = IdentityKind.Service,
                Who = "test",
                SubjectKind = nameof(AuditCheckTests),
                SubjectKey = key,
                Changes = $$"""{"{{AuditTexts.Name}}":"{{AuditTexts.Hash(texts)}}"}""",
                Texts = texts,
            };
            entry.Mark = services.GetRequiredService<AuditKey>().Sign(store.Module.Schema, entry);
            db.Audit.Add(entry);
            await db.SaveChangesAsync();
            await chain.ChainAll(CancellationToken.None);
            return new Id<AuditCheckTests>(key);
        }

        async Task Erase(Id<AuditCheckTests> record)
        {
            await using var db = store.Open();
            await trail.Erase(db, [record], CancellationToken.None);
            await db.SaveChangesAsync();
        }
    }

    // The notification of a statement is synchronous, so nothing can be awaited there.
    private static void Wait(Task done) => done.GetAwaiter().GetResult();
}
