using System.Collections.Frozen;
using System.Reflection;
using Kernel.Storage;

namespace Graph.Schema;

/// <summary>A change as the graph offers it.</summary>
/// <param name="Name">The mutation's name.</param>
/// <param name="Record">The record that is its input.</param>
/// <param name="Permission">What a caller must be allowed to do.</param>
/// <param name="Apply">The method that carries it out.</param>
/// <param name="Input">The input type.</param>
/// <param name="Node">The node that it answers with; null where it answers with a value.</param>
/// <param name="Store">The module whose context it works on.</param>
/// <param name="Errors">The error types by the refusals that become them.</param>
/// <param name="Changed">The part of the input that names the record to be changed; null where a new one is made.</param>
/// <param name="Guard">With which code it refuses those who do not know what it opens to; null where it is not guarded.</param>
internal sealed record ChangeModel(
    string Name,
    Type Record,
    string Permission,
    CompiledMethod Apply,
    InputType Input,
    ObjectType? Node,
    ModuleStore Store,
    FrozenDictionary<string, ObjectType> Errors,
    PropertyInfo? Changed,
    string? Guard
)
{
    /// <summary>The input that says which version of the record the caller has read.</summary>
    public const string Version = "version";
}
