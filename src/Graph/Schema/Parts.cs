using System.Reflection;

namespace Graph.Schema;

/// <summary>Small helpers shared by the classes that build the model.</summary>
internal static class Parts
{
    /// <summary>Creates a conventional field.</summary>
    public static Field Of(string name, TypeRef type, string description, Part part) =>
        new(name, type, description, new PartSource(part), [], name);

    /// <summary>The name of a member in messages.</summary>
    public static string Origin(MemberInfo member) => $"{member.DeclaringType!.Name}.{member.Name}";
}
