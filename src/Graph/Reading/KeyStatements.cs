using System.Collections.Concurrent;
using Graph.Model;

namespace Graph.Reading;

/// <summary>The statements that find rows of another module, kept by shape.</summary>
internal sealed class KeyStatements
{
    private const int MostShapes = 256;

    private readonly ConcurrentDictionary<(ObjectType, ConnectionSource?, bool, string), Statement> known = new();

    public Statement Of(Elsewhere elsewhere)
    {
        var shape = (elsewhere.Target, elsewhere.List, elsewhere.Negated, elsewhere.Shape);
        if (known.TryGetValue(shape, out var statement))
        {
            return statement;
        }

        statement = elsewhere.List is { } list
            ? Owners.Keys(list, elsewhere.Where, elsewhere.Negated)
            : Shaping.Keys(elsewhere.Target, elsewhere.Where);
        if (known.Count < MostShapes)
        {
            known.TryAdd(shape, statement);
        }

        return statement;
    }
}
