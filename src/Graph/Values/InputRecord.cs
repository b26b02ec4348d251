using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Graph.Schema;
using Kernel;
using Kernel.Errors;
using Kernel.Texts;

namespace Graph.Values;

/// <summary>
/// Creates the record of a change from its input: global ids become keys of the right kind, and the lengths and ranges declared on the
/// properties are checked. All problems are reported at once.
/// </summary>
/// <param name="model">Resolves ids.</param>
/// <param name="today">The day of the request.</param>
/// <param name="caller">The caller's key as an official; null if the caller is not one.</param>
internal sealed class InputRecord(GraphModel model, DateOnly today, long? caller)
{
    // The range of dates in records; a date outside it is a typing error, or would overflow in date arithmetic.
    private static readonly DateOnly FirstDay = new(1900, 1, 1);
    private static readonly DateOnly LastDay = new(2199, 12, 31);

    // No column can hold more than this number times ten thousand.
    private const decimal MostNumber = 999_999_999_999m;
    private readonly List<DomainError> refusals = [];

    public IReadOnlyList<DomainError> Refusals => refusals;

    /// <summary>The records that the input names, with their paths.</summary>
    public List<(ObjectType Node, long Key, IReadOnlyList<object> Path)> Named { get; } = [];

    public object? Make(Type record, InputObject input, IReadOnlyList<object> path)
    {
        var constructor = record.GetConstructors()[0];
        var values = constructor
            .GetParameters()
            .Select(p =>
                Value(record.GetProperty(p.Name!)!, input.GetValueOrDefault(Naming.Camel(p.Name!)), [.. path, p.Name!])
            )
            .ToArray();
        return refusals.Count == 0 ? constructor.Invoke(values) : null;
    }

    private object? Value(PropertyInfo property, object? given, IReadOnlyList<object> path)
    {
        Check(property, given, path);
        var value = Converted(property.PropertyType, given, path);
        return property.IsDefined(typeof(ActorAttribute)) ? Actor(property.PropertyType, value, path) : value;
    }

    // The acting official is always the caller; the input cannot name another.
    private object Actor(Type id, object? named, IReadOnlyList<object> path)
    {
        if (caller is not { } own || (named is IKey { Value: var key } && key != own))
        {
            refusals.Add(new ActorNotCaller().About(path));
            return named ?? Activator.CreateInstance(id)!;
        }

        return Activator.CreateInstance(id, own)!;
    }

    private object? Converted(Type type, object? given, IReadOnlyList<object> path)
    {
        var target = Nullable.GetUnderlyingType(type) ?? type;
        return given switch
        {
            null => null,
            object?[] items => Items(target.GetGenericArguments()[0], items, path),
            InputObject nested => Make(target, nested, path),
            string id when target.IsGenericType && target.GetGenericTypeDefinition() == typeof(Id<>) => Key(
                target,
                id,
                path
            ),
            string id when target == typeof(NodeRef) => Node(id, path),
            // SQL Server ignores trailing blanks in comparisons, so no text is stored with any.
            string text when target == typeof(string) => text.Trim(),
            _ => given,
        };
    }

    private IList Items(Type item, object?[] items, IReadOnlyList<object> path)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        for (var i = 0; i < items.Length; i++)
        {
            list.Add(Converted(item, items[i], [.. path, i]));
        }

        return list;
    }

    private object Key(Type id, string text, IReadOnlyList<object> path)
    {
        var expected = id.GetGenericArguments()[0];
        if (model.Resolve(text) is { } known && known.Type.Clr == expected)
        {
            Named.Add((known.Type, known.Key, path));
            return Activator.CreateInstance(id, known.Key)!;
        }

        refusals.Add(new IdMalformed(expected.Name).About(path));
        return Activator.CreateInstance(id)!;
    }

    private NodeRef Node(string text, IReadOnlyList<object> path)
    {
        if (model.Resolve(text) is { } known)
        {
            Named.Add((known.Type, known.Key, path));
            return new NodeRef(known.Type.Name, known.Key);
        }

        refusals.Add(new IdMalformed("Node").About(path));
        return default;
    }

    // Members of nested records are checked when those records are created.
    private static IReadOnlyList<object>? Forbidden(object? given, IReadOnlyList<object> path) =>
        given switch
        {
            string text when TextRules.IsForbidden(text) => path,
            object?[] items => items
                .Select((item, i) => item is string ? Forbidden(item, [.. path, i]) : null)
                .FirstOrDefault(place => place is not null),
            _ => null,
        };

    private void Check(PropertyInfo property, object? given, IReadOnlyList<object> path)
    {
        if (Forbidden(given, path) is { } place)
        {
            refusals.Add(new TextForbidden().About(place));
            return;
        }

        DomainError? refusal = (property.GetCustomAttributes<ValidationAttribute>().FirstOrDefault(), given) switch
        {
            (StringLengthAttribute length, string text) when text.Length > length.MaximumLength => new TextTooLong(
                length.MaximumLength
            ),
            (StringLengthAttribute { MaximumLength: <= TextRules.LineLength }, string text)
                when TextRules.HasLineBreak(text.Trim()) => new TextForbidden(),
            (StringLengthAttribute { MinimumLength: > 0 }, string text) when TextRules.IsBlank(text) => new TextEmpty(),
            (LengthAttribute length, object?[] items)
                when items.Length < length.MinimumLength || items.Length > length.MaximumLength => new OutOfRange(
                length.MinimumLength,
                length.MaximumLength
            ),
            (_, DateOnly day) when day < FirstDay || day > LastDay => new OutOfRange(
                $"{FirstDay:yyyy-MM-dd}",
                $"{LastDay:yyyy-MM-dd}"
            ),
            (not RangeAttribute, decimal number) when Math.Abs(number) > MostNumber => new OutOfRange(
                -MostNumber,
                MostNumber
            ),
            (PastAttribute, DateOnly day) when day > today => new DateInFuture(),
            (RangeAttribute range, not null) when !range.Holds(given) => new OutOfRange(range.Minimum, range.Maximum),
            _ => null,
        };
        if (refusal is not null)
        {
            refusals.Add(refusal.About(path));
        }
    }
}
