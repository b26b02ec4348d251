using System.Collections;
using System.Linq.Expressions;
using System.Reflection;
using Graph.Schema;
using Kernel;
using Kernel.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests.Attacks;

/// <summary>
/// All records of an installation, read from the modules' contexts, and those that a caller sees: computed row by row from
/// the nodes' declarations, without the graph's own reading code.
/// </summary>
internal sealed class World : IDisposable
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private readonly Dictionary<ModuleStore, ModuleContext> contexts;
    private readonly Dictionary<ObjectType, Dictionary<long, object>> rows;
    private readonly Dictionary<Type, ObjectType> nodes;
    private readonly Dictionary<Field, ILookup<long, object>> lists = [];
    private readonly Dictionary<(ObjectType, string), IReadOnlyList<object>> seen = [];
    private readonly Dictionary<(InputField, string), IReadOnlyList<object>> hidden = [];
    private readonly Dictionary<MethodInfo, (Delegate Condition, Type[] Asked)> said = [];

    public World(IServiceProvider services)
    {
        Model = services.GetRequiredService<GraphModel>();
        contexts = services.GetServices<ModuleStore>().ToDictionary(s => s, s => s.Open());
        nodes = Model.Types.OfType<ObjectType>().Where(t => t.IsNode).ToDictionary(t => t.Clr!);
        rows = nodes.Values.ToDictionary(n => n, n => Set(n.Store!, n.Clr!).ToDictionary(KeyOf));
    }

    public GraphModel Model { get; }

    public IReadOnlyCollection<ObjectType> Nodes => rows.Keys;

    /// <summary>All rows of a node.</summary>
    public IReadOnlyCollection<object> Rows(ObjectType node) => rows[node].Values;

    /// <summary>The node to which a row belongs.</summary>
    public ObjectType NodeOf(object row) => nodes[row.GetType()];

    /// <summary>The row with a key.</summary>
    public object? Find(ObjectType node, long key) => rows[node].GetValueOrDefault(key);

    public static long KeyOf(object row) =>
        ((IKey)row.GetType().GetProperty(nameof(Entity<>.Id))!.GetValue(row)!).Value;

    /// <summary>The key in a property.</summary>
    public static long? KeyOf(object row, PropertyInfo property) => (property.GetValue(row) as IKey)?.Value;

    public string IdOf(ObjectType node, object row) => GlobalId.Text(GlobalId.TagOf(node.Name), KeyOf(row));

    /// <summary>The rows of a list: of the whole graph, or of one parent.</summary>
    public IEnumerable<object> Of(Field list, object? parent)
    {
        var source = (ConnectionSource)list.Source;
        if (!lists.TryGetValue(list, out var known))
        {
            lists[list] = known = Lookup(source);
        }

        return source.Parent is null ? known[0]
            : KeyOf(parent!, source.Parent.Own) is { } own ? known[own]
            : [];
    }

    /// <summary>The rows behind the edges of a parent.</summary>
    public IEnumerable<object?> Behind(LinksSource links, object parent) =>
        All(links.Edges)
            .Where(e => KeyOf(e, links.From) == KeyOf(parent))
            .Select(e => Find(links.Target, KeyOf(e, links.To)!.Value));

    /// <summary>The units at or below the given ones, with the units whose successor is one of them.</summary>
    public HashSet<long> AtOrBelow(params IEnumerable<long> tops)
    {
        var (tree, successions) = Units();
        var held = tops.ToHashSet();
        var down = tree.Concat(successions.Select(s => (s.Unit, s.Above))).ToList();
        while (down.Exists(e => held.Contains(e.Above) && held.Add(e.Unit)))
        {
            // The condition has added one more unit below.
        }

        return held;
    }

    /// <summary>The units at or above the given ones, with the units that one of them succeeded.</summary>
    public HashSet<long> AtOrAbove(params IEnumerable<long> units)
    {
        var (tree, successions) = Units();
        var held = units.ToHashSet();
        var up = tree.Concat(successions.Select(s => (Unit: s.Above, Above: s.Unit))).ToList();
        while (up.Exists(e => held.Contains(e.Unit) && held.Add(e.Above)))
        {
            // The condition has added one more unit above.
        }

        return held;
    }

    private (List<(long Unit, long Above)> Tree, List<(long Unit, long Above)> Successions) Units()
    {
        var store = nodes.Values.Single(n => n.Name == "OrgUnit").Store!;
        var succession = contexts[store].Model.GetEntityTypes().Single(e => e.ClrType.Name == "Succession").ClrType;
        var tree = Rows(Model.Find("OrgUnit") as ObjectType ?? throw new InvalidOperationException())
            .Select(u => (Unit: KeyOf(u), Above: KeyOf(u, u.GetType().GetProperty("ParentId", Members)!)))
            .Where(e => e.Above is not null)
            .Select(e => (e.Unit, e.Above!.Value));
        var successions = Set(store, succession).Select(s => (Key(s, "UnitId"), Key(s, "SuccessorId")));
        return ([.. tree], [.. successions]);

        static long Key(object row, string name) => KeyOf(row, row.GetType().GetProperty(name, Members)!)!.Value;
    }

    /// <summary>The rows of a node that a caller sees.</summary>
    public IReadOnlyList<object> Seen(ObjectType node, Asking by)
    {
        if (!seen.TryGetValue((node, by.Name), out var known))
        {
            seen[(node, by.Name)] = known = [.. Rows(node).Where(r => IsSeen(node, r, by))];
        }

        return known;
    }

    /// <summary>The hidden records to which rows link that the caller sees.</summary>
    public IReadOnlyList<object> HiddenBehind(ObjectType node, InputField link, Asking by)
    {
        if (!hidden.TryGetValue((link, by.Name), out var known))
        {
            hidden[(link, by.Name)] = known = [
                .. Seen(node, by)
                    .Select(r => KeyOf(r, link.Property!))
                    .OfType<long>()
                    .Distinct()
                    .Select(key => Find(link.Target!, key))
                    .OfType<object>()
                    .Where(r => !IsSeen(link.Target!, r, by)),
            ];
        }

        return known;
    }

    /// <summary>Whether a caller sees a record.</summary>
    public bool IsSeen(ObjectType node, object row, Asking by) => IsSeen(node, row, by, node.Permission!);

    // A part of another record is visible where its own permission covers the unit of that record.
    private bool IsSeen(ObjectType node, object row, Asking by, string permission) =>
        IsWithin(node, row, by, permission) && (node.Reach.Seal is not { } seal || Says(node, seal, row, by));

    private bool IsWithin(ObjectType node, object row, Asking by, string permission)
    {
        var properties = node.Clr!.GetProperties(Members);
        var part = properties.SingleOrDefault(p => p.IsDefined(typeof(PartOfAttribute)));
        var unit = properties.SingleOrDefault(p => p.IsDefined(typeof(OfUnitAttribute)));
        var within =
            node.Clr.IsDefined(typeof(BoundlessAttribute))
            || (
                part is not null
                    ? Whole(part) is var whole
                        && KeyOf(row, part) is { } key
                        && Find(whole, key) is { } found
                        && IsSeen(whole, found, by, permission)
                    : KeyOf(row, unit!) is { } place && by.Reaches(permission, place)
            );
        return within
            || properties.Any(p =>
                p.IsDefined(typeof(HandedToAttribute)) && by.Official is { } official && KeyOf(row, p) == official
            )
            || (node.Reach.HandOver is { } handed && Says(node, handed, row, by));
    }

    private ObjectType Whole(PropertyInfo part) => nodes[part.GetCustomAttributes().OfType<ILink>().Single().Target];

    // The module's rule about a record, an official and the official's units, evaluated for one record and one official.
    private bool Says(ObjectType node, MethodInfo method, object row, Asking by)
    {
        if (!said.TryGetValue(method, out var known))
        {
            var expression = (LambdaExpression)method.Invoke(null, [contexts[node.Store!]])!;
            said[method] = known = (expression.Compile(), [.. expression.Parameters.Skip(1).Select(p => p.Type)]);
        }

        return (bool)known.Condition.DynamicInvoke([row, .. known.Asked.Select(Asked)])!;

        object Asked(Type type)
        {
            if (type.GetGenericTypeDefinition() != typeof(List<>))
            {
                return Activator.CreateInstance(type, by.Official ?? 0)!;
            }

            var units = (IList)Activator.CreateInstance(type)!;
            foreach (var unit in by.MemberOf)
            {
                units.Add(Activator.CreateInstance(type.GetGenericArguments()[0], unit));
            }

            return units;
        }
    }

    private ILookup<long, object> Lookup(ConnectionSource source)
    {
        var all = All(source.Rows);
        return source.Parent switch
        {
            null => all.ToLookup(_ => 0L),
            { Edge: { } edge } parent => Set(source.Rows.Store, edge)
                .Select(e =>
                    (
                        Parent: KeyOf(e, parent.Property)!.Value,
                        Row: Find(source.Target, KeyOf(e, parent.RowKey!)!.Value)
                    )
                )
                .Where(e => e.Row is not null && all.Exists(r => KeyOf(r) == KeyOf(e.Row)))
                .ToLookup(e => e.Parent, e => e.Row!),
            var parent => all.Where(r => KeyOf(r, parent.Property) is not null)
                .ToLookup(r => KeyOf(r, parent.Property)!.Value),
        };
    }

    private List<object> All(QueryMethod rows) =>
        [.. ((IEnumerable)rows.Method.Invoke(null, [contexts[rows.Store]])!).Cast<object>()];

    private List<object> Set(ModuleStore store, Type type) =>
        [
            .. (
                (IEnumerable)
                    typeof(Microsoft.EntityFrameworkCore.DbContext)
                        .GetMethod("Set", Type.EmptyTypes)!
                        .MakeGenericMethod(type)
                        .Invoke(contexts[store], null)!
            ).Cast<object>(),
        ];

    public void Dispose()
    {
        foreach (var context in contexts.Values)
        {
            context.Dispose();
        }
    }
}

/// <summary>A caller.</summary>
/// <param name="Name">The name, for messages.</param>
/// <param name="Client">A client that sends the caller's token.</param>
/// <param name="Reach">The permissions, each with its units.</param>
/// <param name="MemberOf">The units of the posts, and all units above them.</param>
/// <param name="Official">The key of the official, if the caller is one.</param>
internal sealed record Asking(
    string Name,
    HttpClient Client,
    IReadOnlyDictionary<string, HashSet<long>> Reach,
    IReadOnlySet<long> MemberOf,
    long? Official
)
{
    public bool May(IEnumerable<string?> permissions) =>
        permissions.All(p => p is null or Kernel.Access.Permission.Public || Reach.ContainsKey(p));

    public bool Reaches(string permission, long unit) =>
        permission == Kernel.Access.Permission.Public
            ? Reach.Values.Any(units => units.Contains(unit))
            : Reach.GetValueOrDefault(permission)?.Contains(unit) == true;
}
