using System.Text.Json;
using Graph.Errors;

namespace Graph.Values;

/// <summary>The size of an input.</summary>
/// <param name="Nodes">The number of its objects, lists and values; the plain values of a list do not count.</param>
/// <param name="Depth">The nesting of its objects.</param>
internal readonly record struct InputSize(int Nodes, int Depth);

/// <summary>Measures inputs before they are converted; a variable within a literal counts with the size of its value.</summary>
/// <param name="limits">The limits for inputs.</param>
/// <param name="variables">The sizes of the variables' values.</param>
/// <param name="path">Returns the path of the input.</param>
internal sealed class InputMeter(
    GraphOptions limits,
    IReadOnlyDictionary<string, InputSize> variables,
    Func<IReadOnlyList<object>?> path
)
{
    private int nodes;
    private int depth;

    /// <exception cref="RequestError">The input is larger or deeper than allowed.</exception>
    public InputSize Of(JsonElement json)
    {
        Add(json, 0);
        return new InputSize(nodes, depth);
    }

    /// <exception cref="RequestError">The input is larger or deeper than allowed.</exception>
    public InputSize Of(RawValue raw)
    {
        Add(raw, 0);
        return new InputSize(nodes, depth);
    }

    private void Add(JsonElement json, int level)
    {
        Count(1);
        if (json.ValueKind == JsonValueKind.Object)
        {
            Enter(level + 1);
            foreach (var field in json.EnumerateObject())
            {
                Add(field.Value, level + 1);
            }
        }
        else if (json.ValueKind == JsonValueKind.Array)
        {
            var plain = 0;
            foreach (var item in json.EnumerateArray())
            {
                if (item.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                {
                    Add(item, level);
                }
                else
                {
                    CountPlain(++plain);
                }
            }
        }
    }

    private void Add(RawValue raw, int level)
    {
        switch (raw)
        {
            case RawVariable variable when variables.TryGetValue(variable.Name, out var size):
                Count(size.Nodes);
                Enter(level + size.Depth);
                break;
            case RawObject input:
                Count(1);
                Enter(level + 1);
                foreach (var (_, value) in input.Fields)
                {
                    Add(value, level + 1);
                }

                break;
            case RawList list:
                Count(1);
                var plain = 0;
                foreach (var item in list.Items)
                {
                    if (item is RawObject or RawList or RawVariable)
                    {
                        Add(item, level);
                    }
                    else
                    {
                        CountPlain(++plain);
                    }
                }

                break;
            default:
                Count(1);
                break;
        }
    }

    private void Count(int further)
    {
        nodes += further;
        if (nodes > limits.MaxInputNodes)
        {
            throw Refused(
                Codes.InputTooLarge,
                $"输入过大，最多 {limits.MaxInputNodes} 个节点。",
                $"The input has more than {limits.MaxInputNodes} nodes."
            );
        }
    }

    private void CountPlain(int values)
    {
        if (values > limits.MaxListValues)
        {
            throw Refused(
                Codes.TooManyValues,
                $"列表的值过多，最多 {limits.MaxListValues} 个。",
                $"The list has more than {limits.MaxListValues} values."
            );
        }
    }

    private void Enter(int level)
    {
        depth = Math.Max(depth, level);
        if (level > limits.MaxDepth)
        {
            throw Refused(
                Codes.TooDeep,
                $"输入层级过深，最多 {limits.MaxDepth} 层。",
                $"The input is nested deeper than {limits.MaxDepth} objects."
            );
        }
    }

    private RequestError Refused(string code, string chinese, string english) =>
        new(new Problem(code, chinese, english, path()));
}
