using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Kernel.PersonalData;
using Kernel.Storage;
using Kernel.Texts;

namespace Graph.Schema;

/// <summary>Creates the types of values: leaves, records and lists of them, as outputs and as inputs.</summary>
/// <param name="types">The model's types.</param>
/// <param name="descriptions">Their descriptions.</param>
/// <param name="modules">The existing modules.</param>
/// <param name="nodeOf">Returns the node of a type.</param>
internal sealed class ValueTypes(
    TypeRegistry types,
    Descriptions descriptions,
    IReadOnlyCollection<IModule> modules,
    Func<Type, ObjectType> nodeOf
)
{
    private readonly Dictionary<Type, ObjectType> records = [];
    private readonly NullabilityInfoContext nullability = new();

    public TypeRef Input(ParameterInfo parameter) => Input(parameter.ParameterType, nullability.Create(parameter));

    public TypeRef Output(PropertyInfo property) =>
        Output(property.PropertyType, nullability.Create(property), nullable: false);

    /// <summary>The output type of a method; the method may return null after it has reported an error.</summary>
    /// <param name="method">The method.</param>
    /// <param name="answer">The result type, without the task.</param>
    public TypeRef OutputOf(MethodInfo method, Type answer)
    {
        var info = nullability.Create(method.ReturnParameter);
        return Output(
            answer,
            method.ReturnType.IsAssignableTo(typeof(Task)) ? info.GenericTypeArguments[0] : info,
            true
        );
    }

    public TypeRef Output(Type clr, NullabilityInfo? info, bool nullable)
    {
        var underlying = Nullable.GetUnderlyingType(clr);
        var required =
            !nullable && underlying is null && (clr.IsValueType || info?.ReadState == NullabilityState.NotNull);
        var type = underlying ?? clr;
        return ItemOf(type) is { } item
            ? TypeRef.ListOf(Output(item, info?.GenericTypeArguments.FirstOrDefault(), false), required)
            : TypeRef.Of(Leaf(type) ?? Value(type), required);
    }

    public TypeRef Input(Type clr, NullabilityInfo info)
    {
        var underlying = Nullable.GetUnderlyingType(clr);
        var required = underlying is null && (clr.IsValueType || info.ReadState == NullabilityState.NotNull);
        var type = underlying ?? clr;
        return ItemOf(type) is { } item
            ? TypeRef.ListOf(Input(item, info.GenericTypeArguments[0]), required)
            : TypeRef.Of(Leaf(type) ?? InputOf(type, idempotent: false), required);
    }

    /// <summary>The arguments of a field that a method resolves: its leaf parameters; the host supplies the others.</summary>
    public List<InputField> Arguments(IEnumerable<ParameterInfo> parameters) =>
        [
            .. parameters
                .Where(p =>
                    (Nullable.GetUnderlyingType(p.ParameterType) ?? p.ParameterType) is var type
                    && (Scalars.Of(type) is not null || type.IsEnum)
                )
                .Select(p => new InputField(p.Name!, Input(p), descriptions.Of(p))
                {
                    Range = p.GetCustomAttribute<RangeAttribute>(),
                }),
        ];

    private GraphType? Leaf(Type clr) =>
        // A client names a node of any kind by its id.
        clr == typeof(NodeRef)
            ? Scalars.Id
        : clr == typeof(PersonalText) ? Scalars.String
        : clr == typeof(ModuleName) ? Module()
        : Scalars.Of(clr) ?? (clr.IsEnum ? Enumeration(clr) : null as GraphType);

    /// <summary>The enumeration of the modules.</summary>
    public EnumType Module() =>
        types.Named(
            nameof(Module),
            n => new EnumType(
                n,
                typeof(ModuleName),
                "模块 · A module, with data of its own.",
                [
                    .. modules.Select(m => new EnumMember(
                        Naming.UpperSnake(m.Name),
                        new ModuleName(m.Schema),
                        descriptions.Of(m.GetType())
                    )),
                ]
            )
        );

    private EnumType Enumeration(Type clr) =>
        types.Named(
            clr.Name,
            n =>
            {
                var members = clr.GetFields(BindingFlags.Public | BindingFlags.Static)
                    .Select(f => new EnumMember(Naming.UpperSnake(f.Name), f.GetValue(null)!, descriptions.Of(f)));
                return new EnumType(n, clr, descriptions.Of(clr), [.. members]);
            }
        );

    private ObjectType Value(Type clr)
    {
        if (records.TryGetValue(clr, out var known))
        {
            return known;
        }

        var type = types.Named(clr.Name, n => new ObjectType(n, clr, descriptions.Of(clr)));
        records.Add(clr, type);
        foreach (var property in clr.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            type.Add(Member(property));
        }

        return type;
    }

    private Field Member(PropertyInfo property)
    {
        var (description, origin) = (descriptions.Of(property), Parts.Origin(property));
        if (property.GetCustomAttributes().OfType<ILink>().SingleOrDefault() is { } link)
        {
            var target = nodeOf(link.Target);
            var source = new LinkSource(property, target);
            return new Field(link.Name, TypeRef.Of(target), description, source, [], origin, target.Permission);
        }

        var name = Naming.Camel(property.Name);
        return new Field(name, Output(property), description, new MemberSource(property), [], origin);
    }

    private static Type? ItemOf(Type clr) =>
        clr != typeof(string)
        && clr.IsGenericType
        && clr.GetGenericTypeDefinition() is var open
        && (open == typeof(IReadOnlyList<>) || open == typeof(IReadOnlyCollection<>) || open == typeof(IEnumerable<>))
            ? clr.GetGenericArguments()[0]
            : null;

    public InputType InputOf(Type record, bool idempotent)
    {
        var name = record.Name.EndsWith("Input", StringComparison.Ordinal) ? record.Name : $"{record.Name}Input";
        if (types.Find(name) is { } known)
        {
            return (InputType)known;
        }

        var input = types.Named(name, n => new InputType(n, record, descriptions.Of(record)));
        foreach (var parameter in record.GetConstructors()[0].GetParameters())
        {
            var property = record.GetProperty(parameter.Name!)!;
            var type = Input(property.PropertyType, nullability.Create(property));
            if (property.IsDefined(typeof(ActorAttribute)))
            {
                type = type with { Required = false };
            }

            input.Add(new InputField(Naming.Camel(property.Name), type, descriptions.Of(property), property));
        }

        if (idempotent)
        {
            const string text =
                "幂等键：相同的键返回首次结果，不再执行 · The same key gets the same answer and does nothing more.";
            input.Add(new InputField("idempotencyKey", TypeRef.Of(Scalars.String), text));
        }

        return input;
    }
}
