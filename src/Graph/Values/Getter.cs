using System.Linq.Expressions;
using System.Reflection;

namespace Graph.Values;

/// <summary>Reads a property of a value whose type is known only at run time, as fast as statically typed code.</summary>
internal static class Getter
{
    public static Func<object, object?> Of(PropertyInfo property)
    {
        var target = Expression.Parameter(typeof(object), "target");
        var read = Expression.Property(Expression.Convert(target, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, object?>>(Expression.Convert(read, typeof(object)), target).Compile();
    }
}
