using System.Text.Json;

namespace Graph.Plans;

/// <summary>Writes a value of the answer from what was loaded. The writers of an operation form a tree, as its answer does.</summary>
internal abstract class Writer
{
    /// <summary>The step that loads what is written; null where the row has it already.</summary>
    public virtual FetchStep? Step => null;

    /// <summary>The objects in the value.</summary>
    public virtual ObjectWriter[] Objects => [];

    /// <summary>The same, of the kinds that this request asks for.</summary>
    public virtual IEnumerable<ObjectWriter> Asked(Run run) => Objects;

    /// <summary>Binds what is asked of the objects in the value.</summary>
    public virtual void Bind(PlanBinder binder)
    {
        foreach (var below in Objects)
        {
            binder.Bind(below);
        }
    }

    /// <summary>
    /// About how many objects the value may have, known once the arguments are: a value of the row costs nothing, an object one, and a page
    /// as many times what one of its items costs as it may hold items.
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
