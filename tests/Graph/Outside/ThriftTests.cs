using Host.Memory;
using Microsoft.Extensions.Options;

namespace Graph.Tests.Outside;

/// <summary>What is held and not used goes back to the machine, and the wait for it is not spent in vain.</summary>
public sealed class ThriftTests
{
    private const int Target = 100;

    [Fact]
    public void Memory_is_given_back_once_more_is_held_than_meant()
    {
        var memory = new Held { Used = 40, Resident = 100 };
        var thrift = Of(memory);
        Assert.Equal(Thrift.Often, thrift.Look(Thrift.Often));
        Assert.Equal(0, memory.Times);
        memory.Resident = 101;
        Assert.Equal(Thrift.Often, thrift.Look(Thrift.Often));
        Assert.Equal((1, 40), (memory.Times, memory.Resident));
    }

    [Fact]
    public void Where_what_is_held_is_in_use_it_is_tried_ever_more_seldom()
    {
        var memory = new Held { Used = 199 };
        var thrift = Of(memory);
        var pauses = new List<TimeSpan> { Thrift.Often };
        while (pauses.Count < 12)
        {
            memory.Resident = 200;
            pauses.Add(thrift.Look(pauses[^1]));
        }

        Assert.Equal(11, memory.Times);
        Assert.All(
            pauses.Zip(pauses.Skip(1)),
            p => Assert.Equal(p.First * 2 < Thrift.Seldom ? p.First * 2 : Thrift.Seldom, p.Second)
        );
        Assert.Equal(Thrift.Seldom, pauses[^1]);
        (memory.Used, memory.Resident) = (60, 200);
        Assert.Equal(Thrift.Often, thrift.Look(Thrift.Seldom));
    }

    [Fact]
    public void What_the_collector_keeps_of_garbage_goes_back_to_the_machine()
    {
        const int size = 200_000_000;
        Waste(size);
        var before = GC.GetGCMemoryInfo(GCKind.Any).TotalCommittedBytes;
        var memory = new ProcessMemory();
        memory.GiveBack();
        Assert.True(memory.Resident > 0);
        Assert.True(
            GC.GetGCMemoryInfo(GCKind.Any).TotalCommittedBytes < Math.Max(before, size) - (size / 2),
            $"{before} bytes before"
        );
    }

    private static void Waste(int size)
    {
        var garbage = GC.AllocateUninitializedArray<byte>(size);
        Array.Fill<byte>(garbage, 1);
        GC.Collect();
        GC.KeepAlive(garbage);
    }

    private static Thrift Of(IMemory memory) =>
        new(Options.Create(new MemoryOptions { Target = Target }), memory, TimeProvider.System);

    /// <summary>So many megabytes.</summary>
    private sealed class Held : IMemory
    {
        public long Used { get; set; }

        public long Resident { get; set; }

        public int Times { get; private set; }

        long IMemory.Resident => Resident * 1_000_000;

        public void GiveBack()
        {
            Times++;
            Resident = Used;
        }
    }
}
