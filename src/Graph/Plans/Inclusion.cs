using Graph.Values;

namespace Graph.Plans;

/// <summary>Which selected fields a request includes: determined once for each field, before anything else. The default includes all.</summary>
internal readonly struct Inclusion
{
    // One flag for each field, by its order; null if all are included.
    private readonly bool[]? included;

    private Inclusion(bool[] flags) => included = flags;

    /// <summary>Determines the included fields.</summary>
    /// <param name="root">The operation.</param>
    /// <param name="fields">The number of selected fields.</param>
    /// <param name="variables">The variables.</param>
    public static Inclusion Of(ObjectWriter root, int fields, VariableValues variables)
    {
        var flags = new bool[fields + 1];
        Decide(root);
        return new(flags);

        void Decide(ObjectWriter writer)
        {
            foreach (var field in writer.Fields)
            {
                if (field.Selected.Include.Holds(variables))
                {
                    flags[field.Selected.Order] = true;
                    foreach (var below in field.Value.Objects)
                    {
                        Decide(below);
                    }
                }
            }
        }
    }

    /// <summary>Whether a field is included.</summary>
    public bool Holds(SelectedField field) => included is null || included[field.Order];

    /// <summary>Whether at least one of some fields is included.</summary>
    public bool Any(List<SelectedField> fields)
    {
        foreach (var field in fields)
        {
            if (Holds(field))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The included fields of these.</summary>
    public IReadOnlyList<SelectedField> Of(IReadOnlyList<SelectedField> fields) =>
        included is null ? fields : [.. fields.Where(Holds)];
}
