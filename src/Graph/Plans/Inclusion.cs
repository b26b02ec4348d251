using Graph.Values;

namespace Graph.Plans;

/// <summary>Determines which selected fields a request includes: once for each field, before anything else.</summary>
internal static class Inclusion
{
    /// <summary>Determines the included fields.</summary>
    /// <param name="root">The operation.</param>
    /// <param name="fields">The number of selected fields.</param>
    /// <param name="variables">The variables.</param>
    /// <returns>One flag for each field, by its order.</returns>
    public static bool[] Of(ObjectWriter root, int fields, VariableValues variables)
    {
        var included = new bool[fields + 1];
        Decide(root);
        return included;

        void Decide(ObjectWriter writer)
        {
            foreach (var field in writer.Fields)
            {
                if (field.Selected.Include.Holds(variables))
                {
                    included[field.Selected.Order] = true;
                    foreach (var below in field.Value.Objects)
                    {
                        Decide(below);
                    }
                }
            }
        }
    }
}
