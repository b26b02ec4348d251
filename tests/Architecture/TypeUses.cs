using Mono.Cecil;

namespace Architecture.Tests;

/// <summary>All types of the same assembly that a compiled type references.</summary>
internal sealed class TypeUses
{
    private readonly HashSet<TypeDefinition> types = [];

    public TypeUses(TypeDefinition type)
    {
        Add(type.BaseType);
        AddAll(type.Interfaces.Select(i => i.InterfaceType));
        AddAttributes(type);
        AddParameters(type);
        foreach (var field in type.Fields)
        {
            Add(field.FieldType);
            AddAttributes(field);
        }

        foreach (var property in type.Properties)
        {
            AddAttributes(property);
        }

        foreach (var method in type.Methods)
        {
            AddSignature(method);
            AddAttributes(method);
            AddParameters(method);
            AddBody(method);
        }
    }

    public IReadOnlyCollection<TypeDefinition> Types => types;

    private void AddBody(MethodDefinition method)
    {
        if (!method.HasBody)
        {
            return;
        }

        AddAll(method.Body.Variables.Select(v => v.VariableType));
        foreach (var operand in method.Body.Instructions.Select(i => i.Operand))
        {
            switch (operand)
            {
                case TypeReference named:
                    Add(named);
                    break;
                case MethodReference called:
                    AddSignature(called);
                    break;
                case FieldReference read:
                    Add(read.DeclaringType);
                    Add(read.FieldType);
                    break;
            }
        }
    }

    private void AddSignature(MethodReference method)
    {
        Add(method.DeclaringType);
        Add(method.ReturnType);
        AddAll(method.Parameters.Select(p => p.ParameterType));
        if (method is GenericInstanceMethod generic)
        {
            AddAll(generic.GenericArguments);
        }
    }

    private void AddParameters(IGenericParameterProvider provider) =>
        AddAll(provider.GenericParameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType));

    private void AddAttributes(ICustomAttributeProvider provider)
    {
        foreach (var attribute in provider.CustomAttributes)
        {
            Add(attribute.AttributeType);
        }
    }

    private void AddAll(IEnumerable<TypeReference> references)
    {
        foreach (var reference in references)
        {
            Add(reference);
        }
    }

    private void Add(TypeReference? reference)
    {
        if (reference is GenericInstanceType generic)
        {
            AddAll(generic.GenericArguments);
        }

        if (reference is TypeSpecification built)
        {
            Add(built.ElementType);
        }
        else if (reference is { Scope: ModuleDefinition } and not GenericParameter && reference.Resolve() is { } found)
        {
            types.Add(found);
        }
    }
}
