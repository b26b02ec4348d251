using System.Reflection;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Graph.Sql;

/// <summary>Where a query is built: the module, its model, the places for values, and for whom.</summary>
/// <param name="Store">The module.</param>
/// <param name="Db">Its context.</param>
/// <param name="Slots">The places.</param>
/// <param name="IsLimited">Whether it is for callers whose units have a boundary.</param>
internal sealed record TranslationContext(ModuleStore Store, DbContext Db, ParameterBinder Slots, bool IsLimited)
{
    /// <summary>Where the rows of a list are chosen.</summary>
    public TranslationContext For(ScopeBounds bounds) =>
        bounds == ScopeBounds.Conditions ? this with { IsLimited = false } : this;

    public IProperty ColumnOf(PropertyInfo property) =>
        Db.Model.FindEntityType(property.ReflectedType!)!.FindProperty(property.Name)!;
}
