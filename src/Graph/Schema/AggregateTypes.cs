using System.Reflection;
using Kernel.Access;
using Kernel.Settings;
using Kernel.Texts;
using Kernel.Time;

namespace Graph.Schema;

/// <summary>Creates the conventional fields for a list's figures: <c>{list}Aggregate(where)</c>, its figures and its groups.</summary>
/// <param name="types">The model's types.</param>
internal sealed class AggregateTypes(TypeRegistry types)
{
    private static readonly (FigureKind Kind, string Name, string Description)[] Kinds =
    [
        (FigureKind.Sum, "sum", "合计 · Sums; 0 where there is nothing."),
        (FigureKind.Avg, "avg", "平均，六位小数 · Averages, to six decimals; null where there is nothing."),
        (FigureKind.Min, "min", "最小 · The least; null where there is nothing."),
        (FigureKind.Max, "max", "最大 · The greatest; null where there is nothing."),
    ];

    /// <summary>The aggregate field of a list.</summary>
    public Field Beside(Field list)
    {
        var source = (ConnectionSource)list.Source;
        if (source.Target.Reach.Subjects is not null)
        {
            // A list leaves out the kinds that a caller may not see; figures would count them.
            throw new StartupException(
                $"{list.Origin} lists what is said of records of any kind: it has no figures, since they would count records that the caller may not see."
            );
        }

        return new Field(
            $"{list.Name}Aggregate",
            TypeRef.Of(Of(source.Target)),
            $"{source.Target.Name} 的统计，在数据库中计算 · Figures of these {source.Target.Name}, computed in the database.",
            new AggregateSource(source),
            [new InputField("where", TypeRef.Of(source.Target.Filter!), "筛选 · Which of them.")],
            $"{list.Origin} (aggregate)",
            list.Permission
        );
    }

    private ObjectType Of(ObjectType target) =>
        types.Named(
            $"{target.Name}Aggregate",
            n =>
            {
                var whole = new ObjectType(n, null, $"{target.Name} 的统计 · Figures of {target.Name}.");
                AddFigures(whole, target);
                if (Keys(target) is { Count: > 0 } keys)
                {
                    whole.Add(GroupBy(target, keys));
                }

                return whole;
            }
        );

    private Field GroupBy(ObjectType target, List<(string Name, GroupKey Key, Field Field)> keys)
    {
        var members = keys.Select(k => new EnumMember(Naming.UpperSnake(k.Name), k.Key, k.Field.Description));
        var choice = types.Named(
            $"{target.Name}GroupKey",
            n => new EnumType(
                n,
                typeof(GroupKey),
                $"{target.Name} 的分组依据 · By what {target.Name} are grouped.",
                [.. members]
            )
        );
        var group = new ObjectType(
            $"{target.Name}Group",
            null,
            $"一组 {target.Name} 及其统计 · A group of {target.Name} and its figures."
        );
        types.Add(group);
        foreach (var (name, key, field) in keys)
        {
            var type = key.OfMonth ? TypeRef.Of(Scalars.Month) : TypeRef.Of(field.Type.Leaf);
            group.Add(new Field(name, type, Describe(field), new GroupKeySource(key), [], name));
        }

        AddFigures(group, target);
        return new Field(
            "groupBy",
            TypeRef.ListOf(TypeRef.Of(group, true), true),
            "分组统计，按分组依据排序 · The figures in groups, ordered by what they are grouped by.",
            new GroupBySource(),
            [
                new InputField(
                    "by",
                    TypeRef.ListOf(TypeRef.Of(choice, true), true),
                    "分组依据，至多三项 · By what; three at most."
                ),
            ],
            "groupBy"
        );
    }

    private static string Describe(Field field) =>
        $"{field.Description ?? field.Name}（未按此分组时为空 · null unless grouped by it）";

    private static List<(string Name, GroupKey Key, Field Field)> Keys(ObjectType target)
    {
        var keys = new List<(string Name, GroupKey Key, Field Field)>();
        // Groups show their keys to everyone who sees the figures.
        foreach (
            var field in target.Fields.Where(f =>
                f.Permission == target.Permission || f.Permission == Permission.Public
            )
        )
        {
            switch (field.Source)
            {
                case ColumnSource { Property: var column } when field.Type.Leaf is EnumType || Is<Month>(column):
                    keys.Add((field.Name, new GroupKey(column, OfMonth: false, null), field));
                    break;
                case ColumnSource { Property: var column } when Is<DateOnly>(column):
                    keys.Add(($"{field.Name}Month", new GroupKey(column, OfMonth: true, null), field));
                    break;
                case LinkSource link when link.Key.IsDefined(typeof(GroupKeyAttribute)):
                    keys.Add((field.Name, new GroupKey(link.Key, OfMonth: false, link.Target), field));
                    break;
            }
        }

        return keys;
    }

    private void AddFigures(ObjectType owner, ObjectType target)
    {
        owner.Add(
            new Field(
                "count",
                TypeRef.Of(Scalars.Int, target.Purpose is null),
                target.Purpose is null
                    ? "条数 · How many."
                    : "条数；无用途授权时少于五不显示、其余取五的倍数 · How many; without a purpose to the nearest five, and null where they are fewer.",
                new FigureSource(FigureKind.Count, null),
                [],
                "count"
            )
        );
        if (target.Purpose is not null)
        {
            owner.Add(
                new Field(
                    "coarse",
                    TypeRef.Of(Scalars.Boolean, true),
                    "是否因无用途授权而只显示概数 · Whether the figures are coarse for want of a purpose: counts to the nearest five, all else null.",
                    new CoarseSource(),
                    [],
                    "coarse"
                )
            );
        }

        foreach (var (kind, name, description) in Kinds)
        {
            if (Figures(target, kind) is { } figures)
            {
                owner.Add(new Field(name, TypeRef.Of(figures, true), description, new FiguresSource(), [], name));
            }
        }
    }

    private ObjectType? Figures(ObjectType target, FigureKind kind)
    {
        var measured = target
            .Fields.Where(f => f.Source is ColumnSource && f.Name != "version" && f.Type.Item is null)
            .Where(f => f.Permission == target.Permission)
            .Select(f => (Field: f, Type: TypeOf(kind, f.Type.Leaf)))
            .Where(f => f.Type is not null)
            .ToList();
        return measured.Count == 0
            ? null
            : types.Named(
                $"{target.Name}{kind}Aggregate",
                n =>
                {
                    var figures = new ObjectType(
                        n,
                        null,
                        $"{target.Name} 的{Chinese(kind)} · {kind} of {target.Name}."
                    );
                    foreach (var (field, type) in measured)
                    {
                        var property = ((ColumnSource)field.Source).Property;
                        figures.Add(
                            new Field(
                                field.Name,
                                TypeRef.Of(type!, kind == FigureKind.Sum && target.Purpose is null),
                                field.Description,
                                new FigureSource(kind, property),
                                [],
                                field.Name
                            )
                        );
                    }

                    return figures;
                }
            );
    }

    private static ScalarType? TypeOf(FigureKind kind, GraphType leaf) =>
        (kind, leaf.Name) switch
        {
            // A column of type Long holds a code.
            (FigureKind.Sum, "Int") => Scalars.Long,
            (FigureKind.Avg, "Int" or "Decimal") => Scalars.Decimal,
            (FigureKind.Sum, "Decimal") => Scalars.Decimal,
            (FigureKind.Min or FigureKind.Max, "Int" or "Decimal" or "Date" or "DateTime" or "Month") =>
                (ScalarType)leaf,
            _ => null,
        };

    private static string Chinese(FigureKind kind) =>
        kind switch
        {
            FigureKind.Sum => "合计",
            FigureKind.Avg => "平均",
            FigureKind.Min => "最小值",
            _ => "最大值",
        };

    private static bool Is<T>(PropertyInfo property) =>
        (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(T);
}
