using System.Reflection;
using Graph.Schema;
using Graph.Sql;
using Graph.Values;

namespace Graph.Tests.Plans;

/// <summary>A filter of a list.</summary>
/// <param name="Name">A short description.</param>
/// <param name="Where">The condition in its canonical form.</param>
/// <param name="Facet">The facet that it compares.</param>
/// <param name="Link">The column of the link that the condition is on.</param>
/// <param name="GivesKeys">Whether the condition gives the keys in the link column, so that rows can be found by them in any unit.</param>
internal sealed record PageFilter(
    string Name,
    InputObject Where,
    PropertyInfo? Facet = null,
    PropertyInfo? Link = null,
    bool GivesKeys = false
)
{
    /// <summary>The column whose keys find the rows; null if there is none.</summary>
    /// <param name="list">The list.</param>
    /// <param name="bounds">The scope of the caller: it restricts every condition to some of the caller's units, and those are keys too.</param>
    public PropertyInfo? KeyOf(ConnectionSource list, ScopeBounds bounds)
    {
        if (Link is null)
        {
            return null;
        }

        var isByUnit = bounds == ScopeBounds.Rows && AccessFilter.IsByUnit(list.Target);
        using var db = list.Rows.Store.Open();
        var hasIndex = db
            .Model.FindEntityType(list.Target.Clr!)!
            .GetIndexes()
            .Any(i => i.Properties[0].Name == Link.Name);
        return (isByUnit && Link == list.Target.Reach.Unit) || (GivesKeys && hasIndex) ? Link : null;
    }

    /// <summary>
    /// Every filter of a list that an index supports: one or several values of a facet, and at the root a linked record, by ids and by
    /// another property; alone and within <c>and</c> and <c>or</c>.
    /// </summary>
    public static IEnumerable<PageFilter> Of(ConnectionSource list)
    {
        var fields = list.Target.Filter!.Fields;
        return
        [
            .. fields
                .Where(f => f.Property?.IsDefined(typeof(FacetAttribute)) is true)
                .SelectMany(f => ByFacet(list, f)),
            .. list.Parent is null ? fields.Where(f => f.Target is not null).SelectMany(f => ByLink(list, f)) : [],
        ];
    }

    private static IEnumerable<PageFilter> ByFacet(ConnectionSource list, InputField field)
    {
        object?[] members = [.. Enum.GetValues(field.Property!.PropertyType).Cast<object>().Take(2)];
        var (one, two) = (Compared(field.Name, "eq", members[0]), Compared(field.Name, "in", members));
        return
        [
            Narrowed("eq", one),
            Narrowed("in", two),
            Narrowed("and", Joined("and", one)),
            Narrowed("or", Joined("or", one, two)),
        ];

        PageFilter Narrowed(string way, InputObject where) =>
            new($" where {field.Name} {way}", Canonical(list, where), field.Property);
    }

    private static IEnumerable<PageFilter> ByLink(ConnectionSource list, InputField link)
    {
        var column = link.Target!.Filter!.Fields.First(f => f is { Target: null, Property: not null, Name: not "id" });
        var byId = Linked(Compared("id", "eq", 1L));
        var byIds = Linked(Compared("id", "in", new object?[] { 1L, 2L }));
        var byColumn = Linked(Compared(column.Name, "eq", 1L));
        var isElsewhere = link.Target.Store != list.Rows.Store;
        return
        [
            Narrowed("id eq", byId, true),
            Narrowed("id in", byIds, true),
            Narrowed("id in, within and", Joined("and", byIds), true),
            Narrowed(column.Name, byColumn, isElsewhere),
            Narrowed($"{column.Name}, within and, or", Joined("and", Joined("or", byColumn)), isElsewhere),
            Narrowed($"{column.Name} or id in", Joined("or", byColumn, byIds), false),
        ];

        InputObject Linked(InputObject condition) => new() { [link.Name] = condition };

        PageFilter Narrowed(string way, InputObject where, bool givesKeys) =>
            new($" where {link.Name} {way}", Canonical(list, where), null, link.Property, givesKeys);
    }

    private static InputObject Compared(string name, string operation, object? value) =>
        new() { [name] = new InputObject { [operation] = value } };

    private static InputObject Joined(string name, params InputObject[] conditions) =>
        new() { [name] = conditions.ToArray<object?>() };

    private static InputObject Canonical(ConnectionSource list, InputObject where) =>
        new FilterNormalizer(1_000, _ => { }).Of(list.Target.Filter!, where);
}
