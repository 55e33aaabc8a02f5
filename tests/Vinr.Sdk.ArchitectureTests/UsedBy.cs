using Mono.Cecil;

namespace Vinr.Sdk.ArchitectureTests;

/// <summary>Everything that one type names: what it derives from, holds, takes, returns, calls and is marked with.</summary>
internal static class UsedBy
{
    public static IEnumerable<(TypeDefinition Used, string Where)> Of(TypeDefinition type)
    {
        foreach (var (reference, where) in Named(type))
        {
            foreach (var used in Definitions(reference)) yield return (used, where);
        }
    }

    private static IEnumerable<(TypeReference?, string)> Named(TypeDefinition type)
    {
        yield return (type.BaseType, type.Name);
        foreach (var implemented in type.Interfaces) yield return (implemented.InterfaceType, type.Name);
        foreach (var attribute in type.CustomAttributes) yield return (attribute.AttributeType, type.Name);
        foreach (var field in type.Fields) yield return (field.FieldType, $"{type.Name}.{field.Name}");
        foreach (var method in type.Methods)
        {
            foreach (var named in Named(method)) yield return (named, $"{type.Name}.{method.Name}");
        }
    }

    private static IEnumerable<TypeReference?> Named(MethodDefinition method)
    {
        yield return method.ReturnType;
        foreach (var parameter in method.Parameters) yield return parameter.ParameterType;
        foreach (var attribute in method.CustomAttributes) yield return attribute.AttributeType;
        if (!method.HasBody) yield break;
        foreach (var variable in method.Body.Variables) yield return variable.VariableType;
        foreach (var instruction in method.Body.Instructions)
        {
            if (instruction.Operand is MemberReference member) yield return member as TypeReference ?? member.DeclaringType;
            if (instruction.Operand is not GenericInstanceMethod generic) continue;
            foreach (var argument in generic.GenericArguments) yield return argument;
        }
    }

    private static IEnumerable<TypeDefinition> Definitions(TypeReference? reference)
    {
        if (reference is null or GenericParameter) yield break;
        if (reference is GenericInstanceType generic)
        {
            foreach (var argument in generic.GenericArguments.SelectMany(Definitions)) yield return argument;
        }

        // A reference to another assembly cannot be resolved from here, and need not be.
        if (reference.GetElementType() is TypeDefinition used) yield return used;
        else if (reference is TypeSpecification wrapped and not GenericInstanceType)
        {
            foreach (var inner in Definitions(wrapped.ElementType)) yield return inner;
        }
    }
}
