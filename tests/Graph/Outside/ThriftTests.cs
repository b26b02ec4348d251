using Host.Memory;
using Kernel.Background;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Graph.Tests.Outside;

/// <summary>What is held and not used goes back to the machine, and the wait for it is not spent in vain.</summary>
public sealed class ThriftTests
{
    private const int Target = 100;

    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void Memory_is_given_back_once_more_is_held_than_meant()
    {
        var memory = new Held { Used = 40, Resident = 100 };
        var thrift = Of(memory);
        thrift.Look();
        Assert.Equal(0, memory.Times);
        memory.Resident = 101;
        thrift.Look();
        Assert.Equal((1, 40), (memory.Times, memory.Resident));
        memory.Resident = 120;
        thrift.Look();
        Assert.Equal((2, 40), (memory.Times, memory.Resident));
    }

    [Fact]
    public void Where_what_is_held_is_in_use_nothing_waits_until_more_has_gathered_or_time_has_passed()
    {
        var memory = new Held { Used = 200, Resident = 200 };
        var thrift = Of(memory);
        Look(200, 1);
        Look(209, 1);
        Look(210, 2);
        clock.Advance(Thrift.Seldom - TimeSpan.FromTicks(1));
        Look(201, 2);
        clock.Advance(TimeSpan.FromTicks(1));
        Look(201, 3);
        Look(201, 3);

        void Look(long held, int times)
        {
            memory.Resident = held;
            thrift.Look();
            Assert.Equal(times, memory.Times);
        }
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

    private Thrift Of(IMemory memory) =>
        new(
            Options.Create(new MemoryOptions { Target = Target }),
            memory,
            new LoopHealth(clock),
            clock,
            NullLogger<Thrift>.Instance
        );

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
