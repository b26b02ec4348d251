using System.Text.RegularExpressions;
using Kernel.Storage;
using Microsoft.EntityFrameworkCore;
using Walls;

namespace Architecture.Tests;

/// <summary>Schemas: one set of migrations for every server, and no SQL across a module boundary.</summary>
public sealed partial class SchemaTests
{
    [Fact]
    public void No_migration_names_a_store_type() =>
        Assert.Empty(
            Product
                .SourceFiles("src", "modules")
                .Where(f => f.Contains("Migrations", StringComparison.Ordinal))
                .SelectMany(f => Typed(f, File.ReadAllText(f)))
        );

    [Theory]
    [InlineData("Id = table.Column<long>(type: \"INTEGER\", nullable: false)")]
    [InlineData("b.Property<long>(\"Id\").HasColumnType(\"bigint\");")]
    public void A_store_type_is_noticed(string line) => Assert.NotEmpty(Typed("Initial.cs", line));

    [Fact]
    public void Every_model_is_as_its_last_migration_left_it()
    {
        foreach (var store in Product.Stores)
        {
            using var context = store.Open();
            Assert.False(context.Database.HasPendingModelChanges(), context.Schema);
        }
    }

    [Fact]
    public void The_same_migrations_leave_nothing_to_do_on_sql_server()
    {
        foreach (var store in Product.Stores)
        {
            using var context = OnSqlServer(store.Context);
            Assert.False(context.Database.HasPendingModelChanges(), context.Schema);
        }
    }

    [Fact]
    public void What_is_kept_from_queries_is_kept_from_the_models()
    {
        // Not every database can order DateTimeOffset and decimal; the conventions convert them to types that it can order.
        var wrong = Product
            .Stores.SelectMany(s => Columns(s))
            .Where(c => c.Type == typeof(DateTimeOffset) || c.Type == typeof(decimal));
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_statement_that_names_a_table_of_another_module_is_noticed()
    {
        var wall = new StatementWall(Product.Stores);
        Assert.NotEmpty(wall.Breaches(new SqlStatement("assessment", "SELECT COUNT(*) FROM \"Visits\" AS \"v\"")));
        Assert.Empty(wall.Breaches(new SqlStatement("visits", "SELECT COUNT(*) FROM \"Visits\" AS \"v\"")));
        Assert.Empty(wall.Breaches(new SqlStatement("visits", "SELECT * FROM \"Outbox\"")));
    }

    private static IEnumerable<string> Typed(string file, string text) =>
        StoreType().Matches(text).Select(m => $"{Path.GetFileName(file)}: {m.Value}");

    private static IEnumerable<(string Name, Type Type)> Columns(Kernel.Storage.ModuleStore store)
    {
        using var context = store.Open();
        return
        [
            .. context
                .Model.GetEntityTypes()
                .SelectMany(e => e.GetProperties())
                .Select(p => (p.Name, p.GetTypeMapping().Converter?.ProviderClrType ?? p.ClrType)),
        ];
    }

    private static ModuleContext OnSqlServer(Type context)
    {
        var builder = (DbContextOptionsBuilder)
            Activator.CreateInstance(typeof(DbContextOptionsBuilder<>).MakeGenericType(context))!;
        builder.UseSqlServer("Server=none", sql => sql.MigrationsHistoryTable("Migrations"));
        return (ModuleContext)Activator.CreateInstance(context, builder.Options)!;
    }

    [GeneratedRegex("""\btype: "|HasColumnType\(""", RegexOptions.None, 1000)]
    private static partial Regex StoreType();
}
