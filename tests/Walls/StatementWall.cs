using Kernel.Storage;
using Microsoft.EntityFrameworkCore;

namespace Walls;

/// <summary>A module's SQL names no other module's table.</summary>
/// <param name="stores">The modules' stores.</param>
internal sealed class StatementWall(IEnumerable<ModuleStore> stores)
{
    private readonly ILookup<string, string> owners = TablesOf(stores);

    /// <summary>The tables of others that a statement names.</summary>
    public IEnumerable<string> Breaches(SqlStatement statement) =>
        from table in owners
        // What every module has in its own schema, such as the outbox, belongs to none of them alone.
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
