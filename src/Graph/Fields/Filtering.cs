using System.Text;
using Graph.Callers;
using Graph.Errors;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;
using Graph.Values;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Fields;

/// <summary>The <c>where</c> of a list.</summary>
/// <param name="Where">The conditions.</param>
/// <param name="Shape">The part of the conditions that decides the statement's text.</param>
/// <param name="Values">Their values.</param>
/// <param name="Demands">The permissions needed: those of linked records in the conditions, then those of personal texts.</param>
internal sealed record Filtering(
    InputObject? Where,
    string Shape,
    IReadOnlyList<object?> Values,
    IReadOnlyList<Demand> Demands
)
{
    // A statement has a limited number of parameters, and conditions on other rows beyond this number make it too slow.
    private const int MostValues = 40;
    private const int MostLinks = 40;
    private const int MostKeys = 1_000;
    private static readonly Filtering Nothing = new(null, "", [], []);

    public static Filtering Of(
        Binding context,
        SelectedField selected,
        ObjectType target,
        Dictionary<string, object?> arguments
    )
    {
        if (arguments.GetValueOrDefault("where") is not InputObject asked)
        {
            return Nothing;
        }

        var normalizer = new FilterNormalizer(context.Limits.MaxFilterText, TooLong);
        var where = normalizer.Of(target.Filter!, asked);
        if (where.Count == 0)
        {
            return Nothing;
        }

        var (shape, values) = (new StringBuilder(), new List<object?>());
        var (demands, personal) = (new List<Demand>(), new List<Demand>());
        new FilterShape(
            context.Model,
            target.Store!,
            shape,
            values,
            context.Keys,
            (permission, path) => demands.Add(new Demand(permission, ["where", .. path])),
            Malformed,
            (node, path) => personal.Add(new Demand(node.Permission!, ["where", .. path]) { Purpose = node.Purpose })
        ).Take(target.Filter!, where);
        if (CrossModuleFilter.Count(values) > MostValues || normalizer.Links > MostLinks)
        {
            context.Problems.Add(
                new Problem(
                    Codes.TooManyConditions,
                    $"筛选条件过多：最多 {MostValues} 个值、{MostLinks} 个关联对象或列表。",
                    $"The filter has more than {MostValues} values, or leads to other records more than {MostLinks} times.",
                    [.. selected.Path, "where"]
                )
            );
        }

        return new Filtering(where, shape.ToString(), values, [.. demands, .. personal]);

        void TooLong(IReadOnlyList<object> path) =>
            context.Problems.Add(
                new Problem(
                    Codes.FilterTextTooLong,
                    $"筛选文字过长，最多 {context.Limits.MaxFilterText} 个字符。",
                    $"A filter compares with a text longer than {context.Limits.MaxFilterText} characters.",
                    [.. selected.Path, "where", .. path]
                )
            );

        void Malformed(Type expected, IReadOnlyList<object> path) =>
            context.Problems.Add(
                new Problem(
                    Codes.IdMalformed,
                    $"ID 无效，应为 {expected.Name} 的 ID。",
                    $"This is not the id of a {expected.Name}.",
                    [.. selected.Path, "where", .. path]
                )
            );
    }

    /// <summary>The parameter values of the statement; conditions on other modules are replaced by the keys that they match.</summary>
    /// <param name="run">The run.</param>
    /// <param name="step">The step.</param>
    /// <param name="selected">The field that errors refer to.</param>
    /// <exception cref="RequestError">Too many rows match to be listed in a statement.</exception>
    public async ValueTask<IReadOnlyList<object?>> Resolve(Run run, FetchStep step, SelectedField selected) =>
        Values.Any(v => v is CrossModuleFilter or Named) ? await Resolve(run, step, selected, Values) : Values;

    private static async Task<IReadOnlyList<object?>> Resolve(
        Run run,
        FetchStep step,
        SelectedField selected,
        IReadOnlyList<object?> values
    )
    {
        var resolved = new object?[values.Count];
        for (var i = 0; i < resolved.Length; i++)
        {
            resolved[i] = values[i] switch
            {
                CrossModuleFilter elsewhere => await Find(run, step, selected, elsewhere),
                Named named => await named.For(run, run.Services.GetRequiredService<RecordVisibility>()),
                var value => value,
            };
        }

        return resolved;
    }

    private static async Task<KeyIndex> Find(
        Run run,
        FetchStep step,
        SelectedField selected,
        CrossModuleFilter elsewhere
    )
    {
        var target = elsewhere.Target;
        var statement = run.Services.GetRequiredService<KeyStatements>().Of(elsewhere, run.IsLimited);
        var keys = new KeyIndex();
        var values = await Resolve(run, step, selected, elsewhere.Values);
        await run.Read(step, statement, [.. values, MostKeys + 1], row => keys.Add(row.GetInt64(0)));

        return keys.Count <= MostKeys
            ? keys
            : throw new RequestError(
                new Problem(
                    Codes.TooManyMatches,
                    $"条件匹配的 {target.Name} 超过 {MostKeys} 条，请缩小范围。",
                    $"More than {MostKeys} {target.Name} meet the conditions on them; narrow them.",
                    [.. selected.Path, "where"]
                )
            );
    }
}
