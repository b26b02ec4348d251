using Graph.Values;

namespace Graph.Plans;

/// <summary>Which selected fields are in a request: decided once for each, before anything else.</summary>
internal static class Inclusion
{
    /// <summary>Decides it.</summary>
    /// <param name="root">The operation.</param>
    /// <param name="fields">How many fields are selected.</param>
    /// <param name="variables">The variables.</param>
    /// <returns>By the order of the fields.</returns>
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
