using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Update;

namespace Kernel.Storage.SqlServer;

/// <summary>
/// Gives every text column a binary collation. Many servers' default collations treat "abc" and "ABC", or "２号" and "2号", as
/// equal, so that unique keys would conflict. The collation's name is specific to SQL Server, so it is added here and the
/// migrations stay the same for all databases.
/// </summary>
internal sealed class SqlServerMigrations(
    MigrationsSqlGeneratorDependencies dependencies,
    ICommandBatchPreparer preparer
) : SqlServerMigrationsSqlGenerator(dependencies, preparer)
{
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
            operation.Collation ??= SqlServerScripts.Collation;
        }

        base.ColumnDefinition(schema, table, name, operation, model, builder);
    }
}
