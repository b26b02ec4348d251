using System.Reflection;
using Kernel;
using Kernel.Modules;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Graph.Model;

/// <summary>
/// Reads what the modules' assemblies declare and makes the model of the graph. Everything that can be wrong with a
/// declaration is found here, at start.
/// </summary>
internal sealed class ModelBuilder
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
    private readonly Dictionary<Type, ObjectType> objects = [];
    private readonly Dictionary<string, GraphType> named = new(StringComparer.Ordinal);
    private readonly List<(ModuleStore Store, IModel Model)> stores;
    private readonly ILookup<Type, Type> extensions;
    private readonly NullabilityInfoContext nullability = new();
    private readonly Descriptions descriptions = new();
    private readonly FilterInputs filters;
    private readonly InterfaceType node;
    private readonly InterfaceType error;

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
        filters = new FilterInputs(Named<InputType>);
        named.Add(FilterInputs.SortDirection.Name, FilterInputs.SortDirection);
        node = Named("Node", n => new InterfaceType(n, "可按全局标识取得的对象 · Anything that has a global id."));
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
        error = Named("Error", n => new InterfaceType(n, "变更被拒绝的原因 · Why a change was refused."));
        error.Fields.AddRange(ErrorFields());
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
                mutation.Add(ChangeField(store, record));
            }
        }

        return new GraphModel(
            [.. named.Values, .. Scalars.BuiltIn, .. Scalars.Own],
            query,
            mutation.Fields.Count == 0 ? null : mutation
        );
    }

    private ObjectType Root(Type marker)
    {
        var root = Named(marker.Name, n => new ObjectType(n, marker, descriptions.Of(marker)));
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
        if (
            store is null
            || clr.BaseType is not { IsGenericType: true } parent
            || parent.GetGenericTypeDefinition() != typeof(Entity<>)
        )
        {
            throw new StartRefused($"{clr.Name} is shown as a node but is no entity of any module's context.");
        }

        var type = Named(clr.Name, n => new ObjectType(n, clr, descriptions.Of(clr)) { Store = store });
        (type.Filter, type.Sort) = filters.Begin(clr.Name);
        objects.Add(clr, type);
        type.Interfaces.Add(node);
        node.Implementors.Add(type);
        var entity = model.FindEntityType(clr)!;
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

    private Field? NodeField(PropertyInfo property, IEntityType entity)
    {
        if (property.GetCustomAttributes().OfType<ILink>().SingleOrDefault() is { } link)
        {
            var target = Node(link.Target);
            var required = Nullable.GetUnderlyingType(property.PropertyType) is null;
            return new Field(
                link.Name,
                TypeRef.Of(target),
                target.Description,
                new LinkSource(property, target),
                [],
                Origin(property)
            )
            {
                Description = descriptions.Of(property) ?? target.Description,
            };
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
                Origin(property)
            );
        }

        return entity.FindProperty(property.Name) is null
            ? throw new StartRefused(
                $"{Origin(property)} is public, so it is a field, but it is no column; make it internal."
            )
            : new Field(
                Names.Camel(property.Name),
                Output(property),
                descriptions.Of(property),
                new ColumnSource(property),
                [],
                Origin(property)
            );
    }

    // What modules add

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
                type.Add(Extension(type, method));
            }
        }
    }

    private Field Extension(ObjectType type, MethodInfo method)
    {
        var name = Names.Camel(method.Name);
        var description = descriptions.Of(method);
        if (method.GetCustomAttribute<ConnectionAttribute>() is { } connection)
        {
            var target = Node(Rows(method));
            var parent = connection.Parent is { } key ? ParentOf(method, target, connection, key) : null;
            var source = new ConnectionSource(Query(method), target, parent);
            return new Field(
                name,
                TypeRef.Of(Connection(target)),
                description,
                source,
                PagingArguments(target),
                Origin(method)
            );
        }

        if (method.GetCustomAttribute<LookupAttribute>() is { } lookup)
        {
            var target = Node(Rows(method));
            var key = Property(target.Clr!, lookup.Key, method);
            var argument = new InputField(Names.Camel(key.Name), Required(Output(key)), descriptions.Of(key), key);
            return new Field(
                name,
                TypeRef.Of(target),
                description,
                new LookupSource(Query(method), key, target),
                [argument],
                Origin(method)
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
            var list = TypeRef.ListOf(TypeRef.Of(target, true));
            return new Field(name, list, description, source, [], Origin(method));
        }

        if (method.IsDefined(typeof(BatchAttribute)))
        {
            return new Field(
                name,
                BatchValue(method),
                description,
                new BatchSource(method, type),
                BatchArguments(method),
                Origin(method)
            );
        }

        throw new StartRefused(
            $"{Origin(method)} is public in an extension but says not what it is; give it [Connection], [Lookup], [Links] or [Batch]."
        );
    }

    private static ParentKey ParentOf(
        MethodInfo method,
        ObjectType target,
        ConnectionAttribute connection,
        string key
    ) =>
        connection.Through is { } edge
            ? new ParentKey(Property(edge, key, method), edge, Property(edge, connection.Key ?? "", method))
            : new ParentKey(Property(target.Clr!, key, method), null, null);

    private TypeRef BatchValue(MethodInfo method)
    {
        var result = method.ReturnType;
        var dictionary = result is { IsGenericType: true } ? result.GetGenericArguments()[0] : null;
        return
            dictionary is { IsGenericType: true }
            && dictionary.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)
            ? Output(dictionary.GetGenericArguments()[1], null, nullable: true)
            : throw new StartRefused($"{Origin(method)} must return Task<IReadOnlyDictionary<Id<TNode>, TValue>>.");
    }

    private List<InputField> BatchArguments(MethodInfo method) =>
        [
            .. method
                .GetParameters()
                .Skip(1)
                .Where(p =>
                    Scalars.Of(Nullable.GetUnderlyingType(p.ParameterType) ?? p.ParameterType) is not null
                    || p.ParameterType.IsEnum
                )
                .Select(p => new InputField(
                    p.Name!,
                    Input(p.ParameterType, nullability.Create(p)),
                    descriptions.Of(p)
                )),
        ];

    // Conventions: connections

    private ObjectType Connection(ObjectType target) =>
        Named(
            $"{target.Name}Connection",
            n =>
            {
                var edge = Named($"{target.Name}Edge", e => Edge(e, target));
                var connection = new ObjectType(n, null, $"{target.Name} 的分页列表 · A page of {target.Name}.");
                connection.Add(
                    Made(
                        "edges",
                        TypeRef.ListOf(TypeRef.Of(edge, true), true),
                        "带游标的条目 · The items with their cursors.",
                        Part.Edges
                    )
                );
                connection.Add(
                    Made("nodes", TypeRef.ListOf(TypeRef.Of(target, true), true), "条目 · The items.", Part.Nodes)
                );
                connection.Add(
                    Made("pageInfo", TypeRef.Of(PageInfo(), true), "分页信息 · Where the page lies.", Part.PageInfo)
                );
                connection.Add(
                    Made(
                        "totalCount",
                        TypeRef.Of(Scalars.Int, true),
                        "总数 · How many there are in all.",
                        Part.TotalCount
                    )
                );
                return connection;
            }
        );

    private static ObjectType Edge(string name, ObjectType target)
    {
        var edge = new ObjectType(name, null, $"{target.Name} 及其游标 · One {target.Name} and its cursor.");
        edge.Add(Made("cursor", TypeRef.Of(Scalars.String, true), "游标 · Where it stands in the list.", Part.Cursor));
        edge.Add(Made("node", TypeRef.Of(target, true), "条目 · The item.", Part.EdgeNode));
        return edge;
    }

    private ObjectType PageInfo() =>
        Named(
            "PageInfo",
            n =>
            {
                var info = new ObjectType(n, null, "分页信息 · Where a page lies in its list.");
                info.Add(
                    Made(
                        "hasNextPage",
                        TypeRef.Of(Scalars.Boolean, true),
                        "是否有下一页 · Whether more follow.",
                        Part.HasNextPage
                    )
                );
                info.Add(
                    Made(
                        "hasPreviousPage",
                        TypeRef.Of(Scalars.Boolean, true),
                        "是否有上一页 · Whether some go before.",
                        Part.HasPreviousPage
                    )
                );
                info.Add(
                    Made(
                        "startCursor",
                        TypeRef.Of(Scalars.String),
                        "首条游标 · The first item's cursor.",
                        Part.StartCursor
                    )
                );
                info.Add(
                    Made("endCursor", TypeRef.Of(Scalars.String), "末条游标 · The last item's cursor.", Part.EndCursor)
                );
                return info;
            }
        );

    private static List<InputField> PagingArguments(ObjectType target) =>
        [
            new("first", TypeRef.Of(Scalars.Int), "从前取几条 · How many from the start."),
            new("after", TypeRef.Of(Scalars.String), "从此游标之后 · After this cursor."),
            new("last", TypeRef.Of(Scalars.Int), "从后取几条 · How many from the end."),
            new("before", TypeRef.Of(Scalars.String), "到此游标之前 · Before this cursor."),
            new("where", TypeRef.Of(target.Filter!), "筛选 · Which of them."),
            new("order", TypeRef.ListOf(TypeRef.Of(target.Sort!, true)), "排序 · In which order."),
        ];

    private Field NodeField() =>
        new(
            "node",
            TypeRef.Of(node),
            "按全局标识取对象 · The object with a global id.",
            new NodeSource(),
            [new InputField("id", TypeRef.Of(Scalars.Id, true), "全局标识 · The global id.")],
            "Query.node"
        );

    private Field NodesField() =>
        new(
            "nodes",
            TypeRef.ListOf(TypeRef.Of(node), true),
            "按全局标识批量取对象 · The objects with these global ids, in their order.",
            new NodesSource(),
            [new InputField("ids", TypeRef.ListOf(TypeRef.Of(Scalars.Id, true), true), "全局标识 · The global ids.")],
            "Query.nodes"
        );

    // Conventions: changes

    private Field ChangeField(ModuleStore store, Type record)
    {
        var apply =
            record.GetMethod("Apply", BindingFlags.Instance | BindingFlags.Public)
            ?? throw new StartRefused($"The change {record.Name} has no public method Apply.");
        var answer = apply.ReturnType is { IsGenericType: true } task
            ? task.GetGenericArguments()[0]
            : apply.ReturnType;
        var target = Node(answer);
        var input = InputOf(record, idempotent: true);
        var errors = RefusalsOf(record)
            .OrderBy(r => r.Name, StringComparer.Ordinal)
            .ToDictionary(Kernel.Refusals.Refusal.CodeOf, ErrorType);
        var payload = Payload(record, target, errors.Values);
        var change = new ChangeModel(
            Names.Camel(record.Name),
            record,
            apply,
            input,
            target,
            store,
            System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(errors)
        );
        var argument = new InputField("input", TypeRef.Of(input, true), input.Description);
        return new Field(
            change.Name,
            TypeRef.Of(payload, true),
            descriptions.Of(record),
            new ChangeSource(change),
            [argument],
            record.Name
        );
    }

    private static IEnumerable<Type> RefusalsOf(Type record) =>
        record.GetCustomAttributes().OfType<IRefuses>().Select(r => r.Refusal).Concat(CommonRefusals.All).Distinct();

    private ObjectType Payload(Type record, ObjectType target, IEnumerable<ObjectType> errors) =>
        Named(
            $"{record.Name}Payload",
            n =>
            {
                var union = Named(
                    $"{record.Name}Error",
                    u => new UnionType(
                        u,
                        $"{record.Name} 可能被拒绝的原因 · Why {record.Name} may be refused.",
                        [.. errors]
                    )
                );
                var payload = new ObjectType(n, null, $"{record.Name} 的结果 · What {record.Name} answers.");
                payload.Add(
                    Made(
                        Names.Camel(target.Name),
                        TypeRef.Of(target),
                        $"变更后的对象，被拒绝时为空 · The record after the change; null if refused.",
                        Part.PayloadNode
                    )
                );
                payload.Add(
                    Made(
                        "errors",
                        TypeRef.ListOf(TypeRef.Of(union, true)),
                        "被拒绝的原因，成功时为空 · Why it was refused; null if carried out.",
                        Part.PayloadErrors
                    )
                );
                return payload;
            }
        );

    private ObjectType ErrorType(Type refusal) =>
        Named(
            $"{refusal.Name}Error",
            n =>
            {
                var type = new ObjectType(n, null, descriptions.Of(refusal) ?? refusal.Name);
                type.Interfaces.Add(error);
                error.Implementors.Add(type);
                foreach (var field in ErrorFields())
                {
                    type.Add(field);
                }

                return type;
            }
        );

    private static IEnumerable<Field> ErrorFields() =>
        [
            Made("code", TypeRef.Of(Scalars.String, true), "错误代码 · The documented code.", Part.ErrorCode),
            Made(
                "message",
                TypeRef.Of(Scalars.String, true),
                "说明，按请求语言 · The message, in the caller's language.",
                Part.ErrorMessage
            ),
            Made(
                "path",
                TypeRef.ListOf(TypeRef.Of(Scalars.String, true), true),
                "所涉及的输入 · The part of the input it is about.",
                Part.ErrorPath
            ),
        ];

    private InputType InputOf(Type record, bool idempotent)
    {
        var name = record.Name.EndsWith("Input", StringComparison.Ordinal) ? record.Name : $"{record.Name}Input";
        if (named.TryGetValue(name, out var known))
        {
            return (InputType)known;
        }

        var input = Named(name, n => new InputType(n, record, descriptions.Of(record)));
        foreach (var parameter in record.GetConstructors()[0].GetParameters())
        {
            var property = record.GetProperty(parameter.Name!)!;
            var type = Input(property.PropertyType, nullability.Create(property));
            input.Add(new InputField(Names.Camel(property.Name), type, descriptions.Of(property), property));
        }

        if (idempotent)
        {
            const string text =
                "幂等键：相同的键得到相同的答复，且不再执行 · The same key gets the same answer and does nothing more.";
            input.Add(new InputField("idempotencyKey", TypeRef.Of(Scalars.String), text));
        }

        return input;
    }

    // Types of values

    private TypeRef Output(PropertyInfo property) =>
        Output(property.PropertyType, nullability.Create(property), nullable: false);

    private TypeRef Output(Type clr, NullabilityInfo? info, bool nullable)
    {
        var underlying = Nullable.GetUnderlyingType(clr);
        var required =
            !nullable && underlying is null && (clr.IsValueType || info?.ReadState == NullabilityState.NotNull);
        var type = underlying ?? clr;
        return ItemOf(type) is { } item
            ? TypeRef.ListOf(Output(item, info?.GenericTypeArguments.FirstOrDefault(), false), required)
            : TypeRef.Of(Leaf(type) ?? Value(type), required);
    }

    private TypeRef Input(Type clr, NullabilityInfo info)
    {
        var underlying = Nullable.GetUnderlyingType(clr);
        var required = underlying is null && (clr.IsValueType || info.ReadState == NullabilityState.NotNull);
        var type = underlying ?? clr;
        return ItemOf(type) is { } item
            ? TypeRef.ListOf(Input(item, info.GenericTypeArguments[0]), required)
            : TypeRef.Of(Leaf(type) ?? InputOf(type, idempotent: false), required);
    }

    private GraphType? Leaf(Type clr) => Scalars.Of(clr) ?? (clr.IsEnum ? Enumeration(clr) : null as GraphType);

    private EnumType Enumeration(Type clr) =>
        Named(
            clr.Name,
            n =>
            {
                var members = clr.GetFields(BindingFlags.Public | BindingFlags.Static)
                    .Select(f => new EnumMember(Names.UpperSnake(f.Name), f.GetValue(null)!, descriptions.Of(f)));
                return new EnumType(n, clr, descriptions.Of(clr), [.. members]);
            }
        );

    private ObjectType Value(Type clr)
    {
        if (objects.TryGetValue(clr, out var known))
        {
            return known;
        }

        var type = Named(clr.Name, n => new ObjectType(n, clr, descriptions.Of(clr)));
        objects.Add(clr, type);
        foreach (var property in clr.GetProperties(BindingFlags.Instance | BindingFlags.Public))
        {
            type.Add(
                new Field(
                    Names.Camel(property.Name),
                    Output(property),
                    descriptions.Of(property),
                    new MemberSource(property),
                    [],
                    Origin(property)
                )
            );
        }

        return type;
    }

    private static Type? ItemOf(Type clr) =>
        clr != typeof(string)
        && clr.IsGenericType
        && clr.GetGenericTypeDefinition() is var open
        && (open == typeof(IReadOnlyList<>) || open == typeof(IReadOnlyCollection<>) || open == typeof(IEnumerable<>))
            ? clr.GetGenericArguments()[0]
            : null;

    private T Named<T>(string name, Func<string, T> make)
        where T : GraphType
    {
        if (named.TryGetValue(name, out var known))
        {
            return known as T ?? throw new StartRefused($"Two things of the graph are named {name}.");
        }

        var type = make(name);
        named.Add(name, type);
        return type;
    }

    // Reading declarations

    private QueryMethod Query(MethodInfo method)
    {
        var context = method.GetParameters() is [var only] ? only.ParameterType : null;
        var store = stores.Select(s => s.Store).FirstOrDefault(s => s.Context == context);
        return store is null
            ? throw new StartRefused($"{Origin(method)} must take the context of its module and nothing else.")
            : new QueryMethod(method, store);
    }

    private static Type Rows(MethodInfo method) =>
        method.ReturnType is { IsGenericType: true } rows && rows.GetGenericTypeDefinition() == typeof(IQueryable<>)
            ? rows.GetGenericArguments()[0]
            : throw new StartRefused($"{Origin(method)} must return IQueryable of its rows.");

    private static PropertyInfo Property(Type type, string name, MethodInfo method) =>
        type.GetProperty(name, Members)
        ?? throw new StartRefused($"{Origin(method)} names {type.Name}.{name}, which is not there.");

    private static Field Made(string name, TypeRef type, string description, Part part) =>
        new(name, type, description, new PartSource(part), [], name);

    private static TypeRef Required(TypeRef type) => type with { Required = true };

    private static string Origin(MemberInfo member) => $"{member.DeclaringType!.Name}.{member.Name}";

    private static IModel ModelOf(ModuleStore store)
    {
        using var context = store.Open();
        return context.Model;
    }
}
