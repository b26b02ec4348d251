using System.Reflection;
using Kernel.Modules;

namespace Graph.Model;

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

    /// <summary>The record that it is part of.</summary>
    public ObjectType? WholeNode { get; init; }

    /// <summary>The property that holds the key of the official whose duty a record is; null where it is nobody's by itself.</summary>
    public PropertyInfo? Duty { get; init; }

    /// <summary>Whether every record is seen by such callers, so that nothing needs to be asked.</summary>
    /// <param name="limited">Whether the callers' units have a boundary.</param>
    public bool IsOpen(bool limited) =>
        Seal is null && (IsBoundless || !limited || Whole is not null) && WholeNode?.Reach.IsOpen(limited) != false;

    /// <exception cref="StartRefused">The node does not say who sees it, or says it twice.</exception>
    public static Reach Of(Type node, IEnumerable<PropertyInfo> properties, Func<PropertyInfo, ObjectType> linked)
    {
        var all = properties.ToList();
        var unit = all.SingleOrDefault(p => p.IsDefined(typeof(OfUnitAttribute)));
        var whole = all.SingleOrDefault(p => p.IsDefined(typeof(PartOfAttribute)));
        var boundless = node.IsDefined(typeof(BoundlessAttribute));
        var isSaid = boundless ? whole is null : (whole ?? unit) is not null;
        return isSaid
            ? new Reach(unit, boundless, whole, [.. all.Where(p => p.IsDefined(typeof(HandedToAttribute)))])
            {
                WholeNode = whole is null ? null : linked(whole),
                Duty = all.SingleOrDefault(p => p.IsDefined(typeof(OnDutyAttribute))),
            }
            : throw new StartRefused(
                $"{node.Name} must say who sees its records in one way: [OfUnit] on the unit's key, [PartOf] on the key of the record that it belongs to, or [Boundless]."
            );
    }
}
