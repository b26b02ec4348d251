using System.Collections.Frozen;
using System.Reflection;
using Kernel.Storage;

namespace Graph.Schema;

/// <summary>A change as the graph exposes it.</summary>
/// <param name="Name">The mutation's name.</param>
/// <param name="Record">The record that is its input.</param>
/// <param name="Permission">The permission that the caller must have.</param>
/// <param name="Apply">The method that performs the change.</param>
/// <param name="Input">The input type.</param>
/// <param name="Node">The node that it returns; null if it returns a value.</param>
/// <param name="Store">The module whose context it uses.</param>
/// <param name="Errors">The error types by the domain errors that they represent.</param>
/// <param name="Changed">The part of the input that names the record to change; null if the change creates a record.</param>
/// <param name="Guard">The code returned to callers who do not know the secret; null if the change is not guarded.</param>
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
    /// <summary>The input field for the version of the record that the caller has read.</summary>
    public const string Version = "version";
}
