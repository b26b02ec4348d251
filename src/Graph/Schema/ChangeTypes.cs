using System.Collections.Frozen;
using System.Reflection;
using Kernel;
using Kernel.Errors;
using Kernel.Settings;
using Kernel.Storage;
using Kernel.Texts;

namespace Graph.Schema;

/// <summary>Creates the mutation of each change: input, payload and the union of typed errors.</summary>
internal sealed class ChangeTypes
{
    private readonly TypeRegistry types;
    private readonly ValueTypes values;
    private readonly Descriptions descriptions;
    private readonly Func<Type, ObjectType> node;
    private readonly InterfaceType error;

    public ChangeTypes(TypeRegistry types, ValueTypes values, Descriptions descriptions, Func<Type, ObjectType> node)
    {
        (this.types, this.values, this.descriptions, this.node) = (types, values, descriptions, node);
        error = types.Named("Error", n => new InterfaceType(n, "变更被拒绝的原因 · Why a change was refused."));
        error.Fields.AddRange(ErrorFields());
    }

    public Field Field(ModuleStore store, Type record)
    {
        var apply =
            record.GetMethod("Apply", BindingFlags.Instance | BindingFlags.Public)
            ?? throw new StartupException($"The change {record.Name} has no public method Apply.");
        var answer = apply.ReturnType is { IsGenericType: true } task
            ? task.GetGenericArguments()[0]
            : apply.ReturnType;
        var (owner, once) = Parted(answer);
        var target = owner is null ? null : node(owner);
        var input = values.InputOf(record, idempotent: true);
        var changed = owner is null ? null : ChangedBy(record, owner);
        if (changed is not null)
        {
            const string text =
                "读取到的版本号；此后记录已被他人修改的，不予变更 · The version that was read: a record that somebody has changed since is left as it is.";
            input.Add(new InputField(ChangeModel.Version, TypeRef.Of(Scalars.Int), text));
        }

        var errors = RefusalsOf(record)
            .OrderBy(r => r.Name, StringComparer.Ordinal)
            .ToDictionary(DomainError.CodeOf, ErrorType, StringComparer.Ordinal);
        var payload = Payload(record, target, once, errors.Values);
        var change = new ChangeModel(
            Naming.Camel(record.Name),
            record,
            record.GetCustomAttribute<ChangeAttribute>()!.Permission,
            CompiledMethod.Of(apply),
            input,
            target,
            store,
            errors.ToFrozenDictionary(),
            changed,
            Guards.CodeOf(record)
        );
        var argument = new InputField("input", TypeRef.Of(input, true), input.Description);
        return new Field(
            change.Name,
            TypeRef.Of(payload, true),
            descriptions.Of(record),
            new ChangeSource(change),
            [argument],
            record.Name,
            change.Permission
        );
    }

    // A record is changed by its own id, which has the record's name; an id with another name is that of another record.
    private static PropertyInfo? ChangedBy(Type record, Type answer) =>
        record
            .GetProperties()
            .FirstOrDefault(p =>
                p.PropertyType == typeof(Id<>).MakeGenericType(answer)
                && p.Name.EndsWith("Id", StringComparison.Ordinal)
                && answer.Name.EndsWith(p.Name[..^2], StringComparison.Ordinal)
            );

    private static IEnumerable<Type> RefusalsOf(Type record) =>
        record
            .GetCustomAttributes()
            .OfType<IRefuses>()
            .Select(r => r.Refusal)
            .Concat(CommonErrors.All)
            .Concat(
                record.GetProperties().Any(p => p.IsDefined(typeof(ActorAttribute))) ? [typeof(ActorNotCaller)] : []
            )
            .Distinct();

    // A change returns a record, a record and a value that is returned once, or a value alone.
    private static (Type? Record, Type? Once) Parted(Type answer)
    {
        if (answer.IsGenericType && answer.GetGenericTypeDefinition() == typeof(Once<,>))
        {
            return (answer.GetGenericArguments()[0], answer.GetGenericArguments()[1]);
        }

        return answer.IsAssignableTo(typeof(IRaiseEvents)) ? (answer, null) : (null, answer);
    }

    private ObjectType Payload(Type record, ObjectType? target, Type? once, IEnumerable<ObjectType> errors) =>
        types.Named(
            $"{record.Name}Payload",
            n =>
            {
                var union = types.Named(
                    $"{record.Name}Error",
                    u => new UnionType(
                        u,
                        $"{record.Name} 可能被拒绝的原因 · Why {record.Name} may be refused.",
                        [.. errors]
                    )
                );
                var payload = new ObjectType(n, null, $"{record.Name} 的结果 · What {record.Name} answers.");
                if (target is not null)
                {
                    payload.Add(
                        Parts.Of(
                            Naming.Camel(target.Name),
                            TypeRef.Of(target),
                            "变更后的对象；被拒绝时为空，版本冲突时为现有对象 · The record after the change; null if refused, but where versions are in conflict the record as it is now.",
                            Part.PayloadNode
                        )
                    );
                }

                if (once is not null)
                {
                    payload.Add(
                        Parts.Of(
                            Naming.Camel(once.Name),
                            values.Output(once, null, nullable: true),
                            "仅在此次返回结果中给出；重复同一幂等键时为空 · Returned in this answer only; null when the idempotency key is repeated.",
                            Part.PayloadValue
                        )
                    );
                }

                payload.Add(
                    Parts.Of(
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
        types.Named(
            $"{refusal.Name}Error",
            n =>
            {
                var type = new ObjectType(n, null, descriptions.Of(refusal) ?? refusal.Name);
                type.Interfaces.Add(error);
                error.Implementors.Add(type);
                foreach (var field in ErrorFields().Concat(ErrorFacts.Of(refusal).Select(FactField)))
                {
                    type.Add(field);
                }

                return type;
            }
        );

    private Field FactField(PropertyInfo fact) =>
        Parts.Of(Naming.Camel(fact.Name), TypeRef.Of(Scalars.Int), descriptions.Of(fact) ?? fact.Name, Part.ErrorFact);

    private static IEnumerable<Field> ErrorFields() =>
        [
            Parts.Of("code", TypeRef.Of(Scalars.String, true), "错误代码 · The documented code.", Part.ErrorCode),
            Parts.Of(
                "message",
                TypeRef.Of(Scalars.String, true),
                "说明，按请求语言 · The message, in the caller's language.",
                Part.ErrorMessage
            ),
            Parts.Of(
                "path",
                TypeRef.ListOf(TypeRef.Of(Scalars.String, true), true),
                "所涉及的输入 · The part of the input it is about.",
                Part.ErrorPath
            ),
        ];
}
