using System.Reflection;

namespace Graph.Schema;

/// <summary>Small things that the makers of the model share.</summary>
internal static class Parts
{
    /// <summary>A field that the conventions make.</summary>
    public static Field Of(string name, TypeRef type, string description, Part part) =>
        new(name, type, description, new PartSource(part), [], name);

    /// <summary>A member as messages name it.</summary>
    public static string Origin(MemberInfo member) => $"{member.DeclaringType!.Name}.{member.Name}";
}
