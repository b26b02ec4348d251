using System.Collections.Concurrent;
using Graph.Callers;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;
using Graph.Telemetry;
using Graph.Values;
using Kernel;
using Kernel.Access;
using Kernel.Errors;
using Kernel.Outbox;
using Kernel.PersonalData;
using Kernel.Storage;
using Kernel.Storage.Errors;
using Kernel.Texts;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Changes;

/// <summary>
/// Executes a change in its own scope, with one transaction for the record, the outbox and the idempotency record. A refusal by the domain is a
/// result; a fault leaves nothing behind.
/// </summary>
internal sealed class ChangePipeline(
    GraphModel model,
    RecordVisibility sight,
    WriteBoundary boundary,
    IServiceScopeFactory scopes,
    OutboxDispatcher relay,
    OutboxReader tail,
    Keyring keyring,
    TimeProvider clock
)
{
    private const int MostKeyLength = 100;
    private const int MostRepeats = 24;
    private const int MostDoublings = 5;
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(4);
    private readonly ConcurrentDictionary<ChangeModel, SemaphoreSlim> turns = new(ReferenceEqualityComparer.Instance);

    public async Task<Answer> Carry(ChangeModel change, InputObject input, Run run)
    {
        var reader = new InputRecord(model, clock.Today(), run.Caller.Identity.Official);
        var record = reader.Make(change.Record, input, []);
        var key = KeyOf(input);
        if (key?.Length > MostKeyLength)
        {
            return Answer.Refused([new TextTooLong(MostKeyLength).About("idempotencyKey")]);
        }

        if (key is not null && (TextRules.IsForbidden(key) || TextRules.HasLineBreak(key)))
        {
            return Answer.Refused([new TextForbidden().About("idempotencyKey")]);
        }

        if (record is null)
        {
            // Malformed input never becomes a change, so there is no result to store.
            return Answer.Refused(reader.Refusals);
        }

        if (await Unseen(reader.Named, run) is { Count: > 0 } unseen)
        {
            return Answer.Refused(unseen);
        }

        if (record is IUnmask asked && !await Covers(run, asked.Record, change.Permission))
        {
            return Answer.Refused([new OutsideReach()]);
        }

        var caller = run.Caller.Identity;
        var receipt = key is null ? null : Draft(change, input, run.Caller, key);
        var read = ExpectedVersion.Of(change, record, input);
        Task<Answer?> Once() => Attempt(change, record, read, receipt, caller, run.Cancellation);
        var answer = await Once() ?? await Repeat(change, Once, run.Cancellation);
        foreach (var refusal in answer.Refusals)
        {
            OperationWatch.CountRefusal(refusal.Code);
        }

        relay.Wake();
        tail.Wake(change.Store);
        return answer;
    }

    /// <summary>
    /// Retries a change after a concurrent one, on the current data. Retries of one kind run one at a time on this host, so they compete only
    /// with first attempts and with other hosts; of all competing changes, one always succeeds.
    /// </summary>
    /// <exception cref="TimeoutException">Every retry lost to a concurrent change, and there is no record to report a conflict on.</exception>
    private async Task<Answer> Repeat(ChangeModel change, Func<Task<Answer?>> attempt, CancellationToken cancellation)
    {
        var turn = turns.GetOrAdd(change, _ => new SemaphoreSlim(1));
        await turn.WaitAsync(cancellation);
        try
        {
            for (var again = 0; again < MostRepeats; again++)
            {
                await Task.Delay(
                    Shortest * Random.Shared.Next(1 << Math.Min(again, MostDoublings)),
                    clock,
                    cancellation
                );
                if (await attempt() is { } answer)
                {
                    return answer;
                }
            }
        }
        finally
        {
            turn.Release();
        }

        return change.Changed is null
            ? throw new TimeoutException($"Others came before {change.Name} {MostRepeats} times.")
            : Answer.Conflict(null, new VersionConflict(null, null));
    }

    // A caller who sees the households of a town may not be allowed to unmask them all.
    private async ValueTask<bool> Covers(Run run, NodeRef record, string permission) =>
        run.Caller.Identity.Reaches is null
        || model.Find(record.Kind) is not ObjectType node
        || await sight.Holds(run, node, record.Key, permission);

    // A record that the caller may not see is refused with the same message as one that does not exist.
    private async Task<IReadOnlyList<DomainError>> Unseen(
        IEnumerable<(ObjectType Node, long Key, IReadOnlyList<object> Path)> named,
        Run run
    )
    {
        var refusals = new List<DomainError>();
        foreach (var kind in named.GroupBy(n => n.Node))
        {
            var keys = new KeyIndex();
            foreach (var one in kind)
            {
                keys.Add(one.Key);
            }

            var seen = await sight.Of(run, kind.Key, keys);
            refusals.AddRange(
                kind.Where(n => seen.Find(n.Key) < 0)
                    .Select(n => new RecordNotFound(NodeLabels.Of(kind.Key)).About(n.Path))
            );
        }

        return refusals;
    }

    /// <returns>Null after a concurrent change, if this one can be retried on the current data.</returns>
    private async Task<Answer?> Attempt(
        ChangeModel change,
        object record,
        ExpectedVersion? read,
        ReceiptDraft? receipt,
        Identity caller,
        CancellationToken cancellation
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var current = scope.ServiceProvider.GetRequiredService<CurrentIdentity>();
        (current.Identity, current.Act) = (caller, change.Name);
        var db = (ModuleContext)scope.ServiceProvider.GetRequiredService(change.Store.Context);
        if (receipt is not null && await Recalled(db, receipt, cancellation) is { } earlier)
        {
            return earlier;
        }

        Answer answer;
        try
        {
            var result = await Apply(change, record, scope.ServiceProvider, cancellation);
            boundary.Check(db, change, caller);
            var (entity, once) = Parted(change, result);
            answer = new Answer(entity is null ? null : KeyOf(entity), []) { Unmasks = record as IUnmask, Once = once };
        }
        catch (DomainError refusal) when (change.Errors.ContainsKey(refusal.Code))
        {
            answer = Answer.Refused([refusal]);
        }

        // A version conflict takes precedence over other errors, because it may be their cause.
        answer = read?.Against(db) is { } conflict ? Answer.Conflict(read.Key, conflict) : answer;
        if (answer.Refusals.Count > 0)
        {
            db.ChangeTracker.Clear();
        }

        if (receipt is not null)
        {
            db.IdempotencyRecords.Add(receipt.Filled(answer, clock.Now()));
        }

        try
        {
            await db.SaveChangesAsync(cancellation);
            return answer;
        }
        catch (DbUpdateConcurrencyException) when (read is null)
        {
            return null;
        }
        catch (DbUpdateConcurrencyException raced)
        {
            var (key, between) = await ExpectedVersion.Raced(change, read, raced, cancellation);
            return Answer.Conflict(key, between);
        }
        catch (DbUpdateException failure) when (StorageErrors.IsDuplicate(failure))
        {
            // The same key arrived twice concurrently and the other was first; or two changes used the same natural key.
            db.ChangeTracker.Clear();
            return receipt is null ? null : await Recalled(db, receipt, cancellation);
        }
        catch (Exception failure) when (receipt is not null && StorageErrors.IsTransient(failure))
        {
            // The connection may have failed after the commit: then the idempotency record exists and contains the result.
            db.ChangeTracker.Clear();
            if (await Recalled(db, receipt, cancellation) is { } carriedOut)
            {
                return carriedOut;
            }

            throw;
        }
    }

    private static async Task<Answer?> Recalled(ModuleContext db, ReceiptDraft draft, CancellationToken cancellation)
    {
        var known = await db
            .IdempotencyRecords.AsNoTracking()
            .SingleOrDefaultAsync(r => r.Key == draft.Key, cancellation);
        return known is null ? null
            : known.InputHash == draft.InputHash ? Answer.Recall(known)
            : Answer.Refused([new IdempotencyKeyReused().About("idempotencyKey")]);
    }

    private static async Task<object> Apply(
        ChangeModel change,
        object record,
        IServiceProvider services,
        CancellationToken cancellation
    )
    {
        var arguments = change.Apply.Parameters.Select(p =>
            p.ParameterType == typeof(CancellationToken) ? cancellation : services.GetRequiredService(p.ParameterType)
        );
        return (await change.Apply.Call(record, [.. arguments]))!;
    }

    private static (object? Entity, object? Once) Parted(ChangeModel change, object result)
    {
        if (result is IOnce once)
        {
            return (once.Record, once.Value);
        }

        return change.Node is null ? (null, result) : (result, null);
    }

    private static long KeyOf(object entity) => ((IEntity)entity).Key;

    // A blank key is ignored: unrelated changes would share it by accident.
    private static string? KeyOf(InputObject input) =>
        input.GetValueOrDefault("idempotencyKey") is string key && !TextRules.IsBlank(key) ? key.Trim() : null;

    // A plain hash of a few digits could be reversed by trying all values.
    private ReceiptDraft Draft(ChangeModel change, InputObject input, Caller caller, string key)
    {
        var meaning = CanonicalInput.Of(change.Record, input);
        // Anonymous callers share one identity: only a caller who sends the same input gets the stored result.
        var known = caller.IsAnonymous ? keyring.Token($"{key}\n{meaning}") : key;
        return new ReceiptDraft($"{caller.Key}/{change.Name}/{known}", keyring.Token(meaning));
    }

    private sealed record ReceiptDraft(string Key, string InputHash)
    {
        public IdempotencyRecord Filled(Answer answer, DateTime at) =>
            new()
            {
                Key = Key,
                InputHash = InputHash,
                Answer = answer.Key,
                Refusals = answer.RefusalsAsJson(),
                At = at,
            };
    }
}
