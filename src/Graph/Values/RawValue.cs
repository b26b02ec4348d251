using System.Text.Json;
using Graph.Errors;
using GraphQLParser.AST;

namespace Graph.Values;

/// <summary>A value as a client wrote it, in the document or in the variables, before coercion.</summary>
internal abstract record RawValue
{
    /// <summary>Whether it contains no variables.</summary>
    public virtual bool IsConstant => true;

    /// <summary>Whether it equals another value, item by item.</summary>
    public virtual bool IsSame(RawValue other) => Equals(other);

    public static RawValue Of(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.String => new RawLeaf(Text(json)),
            JsonValueKind.Number => new RawLeaf(new Graph.Schema.Number(json.GetRawText())),
            JsonValueKind.True => new RawLeaf(true),
            JsonValueKind.False => new RawLeaf(false),
            JsonValueKind.Array => new RawList(Items(json)),
            JsonValueKind.Object => new RawObject(Fields(json)),
            _ => RawNull.Instance,
        };

    private static RawValue[] Items(JsonElement json)
    {
        var (items, place) = (new RawValue[json.GetArrayLength()], 0);
        foreach (var item in json.EnumerateArray())
        {
            items[place++] = Of(item);
        }

        return items;
    }

    private static KeyValuePair<string, RawValue>[] Fields(JsonElement json)
    {
        var (fields, place) = (new KeyValuePair<string, RawValue>[json.GetPropertyCount()], 0);
        foreach (var field in json.EnumerateObject())
        {
            fields[place++] = KeyValuePair.Create(field.Name, Of(field.Value));
        }

        return fields;
    }

    private static string Text(JsonElement json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new RequestError(
                new Problem(Codes.RequestMalformed, "变量含有无效字符。", "A variable holds half a character.")
            );
        }
    }

    public static RawValue Of(GraphQLValue ast) =>
        ast switch
        {
            GraphQLStringValue text => new RawLeaf(text.Value.ToString()) { IsLiteral = true },
            GraphQLIntValue number => new RawLeaf(new Graph.Schema.Number(number.Value.ToString())),
            GraphQLFloatValue number => new RawLeaf(new Graph.Schema.Number(number.Value.ToString())),
            GraphQLBooleanValue truth => new RawLeaf(truth.BoolValue),
            GraphQLEnumValue name => new RawName(name.Name.StringValue),
            GraphQLVariable variable => new RawVariable(variable.Name.StringValue),
            GraphQLListValue list => new RawList([.. (list.Values ?? []).Select(Of)]),
            GraphQLObjectValue input => new RawObject([
                .. (input.Fields ?? []).Select(f => KeyValuePair.Create(f.Name.StringValue, Of(f.Value))),
            ]),
            _ => RawNull.Instance,
        };
}

internal sealed record RawNull : RawValue
{
    public static readonly RawNull Instance = new();
}

/// <summary>A string, a bool or a <see cref="Graph.Schema.Number"/>.</summary>
internal sealed record RawLeaf(object Value) : RawValue
{
    /// <summary>
    /// Whether it is a string of the document. In the variables, which are JSON, an enum value is a string; in the document it is a name.
    /// </summary>
    public bool IsLiteral { get; init; }
}

/// <summary>A bare name of the document: an enum value.</summary>
internal sealed record RawName(string Name) : RawValue;

internal sealed record RawVariable(string Name) : RawValue
{
    public override bool IsConstant => false;
}

internal sealed record RawList(RawValue[] Items) : RawValue
{
    public override bool IsConstant => Items.All(i => i.IsConstant);

    public override bool IsSame(RawValue other) =>
        other is RawList list
        && list.Items.Length == Items.Length
        && Items.Zip(list.Items).All(pair => pair.First.IsSame(pair.Second));
}

internal sealed record RawObject(KeyValuePair<string, RawValue>[] Fields) : RawValue
{
    public override bool IsConstant => Fields.All(f => f.Value.IsConstant);

    public override bool IsSame(RawValue other) =>
        other is RawObject input
        && input.Fields.Length == Fields.Length
        && Fields.All(f => input.Fields.Any(g => g.Key == f.Key && g.Value.IsSame(f.Value)));
}
