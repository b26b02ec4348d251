using System.Text.Json;
using GraphQLParser.AST;

namespace Graph.Planning;

/// <summary>A value as a client wrote it, in the document or among the variables, before any type has been asked.</summary>
internal abstract record RawValue
{
    public static RawValue Of(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.String => new RawLeaf(json.GetString()!),
            JsonValueKind.Number => new RawLeaf(new Model.Number(json.GetRawText())),
            JsonValueKind.True => new RawLeaf(true),
            JsonValueKind.False => new RawLeaf(false),
            JsonValueKind.Array => new RawList([.. json.EnumerateArray().Select(Of)]),
            JsonValueKind.Object => new RawObject([
                .. json.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, Of(p.Value))),
            ]),
            _ => RawNull.Instance,
        };

    public static RawValue Of(GraphQLValue ast) =>
        ast switch
        {
            GraphQLStringValue text => new RawLeaf(text.Value.ToString()),
            GraphQLIntValue number => new RawLeaf(new Model.Number(number.Value.ToString())),
            GraphQLFloatValue number => new RawLeaf(new Model.Number(number.Value.ToString())),
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

/// <summary>A string, a bool or a <see cref="Model.Number"/>.</summary>
internal sealed record RawLeaf(object Value) : RawValue;

/// <summary>A bare name of the document: an enum value.</summary>
internal sealed record RawName(string Name) : RawValue;

internal sealed record RawVariable(string Name) : RawValue;

internal sealed record RawList(IReadOnlyList<RawValue> Items) : RawValue;

internal sealed record RawObject(IReadOnlyList<KeyValuePair<string, RawValue>> Fields) : RawValue;
