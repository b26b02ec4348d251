using System.Linq.Expressions;
using System.Reflection;
using Graph.Schema;
using Graph.Values;
using Kernel;

namespace Graph.Sql;

/// <summary>
/// The conditions of a page's <c>where</c> that must all hold, each built as often as the query needs it: on the rows, or on the key by which
/// rows are found. Their values get their placeholders once, in the order of <see cref="FilterShape"/>.
/// </summary>
internal sealed class PageConditions
{
    private readonly ConnectionSource source;
    private readonly TranslationContext ground;
    private readonly List<Condition> all;
    private readonly Condition? faceted;

    /// <param name="source">The list.</param>
    /// <param name="where">Its conditions; null if there are none.</param>
    /// <param name="ground">The translation context.</param>
    public PageConditions(ConnectionSource source, InputObject? where, TranslationContext ground)
    {
        (this.source, this.ground) = (source, ground);
        all = [.. where is null ? [] : Split(where)];
        faceted = source.IsShort || !(source.Parent is null || source.IsOfUnits) ? null : all.Find(IsFacet);
        Facet = faceted is null ? null : Filter.Find(faceted.Name)!.Property;
    }

    /// <summary>
    /// The column with <see cref="FacetAttribute"/> that a condition compares with one or several values; null if there is none.
    /// </summary>
    public PropertyInfo? Facet { get; }

    /// <summary>The placeholders of these values; known after <see cref="Take"/>.</summary>
    public IReadOnlyList<Expression> FacetValues => faceted?.Places ?? [];

    private InputType Filter => source.Target.Filter!;

    /// <summary>Allocates the placeholders of all values.</summary>
    /// <param name="key">The column of the key for which <see cref="OnKey"/> will be called; null if it will not.</param>
    public void Take(PropertyInfo? key = null)
    {
        var row = Expression.Parameter(source.Target.Clr!, "r");
        foreach (var condition in all)
        {
            condition.IsOnKey = key is not null && IsOnly(key, condition.Where);
            ground.Slots.Repeat(condition.Places, () => Build(condition, row));
        }
    }

    /// <summary>
    /// The condition that supplies the keys by which an index finds the rows, regardless of their unit: the keys of a linked record, or their
    /// own. Null if there is none.
    /// </summary>
    /// <param name="except">A column by which rows are found in another way.</param>
    public KeyCondition? KeysOf(PropertyInfo? except) =>
        all.Select(AsKeys).FirstOrDefault(k => k is not null && k.Column.Name != except?.Name);

    /// <summary>The conditions on a row, except the one on the facet; null if there are none.</summary>
    /// <param name="row">The row.</param>
    public Expression? OnRow(Expression row) => Together(all.Where(c => c != faceted), row);

    /// <summary>The same, except those that <see cref="OnKey"/> returns.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column that holds the key.</param>
    public Expression? BeyondKey(Expression row, PropertyInfo column) =>
        Together(all.Where(c => c != faceted && !IsOnly(column, c.Where)), row);

    /// <summary>The same, except the one that supplied the keys.</summary>
    /// <param name="row">The row.</param>
    /// <param name="keys">The keys.</param>
    public Expression? BeyondKey(Expression row, KeyCondition keys) =>
        Together(all.Where(c => c != faceted && c.Places != keys.Places), row);

    /// <summary>The conditions that depend on a key alone, applied to that key; null if there are none.</summary>
    /// <param name="column">The column that holds it.</param>
    /// <param name="key">The key.</param>
    public Expression? OnKey(PropertyInfo column, Expression key)
    {
        var row = Expression.Parameter(source.Target.Clr!, "r");
        var built = all.Where(c => c.IsOnKey).Select(c => ground.Slots.Repeat(c.Places, () => Build(c, row))).ToList();
        return built.Count == 0 ? null : new KeyInstead(row, column.Name, key).Visit(Conditions.All(built));
    }

    private Expression? Together(IEnumerable<Condition> conditions, Expression row)
    {
        var built = conditions.Select(OnRow).ToList();
        return built.Count == 0 ? null : Conditions.All(built);

        // EF Core would create two parameters for a placeholder that is compared with both a key and a column.
        Expression OnRow(Condition condition) =>
            condition.IsOnKey
                ? ground.Slots.Repeat(condition.PlacesOnRow, () => Build(condition, row), condition.Places)
                : ground.Slots.Repeat(condition.Places, () => Build(condition, row));
    }

    private Expression Build(Condition condition, Expression row) =>
        Sql.Filter.Build(Filter, condition.Where, row, ground);

    // The parts of an and, and a single alternative of an or, are separate conditions.
    private static IEnumerable<Condition> Split(InputObject where)
    {
        foreach (var (name, value) in where)
        {
            if (value is object?[] several && (name == "and" || (name == "or" && several.Length == 1)))
            {
                foreach (var condition in several.SelectMany(w => Split((InputObject)w!)))
                {
                    yield return condition;
                }
            }
            else
            {
                yield return new Condition(name, value);
            }
        }
    }

    private bool IsFacet(Condition condition) =>
        Filter.Find(condition.Name)!.Property?.IsDefined(typeof(FacetAttribute)) is true
        && condition.Value is InputObject { Count: 1 } operations
        && operations.Single() is ("eq", not null) or ("in", object?[] { Length: > 0 });

    private KeyCondition? AsKeys(Condition condition)
    {
        var field = Filter.Find(condition.Name)!;
        if (condition.Value is not InputObject { Count: 1 } operations)
        {
            return null;
        }

        if (field.List is { } list)
        {
            var isElsewhere = list.Rows.Store != ground.Store;
            var areSome = operations.Single() is ("some", _) or ("any", true);
            return isElsewhere && areSome ? Indexed(list.Parent!.Own, true) : null;
        }

        if (field.Property is not { } column || !(field.Target is not null || column.Name == nameof(Entity<>.Id)))
        {
            return null;
        }

        if (field.Target is { } target && !FilterShape.IsOnlyId(operations))
        {
            return target.Store == ground.Store ? null : Indexed(column, true);
        }

        var ids = field.Target is null ? operations : (InputObject)operations["id"]!;
        return ids.Count == 1
            ? ids.Single() switch
            {
                ("in", object?[]) => Indexed(column, true),
                ("eq", not null) => Indexed(column, false),
                _ => null,
            }
            : null;

        KeyCondition? Indexed(PropertyInfo by, bool areSeveral) =>
            ground.ColumnOf(by) is var mapped
            && (mapped.IsPrimaryKey() || mapped.GetContainingIndexes().Any(i => i.Properties[0] == mapped))
                ? new KeyCondition(by, condition.Places, areSeveral)
                : null;
    }

    private bool IsOnly(PropertyInfo column, InputObject where) =>
        where.All(c =>
            c.Value switch
            {
                object?[] several => several.All(w => IsOnly(column, (InputObject)w!)),
                InputObject operations => Filter.Find(c.Key) is { List: null, Property.Name: var name } field
                    && name == column.Name
                    && Narrows(field, operations),
                _ => false,
            }
        );

    // To be another than one key narrows nothing, and EF Core does not infer the type of a parameter that is only compared so with a key.
    private static bool Narrows(InputField field, InputObject operations)
    {
        var ids =
            field.Target is null ? operations
            : FilterShape.IsOnlyId(operations) ? (InputObject)operations["id"]!
            : [];
        return ids.All(o => o is { Key: not "neq" } or { Value: null });
    }

    private sealed class Condition(string name, object? value)
    {
        public string Name => name;

        public object? Value => value;

        public InputObject Where { get; } = new() { [name] = value };

        public List<Expression> Places { get; } = [];

        /// <summary>Whether it is a condition on the key by which rows are found.</summary>
        public bool IsOnKey { get; set; }

        /// <summary>The placeholders of the same values when the condition is also applied to rows.</summary>
        public List<Expression> PlacesOnRow { get; } = [];
    }

    // Replaces the column that holds a key with the key.
    private sealed class KeyInstead(Expression row, string column, Expression key) : ExpressionVisitor
    {
        protected override Expression VisitMember(MemberExpression node) =>
            IsColumn(node) ? As(node.Type)
            : node is { Member.Name: "Value", Expression: MemberExpression inner } && IsColumn(inner) ? key
            : base.VisitMember(node);

        private bool IsColumn(MemberExpression node) => node.Expression == row && node.Member.Name == column;

        private Expression As(Type type) => type == key.Type ? key : Expression.Convert(key, type);
    }
}

/// <summary>A condition that supplies keys of a column.</summary>
/// <param name="Column">The column.</param>
/// <param name="Places">The placeholder of its value, a single one; known after allocation.</param>
/// <param name="AreSeveral">Whether the value is a list of keys.</param>
internal sealed record KeyCondition(PropertyInfo Column, IReadOnlyList<Expression> Places, bool AreSeveral);
