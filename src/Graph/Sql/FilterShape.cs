using System.Reflection;
using System.Text;
using Graph.Schema;
using Graph.Values;
using Kernel;
using Kernel.PersonalData;
using Kernel.Storage;

namespace Graph.Sql;

/// <summary>Splits a <c>where</c> argument into its shape, which decides the SQL text, and its values, which do not.</summary>
/// <param name="model">Resolves ids.</param>
/// <param name="store">The module whose rows are filtered; those of other modules are queried separately.</param>
/// <param name="shape">Receives the shape.</param>
/// <param name="values">Receives the values.</param>
/// <param name="keys">The keys for the lookup of personal texts.</param>
/// <param name="needs">Called with the permission that a condition needs, and the path.</param>
/// <param name="malformed">Called for an invalid id, with the expected node and the path.</param>
/// <param name="personal">Called for a condition on a personal text, with its node and the path.</param>
internal sealed class FilterShape(
    GraphModel model,
    ModuleStore store,
    StringBuilder shape,
    List<object?> values,
    Keyring keys,
    Action<string, IReadOnlyList<object>> needs,
    Action<Type, IReadOnlyList<object>> malformed,
    Action<ObjectType, IReadOnlyList<object>> personal
)
{
    public void Take(InputType type, InputObject where) => Take(type, where, null, null, null);

    // If the column is the key of a link, the target is the node that its keys refer to.
    private void Take(InputType type, InputObject where, PropertyInfo? column, ObjectType? target, Steps? path)
    {
        foreach (var (name, value) in where)
        {
            var field = type.Find(name)!;
            if (field.Permission is { } permission)
            {
                needs(permission, new Steps(path, name).ToList());
            }

            shape.Append(name);
            switch (value)
            {
                case null:
                    shape.Append('0');
                    break;
                case object?[] several when name is "and" or "or":
                    shape.Append('[');
                    for (var i = 0; i < several.Length; i++)
                    {
                        Nested(type, (InputObject)several[i]!, null, null, new Steps(new Steps(path, name), i));
                    }

                    shape.Append(']');
                    break;
                case InputObject nested when field.List is { } list:
                    Listed(list, nested, new Steps(path, name));
                    break;
                case InputObject nested when field.Target is { } linked && !IsOnlyId(nested):
                    Linked(linked, nested, new Steps(path, name));
                    break;
                case InputObject nested:
                    if (field.Property is { } own && own.PropertyType == typeof(PersonalText))
                    {
                        personal((ObjectType)model.Find(own.ReflectedType!.Name)!, new Steps(path, name).ToList());
                    }

                    Nested(
                        (InputType)field.Type.Leaf,
                        nested,
                        field.Property ?? column,
                        field.Target ?? target,
                        new Steps(path, name)
                    );
                    break;
                // An enumeration has few members, so each gets its own placeholder.
                case object?[] list when IsEnum(column):
                    shape.Append(list.Length);
                    values.AddRange(list);
                    break;
                case object?[] list:
                    Take(
                        list.Select(item => Operand(name, item!, column, new Steps(path, name))).Distinct().ToArray(),
                        target
                    );
                    break;
                default:
                    Take(Operand(name, value, column, new Steps(path, name)), target);
                    break;
            }

            shape.Append(';');
        }
    }

    /// <summary>Whether a column holds members of an enumeration.</summary>
    public static bool IsEnum(PropertyInfo? column) =>
        column is not null && (Nullable.GetUnderlyingType(column.PropertyType) ?? column.PropertyType).IsEnum;

    private void Take(object? value, ObjectType? target) =>
        values.Add(target is null || value is null ? value : new Named(target, value));

    /// <summary>Whether a condition on an object compares only its id, which is in the column that refers to it.</summary>
    public static bool IsOnlyId(InputObject linked) => linked.Count == 1 && linked.ContainsKey("id");

    // Conditions on rows of this module are part of the same statement. Rows of another module are queried first, and their keys become a list.
    private void Linked(ObjectType target, InputObject where, Steps path)
    {
        if (target.Store == store)
        {
            Nested(target.Filter!, where, null, null, path);
            return;
        }

        shape.Append("{*}");
        values.Add(Found(target, where, path));
    }

    private void Listed(ConnectionSource list, InputObject conditions, Steps path)
    {
        foreach (var (operation, condition) in conditions)
        {
            shape.Append(operation).Append(condition is bool there ? $"{there}" : "");
            var where = condition as InputObject ?? [];
            if (list.Rows.Store == store)
            {
                Nested(list.Target.Filter!, where, null, null, new Steps(path, operation));
            }
            else
            {
                shape.Append("{*}");
                var found = Found(list.Target, where, new Steps(path, operation));
                values.Add(found with { List = list, Negated = operation == "all" });
            }
        }
    }

    private CrossModuleFilter Found(ObjectType target, InputObject where, Steps path)
    {
        var (own, found) = (new StringBuilder(), new List<object?>());
        new FilterShape(model, target.Store!, own, found, keys, needs, malformed, personal).Take(
            target.Filter!,
            where,
            null,
            null,
            path
        );
        return new CrossModuleFilter(target, where, own.ToString(), found);
    }

    private void Nested(InputType type, InputObject where, PropertyInfo? column, ObjectType? target, Steps? path)
    {
        shape.Append('{');
        Take(type, where, column, target, path);
        shape.Append('}');
    }

    /// <summary>Converts ids to keys and builds patterns, so that a literal % or _ stays literal on every server.</summary>
    private object? Operand(string operation, object value, PropertyInfo? column, Steps? path)
    {
        var type = column is null
            ? typeof(string)
            : Nullable.GetUnderlyingType(column.PropertyType) ?? column.PropertyType;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>))
        {
            return Key(type, (string)value, path);
        }

        if (type == typeof(PersonalText))
        {
            return keys.Token(PersonalColumn.For(column!), (string)value);
        }

        if (type == typeof(long) && value is string subject)
        {
            return SubjectKey(subject, path);
        }

        return value is string text
            ? operation switch
            {
                "contains" or "ncontains" => $"%{Literal(text)}%",
                "startsWith" or "nstartsWith" => $"{Literal(text)}%",
                "endsWith" or "nendsWith" => $"%{Literal(text)}",
                // Trimmed as stored texts are. SQL Server ignores trailing blanks when it compares; the other databases would find nothing.
                _ => text.Trim(),
            }
            : value;
    }

    // The key of a record of any kind.
    private object? SubjectKey(string text, Steps? path)
    {
        if (model.Resolve(text) is { } known)
        {
            return known.Key;
        }

        malformed(typeof(NodeRef), path!.ToList());
        return null;
    }

    private object? Key(Type id, string text, Steps? path)
    {
        var expected = id.GetGenericArguments()[0];
        if (model.Resolve(text) is { } known && known.Type.Clr == expected)
        {
            return Activator.CreateInstance(id, known.Key);
        }

        malformed(expected, path!.ToList());
        return null;
    }

    private static string Literal(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal)
            // SQL Server patterns also support character classes.
            .Replace("[", "\\[", StringComparison.Ordinal);
}
