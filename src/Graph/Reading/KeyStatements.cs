using Graph.Model;

namespace Graph.Reading;

/// <summary>The statements that find rows of another module, kept by shape.</summary>
internal sealed class KeyStatements
{
    private readonly ShapeCache<(ObjectType, ConnectionSource?, bool, string), Statement> known = new(256);

    public Statement Of(Elsewhere elsewhere) =>
        known.Of(
            (elsewhere.Target, elsewhere.List, elsewhere.Negated, elsewhere.Shape),
            () =>
                elsewhere.List is { } list
                    ? Owners.Keys(list, elsewhere.Where, elsewhere.Negated)
                    : Shaping.Keys(elsewhere.Target, elsewhere.Where)
        );
}
