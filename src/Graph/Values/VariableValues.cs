using System.Text.Json;
using Graph.Errors;

namespace Graph.Values;

/// <summary>The variables of a request, already coerced; a variable that was not given and has no default is absent.</summary>
internal sealed class VariableValues() : Dictionary<string, object?>(StringComparer.Ordinal)
{
    // The maximum number of problems reported for one request.
    private const int MostProblems = 20;

    /// <summary>The size of each value.</summary>
    public Dictionary<string, InputSize> Sizes { get; } = new(StringComparer.Ordinal);

    /// <exception cref="RequestError">A value is too large, or not of its variable's type.</exception>
    public static VariableValues Read(IEnumerable<VariableModel> variables, JsonElement? given, GraphOptions limits)
    {
        var values = new VariableValues();
        var problems = new List<Problem>();
        var coercion = new Coercion(values, problems);
        foreach (var variable in variables)
        {
            var raw = values.Measured(variable, given, limits);
            var value = coercion.Value(variable.Type, raw, new Steps(null, variable.Name));
            if (value != Coercion.Absent)
            {
                values[variable.Name] = value;
            }

            if (variable.IsCondition && problems.Count == 0 && values.GetValueOrDefault(variable.Name) is null)
            {
                problems.Add(
                    new Problem(
                        Codes.ValueInvalid,
                        "@skip 与 @include 的条件不能为 null。",
                        "The condition of @skip or @include cannot be null.",
                        [variable.Name]
                    )
                );
            }

            if (problems.Count >= MostProblems)
            {
                break;
            }
        }

        return problems.Count > 0 ? throw new RequestError([.. problems.Take(MostProblems)]) : values;
    }

    private RawValue Measured(VariableModel variable, JsonElement? given, GraphOptions limits)
    {
        var meter = new InputMeter(limits, Sizes, () => [variable.Name]);
        if (given is { } all && all.TryGetProperty(variable.Name, out var json))
        {
            Sizes[variable.Name] = meter.Of(json);
            return RawValue.Of(json);
        }

        if (variable.Default is { } standard)
        {
            Sizes[variable.Name] = meter.Of(standard);
            return standard;
        }

        return new RawVariable(variable.Name);
    }
}
