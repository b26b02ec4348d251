using Graph.Errors;
using Graph.Schema;

namespace Graph.Values;

/// <summary>The given fields of an input object, by name; null is a value, an absent field is not.</summary>
internal sealed class InputObject() : Dictionary<string, object?>(StringComparer.Ordinal);

/// <summary>Converts client input to values of the graph's types, and reports precisely what is wrong with it.</summary>
/// <param name="variables">The variables, already coerced; null when a document is checked without them.</param>
/// <param name="problems">Receives the problems.</param>
internal sealed class Coercion(IReadOnlyDictionary<string, object?>? variables, List<Problem> problems)
{
    /// <summary>Represents a variable that was not given.</summary>
    public static readonly object Absent = new();

    /// <summary>The value, <see cref="Absent"/>, or null; problems are recorded with their path.</summary>
    public object? Value(TypeRef type, RawValue raw, Steps path)
    {
        switch (raw)
        {
            // Another rule checks whether a variable is allowed here.
            case RawVariable when variables is null:
                return Absent;
            case RawVariable variable:
                var given = variables.TryGetValue(variable.Name, out var value);
                return given && value is null && type.Required ? Wrong(type, path)
                    : given ? value
                    : Missing(type, path);
            case RawNull:
                return type.Required ? Wrong(type, path) : null;
            case RawList list when type.IsList:
                return Items(type.Item!, list, path);
            case not null when type.IsList:
                return new[] { Value(type.Item!, raw, path) };
        }

        return (type.Named, raw) switch
        {
            (ScalarType scalar, RawLeaf leaf) => Scalars.Read(scalar, leaf.Value) ?? Wrong(type, path),
            (EnumType choice, RawName name) => choice.Parse(name.Name) ?? Wrong(type, path),
            (EnumType choice, RawLeaf { Value: string name, IsLiteral: false }) => choice.Parse(name)
                ?? Wrong(type, path),
            (InputType input, RawObject fields) => Fields(input, fields, path),
            _ => Wrong(type, path),
        };
    }

    private object?[] Items(TypeRef type, RawList raw, Steps path)
    {
        var items = new object?[raw.Items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = Value(type, raw.Items[i], new Steps(path, i));
        }

        return items;
    }

    private InputObject Fields(InputType type, RawObject raw, Steps path)
    {
        var result = new InputObject();
        foreach (var (name, value) in raw.Fields)
        {
            if (type.Find(name) is not { } field)
            {
                Note(
                    $"{type.Name} 没有字段 {Excerpt.Of(name)}。",
                    $"{type.Name} has no field '{Excerpt.Of(name)}'.",
                    new Steps(path, name)
                );
            }
            else if (Value(field.Type, value, new Steps(path, name)) is var known && known != Absent)
            {
                result[name] = known;
            }
        }

        foreach (var field in type.Required)
        {
            if (!Array.Exists(raw.Fields, given => given.Key == field.Name))
            {
                Missing(field.Type, new Steps(path, field.Name));
            }
        }

        return result;
    }

    private object Missing(TypeRef type, Steps path)
    {
        if (type.Required)
        {
            Note($"缺少必填项，应为 {type}。", $"A value of type {type} is required.", path);
        }

        return Absent;
    }

    private object? Wrong(TypeRef type, Steps path)
    {
        Note($"值无效，应为 {type}。", $"This is not a {type}.", path);
        return null;
    }

    private void Note(string chinese, string english, Steps path) =>
        problems.Add(new Problem(Codes.ValueInvalid, chinese, english, path.ToList()));
}
