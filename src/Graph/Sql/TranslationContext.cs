using System.Reflection;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Graph.Sql;

/// <summary>The context in which a query is built: the module, its model, the placeholders for values, and the kind of caller.</summary>
/// <param name="Store">The module.</param>
/// <param name="Db">Its context.</param>
/// <param name="Slots">The placeholders.</param>
/// <param name="IsLimited">Whether it is for callers who are restricted to units.</param>
internal sealed record TranslationContext(ModuleStore Store, DbContext Db, ParameterBinder Slots, bool IsLimited)
{
    /// <summary>The context in which the rows of a list are selected.</summary>
    public TranslationContext For(ScopeBounds bounds) =>
        bounds == ScopeBounds.Conditions ? this with { IsLimited = false } : this;

    public IProperty ColumnOf(PropertyInfo property) =>
        Db.Model.FindEntityType(property.ReflectedType!)!.FindProperty(property.Name)!;
}
