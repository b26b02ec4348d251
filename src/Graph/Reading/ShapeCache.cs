using System.Collections.Concurrent;

namespace Graph.Reading;

/// <summary>
/// What has been made for the shapes that requests had, up to a number of them: strangers choose shapes, and must not be able to
/// fill the memory with them. What does not fit is made again each time.
/// </summary>
internal sealed class ShapeCache<TShape, TMade>(int most)
    where TShape : notnull
{
    private readonly ConcurrentDictionary<TShape, TMade> known = new();

    public TMade Of(TShape shape, Func<TMade> make)
    {
        if (known.TryGetValue(shape, out var made))
        {
            return made;
        }

        made = make();
        if (known.Count < most)
        {
            known.TryAdd(shape, made);
        }

        return made;
    }
}
