using System.Reflection;
using Kernel.Settings;

namespace Graph.Schema;

/// <summary>Creates the input types of <c>where</c> and <c>order</c> from the columns and links of a node.</summary>
/// <param name="types">The model's types.</param>
internal sealed class FilterInputs(TypeRegistry types)
{
    private static readonly EnumType Direction = new(
        "SortEnumType",
        typeof(bool),
        "排序方向 · Which way to order.",
        [new("ASC", true, "升序 · Ascending."), new("DESC", false, "降序 · Descending.")]
    );

    /// <summary>Creates the inputs of a node, still empty: its own lists may refer to them before it is complete.</summary>
    public (InputType Filter, SortInputs Sort) Begin(string node) =>
        (
            types.Named(
                $"{node}FilterInput",
                n => new InputType(n, null, $"{node} 的筛选条件 · Which {node} to take.")
            ),
            new SortInputs(
                new InputType(
                    $"{node}SortInput",
                    null,
                    $"{node} 的排序，均有索引 · How to order {node}: by what an index serves."
                ),
                new InputType(
                    $"{node}ShortListSortInput",
                    null,
                    $"短列表中 {node} 的排序 · How to order the {node} of a short list: by any column, also of linked records."
                ),
                new InputType(
                    $"{node}LinkSortInput",
                    null,
                    $"按所关联的 {node} 排序 · How to order what links to a {node}: by any of its columns."
                )
            )
        );

    /// <summary>Adds the inputs that a list's order uses to the schema; the others are not shown.</summary>
    public InputType Show(SortInputs sort, bool isShort)
    {
        if (!isShort)
        {
            return types.Named(sort.Served.Name, _ => sort.Served);
        }

        foreach (var linked in sort.Short.Fields.Select(f => f.Type.Leaf).OfType<InputType>())
        {
            types.Named(linked.Name, _ => linked);
        }

        return types.Named(sort.Short.Name, _ => sort.Short);
    }

    public void Complete(ObjectType node)
    {
        var (filter, sort) = (node.Filter!, node.Sort!);
        filter.Add(new InputField("and", TypeRef.ListOf(TypeRef.Of(filter, true)), "全部满足 · All of these hold."));
        filter.Add(
            new InputField("or", TypeRef.ListOf(TypeRef.Of(filter, true)), "任一满足 · At least one of these holds.")
        );
        // Fields that need a further permission cannot be filtered either: a condition reveals as much as the value does.
        foreach (var field in node.Fields.Where(f => f.Source is not ColumnSource || f.Permission == node.Permission))
        {
            var (property, operations) = field.Source switch
            {
                IdSource id => (id.Property, Operations(Scalars.Id)),
                SubjectSource subject => (subject.Property, Operations(Scalars.Id)),
                ColumnSource column => (column.Property, Operations(field.Type.Leaf)),
                PersonalSource personal => (personal.Column.Property, Exactly()),
                // By the object that it refers to: its id, or any other condition on it.
                LinkSource link => (link.Key, link.Target.Filter),
                _ => (null, null),
            };
            if (operations is null)
            {
                continue;
            }

            var target = (field.Source as LinkSource)?.Target;
            filter.Add(
                new InputField(
                    field.Name,
                    TypeRef.Of(operations),
                    field.Description,
                    property,
                    target,
                    Permission: target is null ? null : field.Permission
                )
            );
            AddOrder(sort, node, field);
        }
    }

    private void AddOrder(SortInputs sort, ObjectType node, Field field)
    {
        switch (field.Source)
        {
            case ColumnSource { Property: var column }:
                var key = new InputField(
                    field.Name,
                    TypeRef.Of(types.Named(Direction.Name, _ => Direction)),
                    field.Description,
                    column
                );
                sort.Short.Add(key);
                sort.Linked.Add(key);
                if (column.GetCustomAttribute<SortableAttribute>() is { } sortable)
                {
                    sort.Served.Add(key);
                    sort.Default = sortable.Default switch
                    {
                        DefaultOrder.None => sort.Default,
                        var way when sort.Default is null => (column, way == DefaultOrder.Ascending),
                        _ => throw new StartupException($"Two columns of {node.Name} are its default order."),
                    };
                }

                break;
            // Columns of another module cannot be ordered by: no statement spans both modules.
            case LinkSource { Target: var target } link when target.Store == node.Store:
                sort.Short.Add(
                    new InputField(
                        field.Name,
                        TypeRef.Of(target.Sort!.Linked),
                        field.Description,
                        link.Key,
                        target,
                        Permission: field.Permission
                    )
                );
                break;
        }
    }

    /// <summary>Adds conditions on a list of a node.</summary>
    public void AddList(ObjectType node, Field list)
    {
        if (node.Filter is { } filter && list.Source is ConnectionSource { Parent: not null } source)
        {
            filter.Add(
                new InputField(
                    list.Name,
                    TypeRef.Of(ListOf(source.Target)),
                    list.Description,
                    null,
                    null,
                    source,
                    list.Permission
                )
            );
        }
    }

    private InputType ListOf(ObjectType target) =>
        types.Named(
            $"{target.Name}ListFilterInput",
            n =>
            {
                var input = new InputType(
                    n,
                    null,
                    $"对一组 {target.Name} 的条件 · Conditions on several {target.Name}."
                );
                var one = TypeRef.Of(target.Filter!);
                input.Add(new InputField("some", one, "至少一个满足 · At least one meets them."));
                input.Add(
                    new InputField(
                        "all",
                        one,
                        "全部满足；列表为空时也视为满足 · All meet them; so they do where there are none."
                    )
                );
                input.Add(new InputField("none", one, "没有一个满足 · None meets them."));
                input.Add(new InputField("any", TypeRef.Of(Scalars.Boolean), "有无 · Whether there are any."));
                return input;
            }
        );

    private InputType Operations(GraphType leaf) =>
        Operations(
            leaf == Scalars.Id ? "IdOperationFilterInput" : $"{leaf.Name}OperationFilterInput",
            $"{leaf.Name} 的比较 · Comparisons of {leaf.Name}.",
            leaf,
            Operation.For(leaf)
        );

    // Sealed text can only be compared as a whole.
    private InputType Exactly() =>
        Operations(
            "PersonalOperationFilterInput",
            "个人信息的比较，须有相应用途的授权 · Comparisons of personal data, for those who see it.",
            Scalars.String,
            Operation.Equality
        );

    private InputType Operations(string name, string description, GraphType leaf, IEnumerable<Operation> operations) =>
        types.Named(
            name,
            n =>
            {
                var input = new InputType(n, null, description);
                foreach (var operation in operations)
                {
                    var operand = TypeRef.Of(leaf);
                    var type = operation.OnList ? TypeRef.ListOf(TypeRef.Of(leaf, true)) : operand;
                    input.Add(new InputField(operation.Name, type, operation.Description));
                }

                return input;
            }
        );
}

/// <summary>A comparison that filters support.</summary>
internal sealed record Operation(string Name, string Description, bool OnList = false)
{
    public static readonly Operation[] Equality =
    [
        new("eq", "等于 · Equal."),
        new("neq", "不等于 · Not equal."),
        new("in", "属于 · One of.", true),
        new("nin", "不属于 · None of.", true),
    ];

    private static readonly Operation[] Order =
    [
        new("gt", "大于 · Greater."),
        new("ngt", "不大于 · Not greater."),
        new("gte", "大于等于 · Greater or equal."),
        new("ngte", "不大于等于 · Not greater or equal."),
        new("lt", "小于 · Less."),
        new("nlt", "不小于 · Not less."),
        new("lte", "小于等于 · Less or equal."),
        new("nlte", "不小于等于 · Not less or equal."),
    ];

    private static readonly Operation[] Text =
    [
        new("contains", "包含 · Contains."),
        new("ncontains", "不包含 · Does not contain."),
        new("startsWith", "开头是 · Starts with."),
        new("nstartsWith", "开头不是 · Does not start with."),
        new("endsWith", "结尾是 · Ends with."),
        new("nendsWith", "结尾不是 · Does not end with."),
    ];

    public static IEnumerable<Operation> For(GraphType leaf) =>
        leaf switch
        {
            _ when leaf == Scalars.Boolean => Equality.Take(2),
            _ when leaf == Scalars.Id => Equality,
            EnumType => Equality,
            _ when leaf == Scalars.String => [.. Equality, .. Text],
            _ => [.. Equality, .. Order],
        };
}
