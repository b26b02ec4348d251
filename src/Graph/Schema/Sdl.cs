using System.Text;

namespace Graph.Schema;

/// <summary>Writes the model in the schema definition language, always in the same order: this is the committed snapshot.</summary>
internal static class Sdl
{
    // The permission that a field needs is part of the contract; on a type it applies to all fields that do not declare their own.
    private const string Needs = """"

        """所需权限；public 表示无需登录 · The permission that is needed; public where nobody need sign in."""
        directive @needs(
          """权限 · The permission."""
          permission: String!
        ) on OBJECT | FIELD_DEFINITION

        """";

    public static string Print(GraphModel model)
    {
        var text = new StringBuilder();
        text.Append("schema {\n  query: Query\n")
            .Append(model.Mutation is null ? "" : "  mutation: Mutation\n")
            .Append(model.Subscription is null ? "" : "  subscription: Subscription\n")
            .Append("}\n")
            .Append(Needs);
        foreach (var type in model.Types.Except(Scalars.BuiltIn))
        {
            text.Append('\n');
            Describe(text, type.Description, "");
            Type(text, type);
        }

        return text.ToString();
    }

    private static void Type(StringBuilder text, GraphType type)
    {
        switch (type)
        {
            case ScalarType scalar:
                text.Append($"scalar {type.Name}")
                    .Append(scalar.SpecifiedBy is { } url ? $" @specifiedBy(url: \"{url}\")\n" : "\n");
                break;
            case EnumType enumeration:
                text.Append($"enum {type.Name} {{\n");
                foreach (var member in enumeration.Members)
                {
                    Describe(text, member.Description, "  ");
                    text.Append($"  {member.Name}\n");
                }

                text.Append("}\n");
                break;
            case UnionType union:
                text.Append($"union {type.Name} =\n");
                text.AppendJoin('\n', union.Members.Select(m => $"  | {m.Name}")).Append('\n');
                break;
            case InterfaceType common:
                Fields(text, $"interface {type.Name}", common.Fields, null);
                break;
            case ObjectType { Interfaces: { Count: > 0 } interfaces } implementor:
                Fields(
                    text,
                    $"type {type.Name} implements {string.Join(" & ", interfaces)}{NeedsOf(implementor.Permission)}",
                    implementor.Fields,
                    implementor.Permission
                );
                break;
            case ObjectType plain:
                Fields(text, $"type {type.Name}", plain.Fields, null);
                break;
            case InputType input:
                text.Append($"input {type.Name} {{\n");
                foreach (var field in input.Fields)
                {
                    Argument(text, field, "  ");
                }

                text.Append("}\n");
                break;
        }
    }

    private static void Fields(StringBuilder text, string head, IEnumerable<Field> fields, string? permission)
    {
        text.Append($"{head} {{\n");
        foreach (var field in fields)
        {
            Describe(text, field.Description, "  ");
            text.Append($"  {field.Name}");
            if (field.Arguments.Count > 0)
            {
                text.Append("(\n");
                foreach (var argument in field.Arguments)
                {
                    Argument(text, argument, "    ");
                }

                text.Append("  )");
            }

            text.Append($": {field.Type}{(field.Permission == permission ? "" : NeedsOf(field.Permission))}\n");
        }

        text.Append("}\n");
    }

    private static string NeedsOf(string? permission) =>
        permission is null ? "" : $" @needs(permission: \"{permission}\")";

    private static void Argument(StringBuilder text, InputField argument, string indent)
    {
        Describe(text, argument.Description, indent);
        text.Append($"{indent}{argument.Name}: {argument.Type}\n");
    }

    private static void Describe(StringBuilder text, string? description, string indent)
    {
        if (description is not null)
        {
            text.Append($"{indent}\"\"\"{description.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal)}\"\"\"\n");
        }
    }
}
