using System.Text.Json;
using Graph.Plans;
using Graph.Schema;

namespace Graph.Fields;

/// <summary>Writes the type's name.</summary>
internal sealed class TypeNameWriter(string typeName) : Writer
{
    private readonly JsonEncodedText text = JsonEncodedText.Encode(typeName);

    public override void Write(Run run, Utf8JsonWriter json, in Place at) => json.WriteStringValue(text);
}

/// <summary>Writes a column of the row.</summary>
internal sealed class ColumnWriter(int column) : Writer
{
    public override void Write(Run run, Utf8JsonWriter json, in Place at) => at.Rows[column].Write(json, at.Row);
}

/// <summary>Writes the row's global id.</summary>
internal sealed class IdWriter(ObjectType node, int column) : Writer
{
    private readonly ushort tag = GlobalId.TagOf(node.Name);

    public override void Write(Run run, Utf8JsonWriter json, in Place at) =>
        GlobalId.Write(json, tag, at.Rows.Keys(column).Key(at.Row)!.Value);
}

/// <summary>Writes the global id of the record of any kind that the row refers to.</summary>
internal sealed class SubjectWriter(int kindColumn, int keyColumn) : Writer
{
    public override void Write(Run run, Utf8JsonWriter json, in Place at)
    {
        if (at.Rows[keyColumn].Value(at.Row) is long key)
        {
            GlobalId.Write(json, GlobalId.TagOf((string)at.Rows[kindColumn].Value(at.Row)!), key);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
