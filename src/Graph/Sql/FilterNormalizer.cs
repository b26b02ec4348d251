using System.Reflection;
using Graph.Schema;
using Graph.Values;
using Kernel.Storage;

namespace Graph.Sql;

/// <summary>
/// Brings a <c>where</c> argument into its canonical form: removes empty conditions, rounds decimals that no column can hold to the nearest
/// equivalent value, and replaces conditions on a facet with the list of its values. It also measures what the limits apply to.
/// </summary>
/// <param name="mostText">The maximum length of a text.</param>
/// <param name="tooLong">Receives the path of each text that is longer.</param>
internal sealed class FilterNormalizer(int mostText, Action<IReadOnlyList<object>> tooLong)
{
    // The largest value that a column of ten-thousandths can hold (see the kernel's conventions).
    private const decimal Most = long.MaxValue / StoredDecimal.Scale;
    private const decimal Least = long.MinValue / StoredDecimal.Scale;

    /// <summary>How many conditions refer to other rows.</summary>
    public int Links { get; private set; }

    /// <summary>The conditions in their canonical form; empty if there are none.</summary>
    public InputObject Of(InputType type, InputObject where) => Conditions(type, where, null);

    private InputObject Conditions(InputType type, InputObject where, Steps? before)
    {
        var result = new InputObject();
        foreach (var (name, value) in where)
        {
            var path = new Steps(before, name);
            var field = type.Find(name)!;
            object? condition = value switch
            {
                object?[] several => Several(type, several, isAny: name == "or", path),
                InputObject nested when field.List is { } list => Listed(list.Target, nested, path),
                InputObject nested when field.Target is { } target => Linked(target, nested, path),
                InputObject nested => Operations(field.Property!, nested, path),
                _ => null,
            };
            if (condition is object?[] or InputObject { Count: > 0 })
            {
                result[name] = condition;
            }
        }

        return result;
    }

    // Every row matches an alternative without conditions, and therefore all the alternatives together.
    private object?[]? Several(InputType type, object?[] several, bool isAny, Steps path)
    {
        var conditions = several
            .Select((condition, i) => Conditions(type, (InputObject)condition!, new Steps(path, i)))
            .ToList();
        if (isAny && conditions.Exists(c => c.Count == 0))
        {
            return null;
        }

        object?[] kept = [.. conditions.Where(c => c.Count > 0)];
        return kept.Length == 0 ? null
            : isAny && OfOneFacet(type, conditions) is { } together ? [together]
            : kept;
    }

    // Alternatives that differ only in the value of one facet become one condition with several values.
    private static InputObject? OfOneFacet(InputType type, List<InputObject> alternatives)
    {
        var name = alternatives[0].First().Key;
        var values = new List<object?>();
        foreach (var alternative in alternatives)
        {
            var isFacet = alternative.Count == 1 && alternative.ContainsKey(name) && IsFacet(type.Find(name)!.Property);
            switch (isFacet ? alternative[name] : null)
            {
                case InputObject { Count: 1 } one when one.TryGetValue("eq", out var value) && value is not null:
                    values.Add(value);
                    break;
                case InputObject { Count: 1 } one when one.TryGetValue("in", out var list):
                    values.AddRange((object?[])list!);
                    break;
                default:
                    return null;
            }
        }

        return new InputObject { [name] = new InputObject { ["in"] = values.Distinct().ToArray() } };
    }

    private InputObject Linked(ObjectType target, InputObject nested, Steps path)
    {
        var conditions = Conditions(target.Filter!, nested, path);
        if (conditions.Count > 0 && !FilterShape.IsOnlyId(conditions))
        {
            Links++;
        }

        return conditions;
    }

    // An empty condition on some or none of the rows is still a condition; an empty condition on all rows is not.
    private InputObject Listed(ObjectType target, InputObject operations, Steps path)
    {
        var result = new InputObject();
        foreach (var (name, value) in operations)
        {
            object? condition = value is InputObject nested
                ? Conditions(target.Filter!, nested, new Steps(path, name))
                : value;
            if (condition is not null && !(name == "all" && condition is InputObject { Count: 0 }))
            {
                result[name] = condition;
                Links++;
            }
        }

        return result;
    }

    private InputObject Operations(PropertyInfo property, InputObject operations, Steps path)
    {
        var choice = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var isDecimal = choice == typeof(decimal);
        var isFacet = operations.Count == 1 && IsFacet(property);
        var result = new InputObject();
        foreach (var (name, value) in operations)
        {
            Measure(value, new Steps(path, name));
            switch (value)
            {
                case null when name is not ("eq" or "neq"):
                    break;
                case object?[] list when choice.IsEnum:
                    result[isFacet ? "in" : name] =
                        isFacet && name == "nin" ? Others(choice, list) : list.Distinct().ToArray();
                    break;
                case Enum member when isFacet && name == "neq":
                    result["in"] = Others(choice, [member]);
                    break;
                case object?[] list when isDecimal:
                    result[name] = list.Where(item => IsHeld((decimal)item!)).ToArray();
                    break;
                case decimal number when name == "eq" && !IsHeld(number):
                    // No row can have this number, so the other operators do not matter.
                    return new InputObject { ["in"] = Array.Empty<object?>() };
                case decimal number when name == "neq" && !IsHeld(number):
                    break;
                case decimal number:
                    result[name] = Nearest(name, number);
                    break;
                default:
                    result[name] = value;
                    break;
            }
        }

        return result;
    }

    private static bool IsFacet(PropertyInfo? property) => property?.IsDefined(typeof(FacetAttribute)) is true;

    // Everything except these members is a list of the others: each has its own range of an index.
    private static object?[] Others(Type choice, object?[] list) =>
        [.. Enum.GetValues(choice).Cast<object>().Except(list)];

    private void Measure(object? value, Steps path)
    {
        if (value is string text && text.Length > mostText)
        {
            tooLong(path.ToList());
        }
        else if (value is object?[] list)
        {
            for (var i = 0; i < list.Length; i++)
            {
                Measure(list[i], new Steps(path, i));
            }
        }
    }

    private static bool IsHeld(decimal number) =>
        number is >= Least and <= Most
        && decimal.Truncate(number * StoredDecimal.Scale) == number * StoredDecimal.Scale;

    // Greater than 0.95001 is greater than 0.9500; at least 0.95001 is at least 0.9501.
    private static decimal Nearest(string operation, decimal number)
    {
        var scaled = Math.Clamp(number, Least, Most) * StoredDecimal.Scale;
        return (operation is "gt" or "ngt" or "lte" or "nlte" ? Math.Floor(scaled) : Math.Ceiling(scaled))
            / StoredDecimal.Scale;
    }
}
