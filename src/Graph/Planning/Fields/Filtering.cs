using System.Text;
using Graph.Model;
using Graph.Reading;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Planning.Fields;

/// <summary>The <c>where</c> of a list in this request.</summary>
/// <param name="Where">The conditions.</param>
/// <param name="Shape">What of them decides the statement's text.</param>
/// <param name="Values">Their values.</param>
internal sealed record Filtering(InputObject? Where, string Shape, IReadOnlyList<object?> Values)
{
    private const int MostValues = 40;
    private static readonly Filtering Nothing = new(null, "", []);

    public static Filtering Of(Run run, Selected selected, ObjectType target, Dictionary<string, object?> arguments)
    {
        if (arguments.GetValueOrDefault("where") is not InputObject where)
        {
            return Nothing;
        }

        var (shape, values) = (new StringBuilder(), new List<object?>());
        var model = run.Services.GetRequiredService<GraphModel>();
        new FilterShape(model, shape, values, Malformed).Take(target.Filter!, where, null, null);
        if (values.Count > MostValues)
        {
            run.Problems.Add(
                new Problem(
                    Codes.TooManyConditions,
                    $"筛选条件过多，最多 {MostValues} 个值。",
                    $"The filter compares with more than {MostValues} values.",
                    [.. selected.Path, "where"]
                )
            );
        }

        return new Filtering(where, shape.ToString(), values);

        void Malformed(Type expected, IReadOnlyList<object> path) =>
            run.Problems.Add(
                new Problem(
                    Codes.IdMalformed,
                    $"标识无效，应为 {expected.Name} 的标识。",
                    $"This is not the id of a {expected.Name}.",
                    [.. selected.Path, "where", .. path]
                )
            );
    }
}
