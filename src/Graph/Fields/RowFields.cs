using System.Text.Json;
using Graph.Plans;
using Graph.Schema;
using Graph.Sql;

namespace Graph.Fields;

/// <summary>The type's name.</summary>
internal sealed class TypeNameField(SelectedField selected, string typeName) : PlanField(selected)
{
    private readonly JsonEncodedText text = JsonEncodedText.Encode(typeName);

    protected override void WriteValue(Run run, Utf8JsonWriter json, Table table, int row) =>
        json.WriteStringValue(text);
}

/// <summary>A column of the row.</summary>
internal sealed class ColumnField(SelectedField selected, int column) : PlanField(selected)
{
    protected override void WriteValue(Run run, Utf8JsonWriter json, Table table, int row) =>
        table[column].Write(json, row);
}

/// <summary>The row's global id.</summary>
internal sealed class IdField(SelectedField selected, ObjectType node, int column) : PlanField(selected)
{
    private readonly ushort tag = GlobalId.TagOf(node.Name);

    protected override void WriteValue(Run run, Utf8JsonWriter json, Table table, int row) =>
        GlobalId.Write(json, tag, table.Keys(column).Key(row)!.Value);
}

/// <summary>The global id of the record of any kind that the row speaks of.</summary>
internal sealed class SubjectField(SelectedField selected, int kindColumn, int keyColumn) : PlanField(selected)
{
    protected override void WriteValue(Run run, Utf8JsonWriter json, Table table, int row)
    {
        if (table[keyColumn].Value(row) is long key)
        {
            GlobalId.Write(json, GlobalId.TagOf((string)table[kindColumn].Value(row)!), key);
        }
        else
        {
            json.WriteNullValue();
        }
    }
}
