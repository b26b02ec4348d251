using System.Text.Json;

namespace Graph.Plans;

/// <summary>Writes a value of the response from the loaded data. The writers of an operation form a tree, like its response.</summary>
internal abstract class Writer
{
    /// <summary>The step that loads the value; null if the row already contains it.</summary>
    public virtual FetchStep? Step => null;

    /// <summary>The objects in the value.</summary>
    public virtual ObjectWriter[] Objects => [];

    /// <summary>The same, limited to the kinds that this request selects.</summary>
    public virtual IEnumerable<ObjectWriter> Asked(Run run) => Objects;

    /// <summary>Binds the selected fields of the objects in the value.</summary>
    public virtual void Bind(PlanBinder binder)
    {
        foreach (var below in Objects)
        {
            binder.Bind(below);
        }
    }

    /// <summary>
    /// The approximate number of objects in the value, known once the arguments are: a value of the row costs nothing, an object one, and a page
    /// the cost of one item times its maximum number of items.
    /// </summary>
    public virtual long Cost(Run run) => CostOfObjects(run);

    public abstract void Write(Run run, Utf8JsonWriter json, in Place at);

    protected long CostOfObjects(Run run)
    {
        var sum = 0L;
        foreach (var below in Objects)
        {
            sum += below.Cost(run);
        }

        return sum;
    }
}
