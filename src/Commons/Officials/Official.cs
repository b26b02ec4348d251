using Commons.Access;
using Graph;
using Kernel;

namespace Commons.Officials;

/// <summary>干部 · A person who holds or held a post; permissions and measures come from the posts.</summary>
[Needs(RegistryPermissions.ReadStaff)]
[Boundless("Who holds public office is known among officials; their records belong to units.")]
public sealed class Official : Entity<Official>, IRaiseOnSave
{
    private Official() { }

    private Official(Id<Official> id)
        : base(id) { }

    /// <summary>工号 · The staff number.</summary>
    [Sortable(Default = DefaultOrder.Ascending)]
    public string Number { get; private init; } = "";

    /// <summary>姓名 · The name.</summary>
    [Sortable]
    public string Name { get; private init; } = "";

    /// <summary>Enters an official in the registry.</summary>
    public static Official Enter(string number, string name) =>
        new(Id<Official>.New()) { Number = number, Name = name };

    IEvent IRaiseOnSave.Saved(bool isNew, DateTime at) => new AuthoritySaved();
}
