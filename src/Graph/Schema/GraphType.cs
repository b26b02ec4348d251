using System.Collections.Frozen;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Kernel.Settings;
using Kernel.Storage;

namespace Graph.Schema;

/// <summary>A named type of the graph.</summary>
internal abstract class GraphType(string name, string? description)
{
    public string Name => name;

    public string? Description => description;

    public override string ToString() => Name;
}

/// <summary>A leaf value; see <see cref="Scalars"/>.</summary>
internal sealed class ScalarType(string name, Type clr, string? description, string? specifiedBy = null)
    : GraphType(name, description)
{
    public Type Clr => clr;

    /// <summary>The address of the specification of its format; null if its description is sufficient.</summary>
    public string? SpecifiedBy => specifiedBy;
}

/// <summary>An enumeration, its members in UPPER_SNAKE.</summary>
internal sealed class EnumType(string name, Type clr, string? description, IReadOnlyList<EnumMember> members)
    : GraphType(name, description)
{
    private readonly FrozenDictionary<string, object> byName = members.ToFrozenDictionary(m => m.Name, m => m.Value);
    private readonly FrozenDictionary<object, string> byValue = members.ToFrozenDictionary(m => m.Value, m => m.Name);

    public Type Clr => clr;

    public IReadOnlyList<EnumMember> Members => members;

    public object? Parse(string name) => byName.GetValueOrDefault(name);

    public string NameOf(object value) => byValue[value];
}

internal sealed record EnumMember(string Name, object Value, string? Description);

/// <summary>An object type: a node, a value, a root, or a conventional type (connection, edge, payload, error).</summary>
internal sealed class ObjectType(string name, Type? clr, string? description) : GraphType(name, description)
{
    private readonly Dictionary<string, Field> fields = new(StringComparer.Ordinal);

    public Type? Clr => clr;

    /// <summary>The store of a node's module; null for types that are not nodes.</summary>
    public ModuleStore? Store { get; init; }

    public bool IsNode => Store is not null;

    /// <summary>Whether operations start here.</summary>
    public bool IsRoot { get; init; }

    /// <summary>The permission needed to see it; null if the field that returns it decides that.</summary>
    public string? Permission { get; init; }

    /// <summary>The purpose needed for its records; null if they are not about persons.</summary>
    public string? Purpose { get; init; }

    /// <summary>Which of its records a caller sees; nodes only.</summary>
    public Reach Reach { get; set; } = Reach.Everything;

    public List<InterfaceType> Interfaces { get; } = [];

    public IReadOnlyCollection<Field> Fields => fields.Values;

    /// <summary>The input type of <c>where</c> in connections of this node.</summary>
    public InputType? Filter { get; set; }

    /// <summary>The input types of <c>order</c> in its connections.</summary>
    public SortInputs? Sort { get; set; }

    public Field? Find(string name) => fields.GetValueOrDefault(name);

    /// <exception cref="StartupException">Two modules declare the same field.</exception>
    public void Add(Field field)
    {
        if (IsNode || IsRoot)
        {
            field = field with
            {
                Permission =
                    field.Permission
                    ?? Permission
                    ?? throw new StartupException(
                        $"{field.Origin} is shown as {Name}.{field.Name} but says not who may see it; give it [Needs]."
                    ),
            };
        }

        if (!fields.TryAdd(field.Name, field))
        {
            throw new StartupException(
                $"The field {Name}.{field.Name} is claimed twice, the second time by {field.Origin}."
            );
        }
    }
}

/// <summary>The input types of <c>order</c> in the lists of a node.</summary>
/// <param name="Served">In all lists: columns that an index supports.</param>
/// <param name="Short">In short lists: every column, and those of linked nodes of the same module.</param>
/// <param name="Linked">In short lists of nodes that link to it: every column.</param>
internal sealed record SortInputs(InputType Served, InputType Short, InputType Linked)
{
    /// <summary>The default column to order rows by; null if the newest comes first.</summary>
    public (PropertyInfo Property, bool Ascending)? Default { get; set; }

    /// <summary>Columns with unique values: keys after them do not affect the order.</summary>
    public HashSet<string> Unique { get; } = new(StringComparer.Ordinal);
}

internal sealed class InterfaceType(string name, string? description) : GraphType(name, description)
{
    public List<Field> Fields { get; } = [];

    public List<ObjectType> Implementors { get; } = [];
}

internal sealed class UnionType(string name, string? description, IReadOnlyList<ObjectType> members)
    : GraphType(name, description)
{
    public IReadOnlyList<ObjectType> Members => members;
}

/// <summary>The type of an argument: an input object.</summary>
internal sealed class InputType(string name, Type? clr, string? description) : GraphType(name, description)
{
    private readonly Dictionary<string, InputField> fields = new(StringComparer.Ordinal);

    /// <summary>The record that it is read into; null for conventional inputs.</summary>
    public Type? Clr => clr;

    public IReadOnlyCollection<InputField> Fields => fields.Values;

    public InputField? Find(string name) => fields.GetValueOrDefault(name);

    /// <summary>The required fields.</summary>
    public List<InputField> Required { get; } = [];

    public void Add(InputField field)
    {
        fields.Add(field.Name, field);
        if (field.Type.Required)
        {
            Required.Add(field);
        }
    }
}

/// <summary>A field of an input object, or an argument.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Description">Its description.</param>
/// <param name="Property">The property of the node or record that it maps to.</param>
/// <param name="Target">The node that the property refers to, if the property is a key.</param>
/// <param name="List">The list that the condition applies to, if there is one.</param>
/// <param name="Permission">The permission needed to filter by it, if that is more than what the rows themselves need.</param>
internal sealed record InputField(
    string Name,
    TypeRef Type,
    string? Description,
    PropertyInfo? Property = null,
    ObjectType? Target = null,
    ConnectionSource? List = null,
    string? Permission = null
)
{
    /// <summary>The range of an argument; null if it has none beyond that of its type.</summary>
    public RangeAttribute? Range { get; init; }
}

/// <summary>A field of an object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Description">Its description.</param>
/// <param name="Source">How its value is obtained.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Origin">The member that declares it, for messages.</param>
/// <param name="Permission">The permission needed to see it; null if the field that returns its object decides that.</param>
internal sealed record Field(
    string Name,
    TypeRef Type,
    string? Description,
    Source Source,
    IReadOnlyList<InputField> Arguments,
    string Origin,
    string? Permission = null
);
