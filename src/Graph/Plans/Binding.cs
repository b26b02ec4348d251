using System.ComponentModel.DataAnnotations;
using Graph.Callers;
using Graph.Errors;
using Graph.Schema;
using Graph.Values;
using Kernel.PersonalData;

namespace Graph.Plans;

/// <summary>
/// What is needed to read arguments: values and limits, but no caller. Literal arguments are therefore read once for all callers and belong to
/// the plan; what depends on the caller is a <see cref="Demand"/>, which <see cref="PlanBinder"/> checks for each request.
/// </summary>
/// <param name="Model">The graph.</param>
/// <param name="Keys">The keys for the lookup of personal texts.</param>
/// <param name="Limits">The limits of operations.</param>
/// <param name="Variables">The variables of the request; empty while the plan is made.</param>
/// <param name="Included">Which fields the request includes.</param>
/// <param name="Problems">Receives the problems of the arguments.</param>
internal sealed record Binding(
    GraphModel Model,
    Keyring Keys,
    GraphOptions Limits,
    VariableValues Variables,
    Inclusion Included,
    List<Problem> Problems
)
{
    /// <summary>The kinds of records that the field leaves out, of those that it may return.</summary>
    public IReadOnlyList<ObjectType> Hidden { get; init; } = [];

    /// <summary>Reads the arguments of a field by their types.</summary>
    /// <exception cref="RequestError">
    /// The arguments are invalid, or an earlier problem was found: values of the wrong type have no meaning.
    /// </exception>
    public Dictionary<string, object?> Arguments(SelectedField selected)
    {
        var coercion = new Coercion(Variables, Problems);
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var argument in selected.Field.Arguments)
        {
            if (!selected.Arguments.TryGetValue(argument.Name, out var raw))
            {
                continue;
            }

            var path = new Steps(selected.Steps, argument.Name);
            if (raw is RawObject or RawList && !raw.IsConstant)
            {
                // Literals and variables were measured separately; variables within a literal were not.
                _ = new InputMeter(Limits, Variables.Sizes, path.ToList).Of(raw);
            }

            var value = coercion.Value(argument.Type, raw, path);
            // Cursors contain the texts that a list is ordered by, and are checked when they are read.
            if (
                argument.Name is not ("after" or "before")
                && value is string { Length: var length }
                && length > Limits.MaxFilterText
            )
            {
                Problems.Add(TooLong(path));
            }

            if (argument.Range is { } range && value is int or long or decimal && !range.Holds(value))
            {
                Problems.Add(OutOfRange(argument.Name, range, path));
            }

            if (value != Coercion.Absent)
            {
                values.Add(argument.Name, value);
            }
        }

        return Problems.Count > 0 ? throw new RequestError(Problems) : values;
    }

    private static Problem OutOfRange(string argument, RangeAttribute range, Steps path) =>
        new(
            Codes.ValueInvalid,
            $"{argument} 应在 {range.Minimum} 与 {range.Maximum} 之间。",
            $"{argument} must be between {range.Minimum} and {range.Maximum}.",
            path.ToList()
        );

    private Problem TooLong(Steps path) =>
        new(
            Codes.FilterTextTooLong,
            $"文字过长，最多 {Limits.MaxFilterText} 个字符。",
            $"A text is longer than {Limits.MaxFilterText} characters.",
            path.ToList()
        );
}
