using System.Reflection;
using Kernel;
using Kernel.Settings;
using Kernel.Texts;

namespace Graph.Schema;

/// <summary>Creates the fields of the subscription type: a subscriber receives a value, or a record that refers to nodes.</summary>
internal sealed class StreamTypes(
    TypeRegistry types,
    ValueTypes values,
    Descriptions descriptions,
    Func<Type, ObjectType> nodeOf,
    InterfaceType anyNode
)
{
    public Field Field(string name, string? description, MethodInfo method, StreamAttribute stream)
    {
        var happened = method.GetParameters() is [var first, ..] ? first.ParameterType : typeof(void);
        if (!happened.IsAssignableTo(typeof(IEvent)))
        {
            throw new StartupException($"{Parts.Origin(method)} must take the event that it speaks of first.");
        }

        var payload = PayloadOf(method.ReturnType);
        var delivered = LeadsToNodes(payload)
            ? TypeRef.Of(Payload(payload), true)
            : values.Output(payload, null, nullable: false) with
            {
                Required = true,
            };
        return new Field(
            name,
            delivered,
            description,
            new StreamSource(method, happened, payload, stream.OnlyChanges),
            values.Arguments(method.GetParameters().Skip(1)),
            Parts.Origin(method)
        );
    }

    private static Type PayloadOf(Type result)
    {
        var type =
            result.IsGenericType && result.GetGenericTypeDefinition() == typeof(Task<>)
                ? result.GetGenericArguments()[0]
                : result;
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    private static bool LeadsToNodes(Type payload) =>
        payload
            .GetProperties()
            .Any(p => p.PropertyType == typeof(NodeRef) || p.GetCustomAttributes().OfType<ILink>().Any());

    private ObjectType Payload(Type clr) =>
        types.Named(
            clr.Name,
            n =>
            {
                var type = new ObjectType(n, clr, descriptions.Of(clr));
                foreach (var property in clr.GetProperties(BindingFlags.Instance | BindingFlags.Public))
                {
                    type.Add(FieldOf(property));
                }

                return type;
            }
        );

    private Field FieldOf(PropertyInfo property)
    {
        var description = descriptions.Of(property);
        var origin = Parts.Origin(property);
        if (property.GetCustomAttributes().OfType<ILink>().SingleOrDefault() is { } link)
        {
            var target = nodeOf(link.Target);
            return new Field(link.Name, TypeRef.Of(target), description, new LinkSource(property, target), [], origin);
        }

        var name = Naming.Camel(property.Name);
        return property.PropertyType == typeof(NodeRef)
            ? new Field(name, TypeRef.Of(anyNode), description, new NodeRefSource(property), [], origin)
            : new Field(name, values.Output(property), description, new ColumnSource(property), [], origin);
    }
}
