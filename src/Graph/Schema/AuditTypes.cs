using System.Reflection;
using Kernel.Access;
using Kernel.Audit;
using Kernel.Storage;
using Kernel.Texts;

namespace Graph.Schema;

/// <summary>
/// Creates the list of audit entries. Every module has such rows in its own schema, so the list is queried for one module at a time. Callers who
/// see the record of an entry see the entry.
/// </summary>
internal sealed class AuditTypes(
    TypeRegistry types,
    ValueTypes values,
    Descriptions descriptions,
    FilterInputs filters,
    ConnectionTypes connections,
    Func<IEnumerable<ObjectType>> objects
)
{
    private static readonly PropertyInfo Kind = Property(nameof(AuditEntry.SubjectKind));
    private static readonly PropertyInfo Key = Property(nameof(AuditEntry.SubjectKey));

    private static readonly string[] Shown =
    [
        nameof(AuditEntry.Sequence),
        nameof(AuditEntry.At),
        nameof(AuditEntry.Kind),
        nameof(AuditEntry.Act),
        nameof(AuditEntry.WhoKind),
        nameof(AuditEntry.Who),
        nameof(AuditEntry.SubjectKind),
        nameof(AuditEntry.Changes),
        nameof(AuditEntry.Texts),
        nameof(AuditEntry.Hash),
    ];

    /// <summary>Whether a method belongs to every module and is resolved by an argument that names the module.</summary>
    public static bool IsOfEachModule(MethodInfo method) =>
        method.IsDefined(typeof(ConnectionAttribute))
        && method.GetParameters() is [{ ParameterType: var context }]
        && context == typeof(ModuleContext);

    public Field Field(string name, string? description, MethodInfo method, IEnumerable<ModuleStore> stores)
    {
        var target = Entry(method.GetCustomAttribute<NeedsAttribute>()?.Permission);
        return new Field(
            name,
            TypeRef.Of(connections.Of(target)),
            description,
            new EachModuleSource(
                stores.ToDictionary(
                    s => new ModuleName(s.Module.Schema),
                    s => new ConnectionSource(new QueryMethod(method, s), target, null)
                )
            ),
            [
                new InputField(EachModule, TypeRef.Of(values.Module(), true), "模块 · Whose entries."),
                .. ConnectionTypes.Arguments(target, filters.Show(target.Sort!, isShort: false)),
            ],
            Parts.Origin(method)
        );
    }

    /// <summary>The argument that names the module to query.</summary>
    public const string EachModule = "module";

    private ObjectType Entry(string? permission)
    {
        var clr = typeof(AuditEntry);
        var entry = types.Named(
            clr.Name,
            n => new ObjectType(n, clr, descriptions.Of(clr))
            {
                Reach = Reach.Everything with
                {
                    Subjects = new Subjects(Kind, Key, objects().Where(o => o.IsNode), permission),
                },
            }
        );
        (entry.Filter, entry.Sort) = filters.Begin(clr.Name);
        foreach (var property in Shown.Select(Property))
        {
            entry.Add(
                new Field(
                    Naming.Camel(property.Name),
                    values.Output(property),
                    descriptions.Of(property),
                    new ColumnSource(property),
                    [],
                    Parts.Origin(property),
                    property.Name is nameof(AuditEntry.Sequence) or nameof(AuditEntry.Hash)
                        ? Permission.VerifyAudit
                        : null
                )
            );
        }

        entry.Add(
            new Field(
                "subjectId",
                TypeRef.Of(Scalars.Id),
                "对象标识 · The record's global id; null where the entry speaks of many.",
                new SubjectSource(Kind, Key),
                [],
                Parts.Origin(Key)
            )
        );
        filters.Complete(entry);
        entry.Sort!.Served.Add(entry.Sort.Short.Find(Naming.Camel(nameof(AuditEntry.At)))!);
        return entry;
    }

    private static PropertyInfo Property(string name) => typeof(AuditEntry).GetProperty(name)!;
}
