using System.Collections.Frozen;
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

    /// <summary>The address of the specification of its format; null where its description says all.</summary>
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

/// <summary>An object: a node, a value, a root, or one that the conventions make (connection, edge, payload, error).</summary>
internal sealed class ObjectType(string name, Type? clr, string? description) : GraphType(name, description)
{
    private readonly Dictionary<string, Field> fields = new(StringComparer.Ordinal);

    public Type? Clr => clr;

    /// <summary>The store of a node's module; null for everything that is no node.</summary>
    public ModuleStore? Store { get; init; }

    public bool IsNode => Store is not null;

    /// <summary>Whether operations start here.</summary>
    public bool IsRoot { get; init; }

    /// <summary>What it takes to see it; null where that is decided by the field that leads here.</summary>
    public string? Permission { get; init; }

    /// <summary>The purpose with its records; null where they are about no persons.</summary>
    public string? Purpose { get; init; }

    /// <summary>Which of its records a caller sees; nodes only.</summary>
    public Reach Reach { get; set; } = Reach.Everything;

    public List<InterfaceType> Interfaces { get; } = [];

    public IReadOnlyCollection<Field> Fields => fields.Values;

    /// <summary>What <c>where</c> of a connection of this node takes.</summary>
    public InputType? Filter { get; set; }

    /// <summary>What <c>order</c> of its connections takes.</summary>
    public SortInputs? Sort { get; set; }

    public Field? Find(string name) => fields.GetValueOrDefault(name);

    /// <exception cref="StartupException">Two rooms claim one field.</exception>
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

/// <summary>What <c>order</c> takes in the lists of a node.</summary>
/// <param name="Served">In all lists: columns that an index serves.</param>
/// <param name="Short">In short lists: every column, and those of linked nodes of the same module.</param>
/// <param name="Linked">In short lists of nodes that link to it: every column.</param>
internal sealed record SortInputs(InputType Served, InputType Short, InputType Linked)
{
    /// <summary>The column by which rows are ordered where a request does not say; null where the newest comes first.</summary>
    public (PropertyInfo Property, bool Ascending)? Default { get; set; }

    /// <summary>Columns in which no value comes twice, so that nothing after them decides the order.</summary>
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

/// <summary>What an argument takes: an input object.</summary>
internal sealed class InputType(string name, Type? clr, string? description) : GraphType(name, description)
{
    private readonly Dictionary<string, InputField> fields = new(StringComparer.Ordinal);

    /// <summary>The record that is made of it; null for the inputs that the conventions make.</summary>
    public Type? Clr => clr;

    public IReadOnlyCollection<InputField> Fields => fields.Values;

    public InputField? Find(string name) => fields.GetValueOrDefault(name);

    /// <summary>The fields that must be given.</summary>
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
/// <param name="Property">The property of the node or record behind it.</param>
/// <param name="Target">The node behind that property, where it is the key of one.</param>
/// <param name="List">The list that is asked about, where it is one.</param>
/// <param name="Permission">What it takes to ask about it, where that is more than what it takes to see the rows.</param>
internal sealed record InputField(
    string Name,
    TypeRef Type,
    string? Description,
    PropertyInfo? Property = null,
    ObjectType? Target = null,
    ConnectionSource? List = null,
    string? Permission = null
);

/// <summary>A field of an object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Description">Its description.</param>
/// <param name="Source">How its value is got.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Origin">The member that declares it, for messages.</param>
/// <param name="Permission">What it takes to see it; null where that is decided by what leads to its object.</param>
internal sealed record Field(
    string Name,
    TypeRef Type,
    string? Description,
    Source Source,
    IReadOnlyList<InputField> Arguments,
    string Origin,
    string? Permission = null
);
