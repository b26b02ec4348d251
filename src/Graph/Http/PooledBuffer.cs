using System.Buffers;

namespace Graph.Http;

/// <summary>
/// A buffer for a response: the memory is rented at the first byte, so that a response written elsewhere rents none, and returned when the
/// response has been sent.
/// </summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int Least = 16 * 1024;
    private byte[] room = [];

    public int WrittenCount { get; private set; }

    public ReadOnlyMemory<byte> WrittenMemory => room.AsMemory(0, WrittenCount);

    public ReadOnlySpan<byte> WrittenSpan => room.AsSpan(0, WrittenCount);

    public void Advance(int count) => WrittenCount += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return room.AsMemory(WrittenCount);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return room.AsSpan(WrittenCount);
    }

    public void Clear() => WrittenCount = 0;

    public void Dispose() => ArrayPool<byte>.Shared.Return(room);

    private void Reserve(int wanted)
    {
        var free = room.Length - WrittenCount;
        if (free > 0 && free >= wanted)
        {
            return;
        }

        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Least, Math.Max(room.Length * 2, WrittenCount + wanted)));
        WrittenSpan.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(room);
        room = larger;
    }
}
