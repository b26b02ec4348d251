using Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Walls;

/// <summary>A module's SQL uses no table of another module.</summary>
/// <param name="stores">The modules' stores.</param>
internal sealed class StatementWall(IEnumerable<ModuleStore> stores)
{
    private readonly ILookup<string, string> owners = TablesOf(stores);

    /// <summary>The tables of other modules that a statement uses.</summary>
    public IEnumerable<string> Breaches(SqlStatement statement) =>
        from table in owners
        // A table that every module has in its own schema, such as the outbox, belongs to no single module.
        where table.Count() == 1 && table.Single() != statement.Schema
        where statement.Text.Contains($"\"{table.Key}\"", StringComparison.Ordinal)
        select $"{statement.Schema} reads {table.Single()}.{table.Key}: {statement.Text}";

    private static ILookup<string, string> TablesOf(IEnumerable<ModuleStore> stores) =>
        stores
            .SelectMany(store =>
            {
                using var context = store.Open();
                var tables = context.Model.GetEntityTypes().Select(e => e.GetTableName()!).Distinct().ToList();
                return tables.Select(table => (Table: table, context.Schema));
            })
            .ToLookup(t => t.Table, t => t.Schema);
}
