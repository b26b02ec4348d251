using Graph.Model;

namespace Graph.Reading;

/// <summary>The statements that find rows of another module, kept by shape.</summary>
internal sealed class KeyStatements
{
    private readonly GenerationalCache<(ObjectType, ConnectionSource?, bool, bool, string), Statement> known = new(256);

    public Statement Of(Elsewhere elsewhere, bool limited) =>
        known.Of(
            (elsewhere.Target, elsewhere.List, elsewhere.Negated, limited, elsewhere.Shape),
            () =>
                elsewhere.List is { } list
                    ? Owners.Keys(list, elsewhere.Where, elsewhere.Negated, limited)
                    : Shaping.Keys(elsewhere.Target, elsewhere.Where, limited)
        );
}
