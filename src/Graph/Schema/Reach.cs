using System.Reflection;
using Kernel.Settings;
using Kernel.Storage;

namespace Graph.Schema;

/// <summary>Which records of a node a caller sees, as the node declares it.</summary>
/// <param name="Unit">The property that holds the key of the unit that a record belongs to.</param>
/// <param name="IsBoundless">Whether records are seen from everywhere; the unit then only says who may change them.</param>
/// <param name="Whole">The property that leads to the record that it is part of.</param>
/// <param name="HandedTo">The properties that hold keys of officials who see it wherever it belongs.</param>
internal sealed record Reach(
    PropertyInfo? Unit,
    bool IsBoundless,
    PropertyInfo? Whole,
    IReadOnlyList<PropertyInfo> HandedTo
)
{
    /// <summary>Of what is no node.</summary>
    public static readonly Reach Everything = new(null, true, null, []);

    /// <summary>What is closed to some within reach; null where nothing is.</summary>
    public MethodInfo? Seal { get; set; }

    /// <summary>What is handed over by what stands elsewhere; null where nothing is.</summary>
    public MethodInfo? HandOver { get; set; }

    /// <summary>The flag of rows that share the seal of the record that they refer to; null where rows refer to none.</summary>
    public PropertyInfo? SharesSeal { get; init; }

    /// <summary>The flag of records whose reading is written down; null where there is none.</summary>
    public PropertyInfo? Watched { get; init; }

    /// <summary>Where rows speak of records of any kind: seen by those who see these.</summary>
    public Subjects? Subjects { get; init; }

    /// <summary>The record that it is part of.</summary>
    public ObjectType? WholeNode { get; init; }

    /// <summary>The property that holds the key of the official whose duty a record is; null where it is nobody's by itself.</summary>
    public PropertyInfo? Duty { get; init; }

    /// <summary>Whether every record is seen by such callers, so that nothing needs to be asked.</summary>
    /// <param name="limited">Whether the callers' units have a boundary.</param>
    public bool IsOpen(bool limited) =>
        Subjects is null
        && Seal is null
        && SharesSeal is null
        && (IsBoundless || !limited || Whole is not null)
        && WholeNode?.Reach.IsOpen(limited) != false;

    /// <exception cref="StartupException">The node does not say who sees it, or says it twice.</exception>
    public static Reach Of(Type node, IEnumerable<PropertyInfo> properties, Func<PropertyInfo, ObjectType> linked)
    {
        var all = properties.ToList();
        var unit = all.SingleOrDefault(p => p.IsDefined(typeof(OfUnitAttribute)));
        var whole = all.SingleOrDefault(p => p.IsDefined(typeof(PartOfAttribute)));
        var boundless = node.IsDefined(typeof(BoundlessAttribute));
        var shares = all.SingleOrDefault(p => p.IsDefined(typeof(SharesSealAttribute)));
        if (shares is null && all.Exists(p => p.PropertyType == typeof(NodeRef)))
        {
            throw new StartupException(
                $"{node.Name} refers to records of any kind, sealed ones among them: give it a flag with [SharesSeal] that is true for those."
            );
        }

        var isSaid = boundless ? whole is null : (whole ?? unit) is not null;
        return isSaid
            ? new Reach(unit, boundless, whole, [.. all.Where(p => p.IsDefined(typeof(HandedToAttribute)))])
            {
                SharesSeal = shares,
                Watched = all.SingleOrDefault(p => p.IsDefined(typeof(WatchedAttribute))),
                WholeNode = whole is null ? null : linked(whole),
                Duty = all.SingleOrDefault(p => p.IsDefined(typeof(OnDutyAttribute))),
            }
            : throw new StartupException(
                $"{node.Name} must say who sees its records in one way: [OfUnit] on the unit's key, [PartOf] on the key of the record that it belongs to, or [Boundless]."
            );
    }
}

/// <summary>The records of any kind that rows speak of.</summary>
/// <param name="Kind">The property that names the record's type.</param>
/// <param name="Key">The property that holds its key.</param>
/// <param name="Nodes">The nodes that it may be.</param>
/// <param name="Permission">What it takes to see the rows, beside what it takes to see what they speak of.</param>
internal sealed record Subjects(PropertyInfo Kind, PropertyInfo Key, IEnumerable<ObjectType> Nodes, string? Permission)
{
    /// <summary>The nodes that rows of a module speak of.</summary>
    public IEnumerable<ObjectType> In(ModuleStore store) => Nodes.Where(n => n.Store == store);
}
