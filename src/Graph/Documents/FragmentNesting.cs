using Graph.Errors;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace Graph.Documents;

/// <summary>
/// Computes how deep a document's selections are nested once its fragments are expanded. Visitors recurse as deep as the document is nested, so
/// the depth is checked first, without recursion: fragment by fragment, each after those that it spreads.
/// </summary>
internal sealed class FragmentNesting
{
    private readonly Dictionary<string, Definition> fragments = new(StringComparer.Ordinal);
    private readonly List<Definition> operations = [];

    /// <summary>Reads a document whose own nesting the parser has limited.</summary>
    public static async Task<FragmentNesting> Of(GraphQLDocument document)
    {
        var nesting = new FragmentNesting();
        var walk = new Walk();
        foreach (var definition in document.Definitions)
        {
            var found = new Definition();
            await walk.VisitAsync(definition, found);
            if (definition is GraphQLFragmentDefinition fragment)
            {
                nesting.fragments[fragment.FragmentName.Name.StringValue] = found;
            }
            else
            {
                nesting.operations.Add(found);
            }
        }

        return nesting;
    }

    /// <summary>The deepest nesting of all definitions.</summary>
    /// <exception cref="RequestError">A fragment spreads itself, directly or indirectly.</exception>
    public long Deepest()
    {
        var (waiting, spreadBy) = (new Dictionary<Definition, int>(), new Dictionary<Definition, List<Definition>>());
        var ready = new Stack<Definition>();
        foreach (var definition in fragments.Values.Concat(operations))
        {
            var spread = definition.Spreads.Keys.Select(fragments.GetValueOrDefault).OfType<Definition>().ToList();
            waiting[definition] = spread.Count;
            foreach (var fragment in spread)
            {
                if (!spreadBy.TryGetValue(fragment, out var by))
                {
                    spreadBy.Add(fragment, by = []);
                }

                by.Add(definition);
            }

            if (spread.Count == 0)
            {
                ready.Push(definition);
            }
        }

        var (deepest, done) = (0L, 0);
        while (ready.TryPop(out var definition))
        {
            done++;
            foreach (var (name, level) in definition.Spreads)
            {
                if (fragments.TryGetValue(name, out var fragment))
                {
                    definition.Depth = Math.Max(definition.Depth, level + fragment.Depth);
                }
            }

            deepest = Math.Max(deepest, definition.Depth);
            foreach (var by in spreadBy.GetValueOrDefault(definition) ?? [])
            {
                if (--waiting[by] == 0)
                {
                    ready.Push(by);
                }
            }
        }

        return done == waiting.Count
            ? deepest
            : throw new RequestError(
                new Problem(
                    Codes.ValidationFailed,
                    "查询文档未通过校验：片段不能包含自身。",
                    "A fragment cannot spread itself, directly or through others."
                )
            );
    }

    /// <summary>An operation or a fragment.</summary>
    private sealed class Definition : IASTVisitorContext
    {
        public int Level { get; set; }

        /// <summary>Its depth; including its fragments once their depths are known.</summary>
        public long Depth { get; set; }

        /// <summary>The fragments that it spreads, and the deepest level of each spread.</summary>
        public Dictionary<string, int> Spreads { get; } = new(StringComparer.Ordinal);

        public CancellationToken CancellationToken => CancellationToken.None;
    }

    private sealed class Walk : ASTVisitor<Definition>
    {
        protected override async ValueTask VisitSelectionSetAsync(GraphQLSelectionSet selectionSet, Definition context)
        {
            context.Depth = Math.Max(context.Depth, ++context.Level);
            await base.VisitSelectionSetAsync(selectionSet, context);
            context.Level--;
        }

        protected override ValueTask VisitFragmentSpreadAsync(GraphQLFragmentSpread fragmentSpread, Definition context)
        {
            var name = fragmentSpread.FragmentName.Name.StringValue;
            context.Spreads[name] = Math.Max(context.Spreads.GetValueOrDefault(name), context.Level);
            return default;
        }
    }
}
