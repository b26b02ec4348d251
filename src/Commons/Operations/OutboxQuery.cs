using Graph;
using Kernel.Outbox;
using Kernel.Storage;

namespace Commons.Operations;

[Extends<Query>]
internal static class OutboxQuery
{
    /// <summary>事件发送情况 · How the events fare between the modules, for those who run the program; without those about sealed records, since a number would show that there are any.</summary>
    /// <param name="outboxes">The outboxes.</param>
    /// <param name="unreadable">Where messages that cannot be read are noted.</param>
    /// <param name="cancellation">Ends the look.</param>
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
                outbox.DeadLetters.Select(DeadLetter.Of).ToList()
            )),
        ]);
}

/// <summary>事件发送情况 · How the events fare between the modules.</summary>
/// <param name="Modules">各模块的发件箱 · The outbox of each module.</param>
internal sealed record Outbox(IReadOnlyList<ModuleOutbox> Modules);

/// <summary>模块发件箱 · A module's outbox.</summary>
/// <param name="Module">模块 · The module.</param>
/// <param name="Waiting">待送达的事件数 · How many events wait to be delivered.</param>
/// <param name="Since">最早待送达事件的时间 · When the oldest of them was raised, UTC; null where none waits.</param>
/// <param name="DeadLetters">搁置的事件，最多 100 条 · Events that could not be delivered and wait for an operator's decision, 100 at most.</param>
internal sealed record ModuleOutbox(
    ModuleName Module,
    int Waiting,
    DateTime? Since,
    IReadOnlyList<DeadLetter> DeadLetters
);

/// <summary>搁置的事件 · An event that could not be delivered; what it says is not shown.</summary>
/// <param name="Id">编号 · The number by which it is delivered again: Host outbox redeliver MODULE ID.</param>
/// <param name="Kind">事件类型 · The event's type.</param>
/// <param name="Subject">所涉对象 · The record that it is about, by kind and key; null where it names none.</param>
/// <param name="Attempts">失败次数 · How often its delivery failed.</param>
/// <param name="Fault">错误代码 · What failed: kinds and codes, nothing that anybody entered.</param>
/// <param name="RaisedAt">发生时间 · Since when it waits, UTC.</param>
internal sealed record DeadLetter(long Id, string Kind, string? Subject, int Attempts, string? Fault, DateTime RaisedAt)
{
    internal static DeadLetter Of(DeadLetteredMessage message) =>
        new(message.Id, message.Kind, message.Subject, message.Attempts, message.Fault, message.RaisedAt);
}
