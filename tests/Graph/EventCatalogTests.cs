using Commons.Measures;
using Kernel;
using Kernel.Storage;
using Kernel.Time;

namespace Graph.Tests;

/// <summary>The events of one transaction are written to the outbox and read back.</summary>
public sealed class EventCatalogTests
{
    private static readonly DateTime Now = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private readonly EventCatalog catalog = new([typeof(EventCatalogTests).Assembly, typeof(MeasureChanged).Assembly]);

    [Fact]
    public void Events_of_one_kind_in_a_row_share_a_message_and_come_back_in_order()
    {
        IEvent[] happened = [Moved(1), Moved(2), new Nodded(7), Moved(3)];
        var messages = EventCatalog.Write(happened, Now).ToList();
        Assert.Equal(["MeasureChanged", "Nodded", "MeasureChanged"], messages.Select(m => m.Kind));
        Assert.Equal(happened, messages.SelectMany(catalog.Read));
        Assert.Equal(messages.Select(m => m.Id).Order(), messages.Select(m => m.Id));
    }

    [Fact]
    public void A_message_is_never_longer_than_its_column()
    {
        var happened = Enumerable.Range(1, 500).Select(Moved).ToList();
        var messages = EventCatalog.Write(happened, Now).ToList();
        Assert.All(messages, message => Assert.InRange(message.Body.Length, 1, EventCatalog.MostBody));
        Assert.InRange(messages.Count, 2, 20);
        Assert.Equal(happened, messages.SelectMany(catalog.Read));
    }

    [Fact]
    public void Where_nothing_happened_there_is_nothing_to_tell() => Assert.Empty(EventCatalog.Write([], Now));

    private static IEvent Moved(int key) =>
        new MeasureChanged("V01", new Subject(SubjectKind.Unit, key), new Month(202601));

    private sealed record Nodded(int Times) : IEvent;
}
