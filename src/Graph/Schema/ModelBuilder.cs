using System.Reflection;
using Kernel;
using Kernel.Access;
using Kernel.PersonalData;
using Kernel.Settings;
using Kernel.Storage;
using Kernel.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Graph.Schema;

/// <summary>
/// Reads the declarations of the modules' assemblies and builds the model of the graph. All errors in declarations are found here, at start.
/// </summary>
internal sealed class ModelBuilder
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private readonly Dictionary<Type, ObjectType> objects = [];
    private readonly List<(ModuleStore Store, IModel Model)> stores;
    private readonly ILookup<Type, Type> extensions;
    private readonly TypeRegistry types = new();
    private readonly Descriptions descriptions = new();
    private readonly ValueTypes values;
    private readonly ConnectionTypes connections;
    private readonly AggregateTypes aggregates;
    private readonly List<(ObjectType Owner, Field List)> lists = [];
    private readonly ChangeTypes changes;
    private readonly FilterInputs filters;
    private readonly StreamTypes streams;
    private readonly AuditTypes audit;
    private readonly InterfaceType node;

    private ModelBuilder(IEnumerable<ModuleStore> stores)
    {
        this.stores = stores.Select(s => (s, ModelOf(s))).ToList();
        extensions = this
            .stores.SelectMany(s => s.Store.Context.Assembly.GetTypes())
            .SelectMany(t => t.GetCustomAttributes().Select(a => (Class: t, Attribute: a.GetType())))
            .Where(t =>
                t.Attribute is { IsGenericType: true } a && a.GetGenericTypeDefinition() == typeof(ExtendsAttribute<>)
            )
            .ToLookup(t => t.Attribute.GetGenericArguments()[0], t => t.Class);
        values = new ValueTypes(types, descriptions, [.. this.stores.Select(s => s.Store.Module)], Node);
        connections = new ConnectionTypes(types);
        aggregates = new AggregateTypes(types);
        changes = new ChangeTypes(types, values, descriptions, Node);
        filters = new FilterInputs(types);
        node = types.Named(
            "Node",
            n => new InterfaceType(n, "可按全局标识取得的对象 · Anything that has a global id.")
        );
        node.Fields.Add(
            new Field(
                "id",
                TypeRef.Of(Scalars.Id, true),
                "全局标识 · The global identity.",
                new PartSource(Part.EdgeNode),
                [],
                "Node"
            )
        );
        streams = new StreamTypes(types, values, descriptions, Node, node);
        audit = new AuditTypes(types, values, descriptions, filters, connections, () => objects.Values);
    }

    public static GraphModel Build(IEnumerable<ModuleStore> stores) => new ModelBuilder(stores).Build();

    private GraphModel Build()
    {
        var query = Root(typeof(Query));
        query.Add(NodeField());
        query.Add(NodesField());
        Extend(query, typeof(Query));

        var mutation = Root(typeof(Mutation));
        foreach (var (store, _) in stores)
        {
            foreach (var record in store.Context.Assembly.GetTypes().Where(t => t.IsDefined(typeof(ChangeAttribute))))
            {
                mutation.Add(changes.Field(store, record));
            }
        }

        var subscription = Root(typeof(Subscription));
        Extend(subscription, typeof(Subscription));

        // Every node is complete only now, so what is computed from nodes follows here.
        foreach (var (owner, list) in lists)
        {
            owner.Add(aggregates.Beside(list));
            if (owner.Clr?.IsDefined(typeof(UnprofiledAttribute)) == false)
            {
                filters.AddList(owner, list);
            }
        }

        return new GraphModel(
            [.. types.All, .. Scalars.BuiltIn, .. Scalars.Own],
            query,
            mutation.Fields.Count == 0 ? null : mutation,
            subscription.Fields.Count == 0 ? null : subscription
        );
    }

    private ObjectType Root(Type marker)
    {
        var root = types.Named(marker.Name, n => new ObjectType(n, marker, descriptions.Of(marker)) { IsRoot = true });
        objects.Add(marker, root);
        return root;
    }

    // Nodes

    private ObjectType Node(Type clr)
    {
        if (objects.TryGetValue(clr, out var known))
        {
            return known;
        }

        var (store, model) = stores.FirstOrDefault(s => s.Model.FindEntityType(clr) is not null);
        if (store is null || !clr.IsAssignableTo(typeof(Entity<>).MakeGenericType(clr)))
        {
            throw new StartupException($"{clr.Name} is shown as a node but is no entity of any module's context.");
        }

        RequirePersons(clr);
        var type = types.Named(
            clr.Name,
            n => new ObjectType(n, clr, descriptions.Of(clr))
            {
                Store = store,
                Permission = PermissionOf(clr),
                Purpose = PurposeOf(clr),
            }
        );
        (type.Filter, type.Sort) = filters.Begin(clr.Name);
        objects.Add(clr, type);
        type.Reach = Reach.Of(clr, clr.GetProperties(Members), p => Node(LinkOf(p)!.Target));
        type.Interfaces.Add(node);
        node.Implementors.Add(type);
        var entity = model.FindEntityType(clr)!;
        type.Sort.Unique.UnionWith(
            entity
                .GetIndexes()
                .Where(i => i.IsUnique && i.GetFilter() is null && i.Properties is [{ IsNullable: false }])
                .Select(i => i.Properties[0].Name)
        );
        foreach (
            var property in clr.GetProperties(Members)
                .OrderBy(p =>
                    p.Name switch
                    {
                        "Id" => 0,
                        "Version" => 2,
                        _ => 1,
                    }
                )
        )
        {
            if (NodeField(property, entity) is { } field)
            {
                type.Add(field);
            }
        }

        filters.Complete(type);
        Extend(type, clr);
        return type;
    }

    // Records that refer to persons may be about them, and then figures must not reveal small numbers.
    private static void RequirePersons(Type clr)
    {
        if (
            !SaysOfPersons(clr)
            && clr.GetProperties(Members)
                .Any(p => p.PropertyType == typeof(NodeRef) || (LinkOf(p) is { } link && SaysOfPersons(link.Target)))
        )
        {
            throw new StartupException(
                $"{clr.Name} leads to records of persons: say with [OfPersons] for which purpose it is seen, or with [NotOfPersons] why its figures tell of nobody."
            );
        }
    }

    private static bool SaysOfPersons(Type clr) =>
        clr.IsDefined(typeof(OfPersonsAttribute)) || clr.IsDefined(typeof(NotOfPersonsAttribute));

    private Field? NodeField(PropertyInfo property, IEntityType entity)
    {
        if (LinkOf(property) is { } link)
        {
            var target = Node(link.Target);
            return new Field(
                link.Name,
                TypeRef.Of(target),
                descriptions.Of(property),
                new LinkSource(property, target),
                [],
                Parts.Origin(property),
                PermissionOf(property) ?? target.Permission
            );
        }

        if (property.GetMethod is not { IsPublic: true })
        {
            return null;
        }

        if (property.Name == "Id")
        {
            return new Field(
                "id",
                TypeRef.Of(Scalars.Id, true),
                descriptions.Of(property),
                new IdSource(property),
                [],
                Parts.Origin(property)
            );
        }

        if (property.PropertyType == typeof(PersonalText))
        {
            return Personal(property);
        }

        if (property.PropertyType == typeof(NodeRef))
        {
            return new Field(
                Naming.Camel(property.Name),
                TypeRef.Of(node),
                descriptions.Of(property),
                new NodeRefSource(property),
                [],
                Parts.Origin(property)
            );
        }

        return entity.FindProperty(property.Name) is null
            ? throw new StartupException(
                $"{Parts.Origin(property)} is public, so it is a field, but it is no column; make it internal."
            )
            : new Field(
                Naming.Camel(property.Name),
                values.Output(property),
                descriptions.Of(property),
                new ColumnSource(property),
                [],
                Parts.Origin(property),
                PermissionOf(property)
            );
    }

    private Field Personal(PropertyInfo property)
    {
        var owner = objects[property.ReflectedType!];
        return owner.Purpose is null || owner.Reach.Unit is null
            ? throw new StartupException(
                $"{Parts.Origin(property)} is personal; say with [OfPersons] for which purpose {owner.Name} is seen, and with [OfUnit] of which unit a record is."
            )
            : new Field(
                Naming.Camel(property.Name),
                values.Output(property),
                descriptions.Of(property),
                new PersonalSource(PersonalColumn.For(property)),
                [],
                Parts.Origin(property),
                PermissionOf(property)
            );
    }

    // Extensions by modules

    private void Extend(ObjectType type, Type clr)
    {
        foreach (var extension in extensions[clr])
        {
            foreach (
                var method in extension.GetMethods(
                    BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly
                )
            )
            {
                if (method.IsDefined(typeof(SealAttribute)))
                {
                    type.Reach.Seal = method;
                }
                else if (method.IsDefined(typeof(HandOverAttribute)))
                {
                    type.Reach.HandOver = method;
                }
                else
                {
                    type.Add(Extension(type, method));
                }
            }
        }
    }

    private Field Extension(ObjectType type, MethodInfo method)
    {
        var name = Naming.Camel(method.Name);
        var description = descriptions.Of(method);
        if (AuditTypes.IsOfEachModule(method))
        {
            return audit.Field(name, description, method, stores.Select(s => s.Store)) with
            {
                Permission = PermissionOf(method),
            };
        }

        if (method.GetCustomAttribute<ConnectionAttribute>() is { } connection)
        {
            var target = Node(Rows(method));
            var parent = connection.Parent is { } key ? ParentOf(type, method, target, connection, key) : null;
            var source = new ConnectionSource(Query(method), target, parent, connection.IsShort);
            var list = new Field(
                name,
                TypeRef.Of(connections.Of(target)),
                description,
                source,
                ConnectionTypes.Arguments(target, filters.Show(target.Sort!, connection.IsShort)),
                Parts.Origin(method),
                PermissionOf(method) ?? target.Permission
            );
            lists.Add((type, list));
            return list;
        }

        if (method.GetCustomAttribute<LookupAttribute>() is { } lookup)
        {
            var target = Node(Rows(method));
            var key = Property(target.Clr!, lookup.Key, method);
            var argument = new InputField(
                Naming.Camel(key.Name),
                Required(values.Output(key)),
                descriptions.Of(key),
                key
            );
            return new Field(
                name,
                TypeRef.Of(target),
                description,
                new LookupSource(Query(method), key, target),
                [argument],
                Parts.Origin(method),
                PermissionOf(method) ?? target.Permission
            );
        }

        if (method.GetCustomAttributes().OfType<ILinks>().SingleOrDefault() is { } links)
        {
            var target = Node(links.Target);
            var edge = Rows(method);
            var source = new LinksSource(
                Query(method),
                Property(edge, links.From, method),
                Property(edge, links.To, method),
                target
            );
            var nodes = TypeRef.ListOf(TypeRef.Of(target, true));
            var permission = PermissionOf(method) ?? target.Permission;
            return new Field(name, nodes, description, source, [], Parts.Origin(method), permission);
        }

        // The result of a method is not a node whose permission could apply.
        var needs =
            PermissionOf(method)
            ?? throw new StartupException($"{Parts.Origin(method)} says not who may see its answer; give it [Needs].");
        if (method.GetCustomAttribute<StreamAttribute>() is { } stream)
        {
            return streams.Field(name, description, method, stream) with { Permission = needs };
        }

        if (method.IsDefined(typeof(BatchAttribute)))
        {
            return new Field(
                name,
                BatchValue(method),
                description,
                new BatchSource(method, type),
                values.Arguments(method.GetParameters().Skip(1)),
                Parts.Origin(method),
                needs
            );
        }

        if (method.IsDefined(typeof(AnswerAttribute)) && type.IsRoot)
        {
            return new Field(
                name,
                values.OutputOf(method, AnswerOf(method)),
                description,
                new AnswerSource(method, Guards.CodeOf(method)),
                values.Arguments(method.GetParameters()),
                Parts.Origin(method),
                needs
            );
        }

        throw new StartupException(
            $"{Parts.Origin(method)} is public in an extension but says not what it is; give it [Connection], [Lookup], [Links], [Batch], [Stream], or [Answer] at a root."
        );
    }

    private static ParentKey ParentOf(
        ObjectType parent,
        MethodInfo method,
        ObjectType target,
        ConnectionAttribute connection,
        string key
    )
    {
        var own =
            connection.Of is null ? Property(parent.Clr!, nameof(Entity<>.Id), method)
            : parent.Find(connection.Of)?.Source is LinkSource link ? link.Key
            : throw new StartupException(
                $"{Parts.Origin(method)} speaks of {parent.Name}.{connection.Of}, which is no link."
            );
        return connection.Through is { } edge
            ? new ParentKey(own, Property(edge, key, method), edge, Property(edge, connection.Key ?? "", method))
            : new ParentKey(own, Property(target.Clr!, key, method), null, null);
    }

    private TypeRef BatchValue(MethodInfo method)
    {
        var result = method.ReturnType;
        var dictionary = result is { IsGenericType: true } ? result.GetGenericArguments()[0] : null;
        return
            dictionary is { IsGenericType: true }
            && dictionary.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)
            ? values.Output(dictionary.GetGenericArguments()[1], null, nullable: true)
            : throw new StartupException(
                $"{Parts.Origin(method)} must return Task<IReadOnlyDictionary<Id<TNode>, TValue>>."
            );
    }

    private static Type AnswerOf(MethodInfo method)
    {
        var type = method.ReturnType;
        var answer =
            type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>)
                ? type.GetGenericArguments()[0]
                : type;
        return Nullable.GetUnderlyingType(answer) ?? answer;
    }

    // The root fields for node ids; the node that an id denotes decides who may see it

    private Field NodeField() =>
        new(
            "node",
            TypeRef.Of(node),
            "按全局标识取对象 · The object with a global id.",
            new NodeSource(),
            [new InputField("id", TypeRef.Of(Scalars.Id, true), "全局标识 · The global id.")],
            "Query.node",
            Permission.Public
        );

    private Field NodesField() =>
        new(
            "nodes",
            TypeRef.ListOf(TypeRef.Of(node), true),
            "按全局标识批量取对象 · The objects with these global ids, in their order.",
            new NodesSource(),
            [new InputField("ids", TypeRef.ListOf(TypeRef.Of(Scalars.Id, true), true), "全局标识 · The global ids.")],
            "Query.nodes",
            Permission.Public
        );

    // Reading declarations

    private QueryMethod Query(MethodInfo method)
    {
        var context = method.GetParameters() is [var only] ? only.ParameterType : null;
        var store = stores.Select(s => s.Store).FirstOrDefault(s => s.Context == context);
        return store is null
            ? throw new StartupException(
                $"{Parts.Origin(method)} must take the context of its module and nothing else."
            )
            : new QueryMethod(method, store);
    }

    private static Type Rows(MethodInfo method) =>
        method.ReturnType is { IsGenericType: true } rows && rows.GetGenericTypeDefinition() == typeof(IQueryable<>)
            ? rows.GetGenericArguments()[0]
            : throw new StartupException($"{Parts.Origin(method)} must return IQueryable of its rows.");

    private static PropertyInfo Property(Type type, string name, MethodInfo method) =>
        type.GetProperty(name, Members)
        ?? throw new StartupException($"{Parts.Origin(method)} names {type.Name}.{name}, which is not there.");

    private static ILink? LinkOf(PropertyInfo property) =>
        property.GetCustomAttributes().OfType<ILink>().SingleOrDefault();

    private static string? PermissionOf(MemberInfo member) => member.GetCustomAttribute<NeedsAttribute>()?.Permission;

    private static string? PurposeOf(Type node) => node.GetCustomAttribute<OfPersonsAttribute>()?.Purpose;

    private static TypeRef Required(TypeRef type) => type with { Required = true };

    private static IModel ModelOf(ModuleStore store)
    {
        using var context = store.Open();
        return context.Model;
    }
}
