using Graph;
using Kernel.Outbox;
using Kernel.Storage;

namespace Commons.Operations;

[Extends<Query>]
internal static class OutboxQuery
{
    /// <summary>
    /// 事件投递情况 · The state of the outboxes, for operators. Events about sealed records are left out, because their number would reveal
    /// that such records exist.
    /// </summary>
    /// <param name="outboxes">Reads the outboxes.</param>
    /// <param name="unreadable">Records the messages that cannot be read.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    [Answer]
    [Needs(OperationPermissions.Watch)]
    public static async Task<Outbox> Outbox(
        OutboxOperations outboxes,
        UnreadableRecords unreadable,
        CancellationToken cancellation
    ) =>
        new([
            .. (await outboxes.Look(withSealed: false, unreadable, cancellation)).Select(outbox => new ModuleOutbox(
                new ModuleName(outbox.Module),
                outbox.Waiting,
                outbox.Since,
                outbox.DeadLetters.Select(DeadLetter.From).ToList()
            )),
        ]);
}

/// <summary>事件投递情况 · The state of the outboxes.</summary>
/// <param name="Modules">各模块的发件箱 · The outbox of each module.</param>
internal sealed record Outbox(IReadOnlyList<ModuleOutbox> Modules);

/// <summary>模块发件箱 · A module's outbox.</summary>
/// <param name="Module">模块 · The module.</param>
/// <param name="Waiting">待投递的事件数 · The number of events waiting to be delivered.</param>
/// <param name="Since">最早待投递事件的时间 · When the oldest of them was raised, UTC; null if none is waiting.</param>
/// <param name="DeadLetters">搁置的事件，最多 100 条 · Events that could not be delivered and wait for an operator, at most 100.</param>
internal sealed record ModuleOutbox(
    ModuleName Module,
    int Waiting,
    DateTime? Since,
    IReadOnlyList<DeadLetter> DeadLetters
);

/// <summary>搁置的事件 · An event that could not be delivered; its content is not shown.</summary>
/// <param name="Id">编号 · The id for its redelivery: Host outbox redeliver MODULE ID.</param>
/// <param name="Kind">事件类型 · The event's type.</param>
/// <param name="Subject">所涉对象 · The record it is about, by type and key; null if it names none.</param>
/// <param name="Attempts">失败次数 · The number of failed deliveries.</param>
/// <param name="Fault">错误代码 · The last failure: exception types and error codes, no user input.</param>
/// <param name="RaisedAt">发生时间 · When it was raised, UTC.</param>
internal sealed record DeadLetter(long Id, string Kind, string? Subject, int Attempts, string? Fault, DateTime RaisedAt)
{
    internal static DeadLetter From(DeadLetteredMessage message) =>
        new(message.Id, message.Kind, message.Subject, message.Attempts, message.Fault, message.RaisedAt);
}
