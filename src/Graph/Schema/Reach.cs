using System.Reflection;
using Kernel.Settings;
using Kernel.Storage;

namespace Graph.Schema;

/// <summary>Which records of a node a caller sees, as the node declares it.</summary>
/// <param name="Unit">The property that holds the key of the unit that a record belongs to.</param>
/// <param name="IsBoundless">Whether records are visible across all units; the unit then only decides who may change them.</param>
/// <param name="Whole">The property that holds the key of the record that it is part of.</param>
/// <param name="HandedTo">The properties that hold keys of officials who see it regardless of its unit.</param>
internal sealed record Reach(
    PropertyInfo? Unit,
    bool IsBoundless,
    PropertyInfo? Whole,
    IReadOnlyList<PropertyInfo> HandedTo
)
{
    /// <summary>The reach of types that are not nodes.</summary>
    public static readonly Reach Everything = new(null, true, null, []);

    /// <summary>The method that seals records from some callers within reach; null if there is none.</summary>
    public MethodInfo? Seal { get; set; }

    /// <summary>The method that decides from other tables which records are handed over; null if there is none.</summary>
    public MethodInfo? HandOver { get; set; }

    /// <summary>The flag of rows that share the seal of the record that they refer to; null if rows refer to none.</summary>
    public PropertyInfo? SharesSeal { get; init; }

    /// <summary>The flag of records whose reads are audited; null if there is none.</summary>
    public PropertyInfo? Watched { get; init; }

    /// <summary>The records of any kind that rows refer to: callers who see these records see the rows.</summary>
    public Subjects? Subjects { get; init; }

    /// <summary>The node of the record that it is part of.</summary>
    public ObjectType? WholeNode { get; init; }

    /// <summary>The property that holds the key of the official who is responsible for a record; null if there is none.</summary>
    public PropertyInfo? Duty { get; init; }

    /// <summary>Whether such callers see every record, so that no condition is needed.</summary>
    /// <param name="limited">Whether the callers are restricted to units.</param>
    public bool IsOpen(bool limited) =>
        Subjects is null
        && Seal is null
        && SharesSeal is null
        && (IsBoundless || !limited || Whole is not null)
        && WholeNode?.Reach.IsOpen(limited) != false;

    /// <exception cref="StartupException">The node does not declare who sees it, or declares it twice.</exception>
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

/// <summary>The records of any kind that rows refer to.</summary>
/// <param name="Kind">The property that names the record's type.</param>
/// <param name="Key">The property that holds its key.</param>
/// <param name="Nodes">The nodes that the record may be.</param>
/// <param name="Permission">The permission needed to see the rows, beside what the records need.</param>
internal sealed record Subjects(PropertyInfo Kind, PropertyInfo Key, IEnumerable<ObjectType> Nodes, string? Permission)
{
    /// <summary>The nodes of a module that rows refer to.</summary>
    public IEnumerable<ObjectType> In(ModuleStore store) => Nodes.Where(n => n.Store == store);
}
