using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations;

namespace Kernel.Storage.PostgreSql;

/// <summary>Gives every text column the collation C, so that texts compare byte by byte, whatever the database's locale is.</summary>
#pragma warning disable EF1001 // The base class asks for the provider's own options.
internal sealed class PostgreSqlMigrations(
    MigrationsSqlGeneratorDependencies dependencies,
    INpgsqlSingletonOptions options
) : NpgsqlMigrationsSqlGenerator(dependencies, options)
#pragma warning restore EF1001
{
    private const string Collation = "C";

    protected override void ColumnDefinition(
        string? schema,
        string table,
        string name,
        ColumnOperation operation,
        IModel? model,
        MigrationCommandListBuilder builder
    )
    {
        if (operation.ClrType == typeof(string))
        {
            operation.Collation ??= Collation;
        }

        base.ColumnDefinition(schema, table, name, operation, model, builder);
    }
}
