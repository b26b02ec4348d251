using Graph.Schema;

namespace Graph.Sql;

/// <summary>The statements that query the keys of rows of another module, cached by shape.</summary>
internal sealed class KeyStatements
{
    private readonly SizedCache<(ObjectType, ConnectionSource?, bool, bool, string), Statement> known = new(4_000_000);

    public Statement Of(CrossModuleFilter elsewhere, bool limited) =>
        known.Of(
            (elsewhere.Target, elsewhere.List, elsewhere.Negated, limited, elsewhere.Shape),
            () =>
                elsewhere.List is { } list
                    ? Owners.Keys(list, elsewhere.Where, elsewhere.Negated, limited)
                    : Shaping.Keys(elsewhere.Target, elsewhere.Where, limited),
            statement => 4_096 + (2L * (elsewhere.Shape.Length + statement.Text.Length))
        );
}
