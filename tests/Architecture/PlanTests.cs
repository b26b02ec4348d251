using Kernel.Access;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Architecture.Tests;

/// <summary>A plan is the same for every caller: its permissions are checked against the caller in one place, at each request.</summary>
public sealed class PlanTests : IDisposable
{
    private readonly AssemblyDefinition graph = AssemblyDefinition.ReadAssembly(Product.Graph.Location);

    [Fact]
    public void One_type_compares_permissions_with_those_that_a_caller_holds() =>
        Assert.Equal(["PermissionCheck"], CallersOf(nameof(Identity.May), $"get_{nameof(Identity.Permissions)}"));

    // The owners of rows that are read or written, and the rounding of counts, are conditions of statements, which refuse nothing.
    [Fact]
    public void How_far_a_permission_reaches_is_asked_only_by_what_bounds_rows() =>
        Assert.Equal(
            ["BatchStep", "Bounding", "PermissionCheck", "SmallCellSuppression", "Statement", "WriteBoundary"],
            CallersOf(nameof(Identity.ReachOf))
        );

    [Fact]
    public void Two_types_ask_for_the_comparison_the_binder_for_fields_and_the_visibility_of_records()
    {
        var users = Types
            .Where(t => t.Name != "PermissionCheck")
            .Where(t => Calls(t).Any(m => m.DeclaringType.Name == "PermissionCheck" && m.Name != ".ctor"));
        Assert.Equal(["PlanBinder", "RecordVisibility"], Outermost(users));
    }

    [Fact]
    public void Nothing_that_a_plan_is_made_with_knows_a_caller()
    {
        string[] callers = ["Caller", "Run", "PermissionCheck", nameof(Identity)];
        var makers = Types.Where(t => t.Name is "Planner" or "Plan" or "Binding" || Is(t, "Bound"));
        Assert.Empty(
            from maker in makers.Concat(makers.SelectMany(m => m.NestedTypes)).Distinct()
            from field in maker.Fields
            where callers.Contains(field.FieldType.Name)
            select $"{maker.Name}.{field.Name}"
        );
        Assert.DoesNotContain(
            new TypeUses(Types.Single(t => t.Name == "Planner")).Types,
            t => callers.Contains(t.Name)
        );
    }

    [Fact]
    public void What_a_plan_is_made_of_is_never_changed_afterwards()
    {
        string[] parts = ["FetchStep", "Writer", "Bound"];
        string[] others = ["Plan", "SelectedField", "FieldWriter", "Level", "KeyedLevel", "Grouping", "NamedRecord"];
        var types = Types.Where(t => others.Contains(t.Name) || parts.Any(p => Is(t, p))).ToList();
        Assert.True(types.Count > 25, $"Only {types.Count} types make plans.");
        Assert.Empty(
            from type in types
            from method in type.Methods
            where method.HasBody && !method.IsConstructor && !method.ReturnType.IsRequiredModifier
            from instruction in method.Body.Instructions
            where
                instruction.OpCode == OpCodes.Stfld
                && ((FieldReference)instruction.Operand).DeclaringType.Resolve() == type
            select $"{type.Name}.{method.Name} changes {((FieldReference)instruction.Operand).Name}"
        );
    }

    [Fact]
    public void Only_the_planner_adds_to_what_a_plan_is_made_of()
    {
        string[] additions =
        [
            "Level.Add",
            "FetchStep.Answer",
            "MethodStep.Answer",
            "ConnectionStep.Serve",
            "ChangeStep.Show",
            "AggregateStep.Group",
            "Grouping.Link",
        ];
        foreach (var addition in additions)
        {
            Assert.Equal(
                ["Planner"],
                Outermost(
                    Types.Where(t =>
                        Calls(t)
                            .Any(m =>
                                $"{m.DeclaringType.Name}.{m.Name}" == addition && m.Resolve() is { IsPublic: true }
                            )
                    )
                )
            );
        }
    }

    public void Dispose() => graph.Dispose();

    private IEnumerable<TypeDefinition> Types => graph.MainModule.GetTypes();

    private IReadOnlyList<string> CallersOf(params string[] members) =>
        Outermost(
            Types.Where(t =>
                Calls(t).Any(m => m.DeclaringType.FullName == typeof(Identity).FullName && members.Contains(m.Name))
            )
        );

    private static IEnumerable<MethodReference> Calls(TypeDefinition type) =>
        type
            .Methods.Where(m => m.HasBody)
            .SelectMany(m => m.Body.Instructions)
            .Select(i => i.Operand)
            .OfType<MethodReference>();

    private static IReadOnlyList<string> Outermost(IEnumerable<TypeDefinition> types) =>
        [.. types.Select(NameOf).Distinct().Order(StringComparer.Ordinal)];

    private static string NameOf(TypeDefinition type) => type.DeclaringType is { } outer ? NameOf(outer) : type.Name;

    private static bool Is(TypeDefinition type, string ancestor) =>
        type.BaseType is { } parent && (parent.Name == ancestor || Is(parent.Resolve(), ancestor));
}
