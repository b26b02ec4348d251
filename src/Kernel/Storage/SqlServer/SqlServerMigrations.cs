using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Update;

namespace Kernel.Storage.SqlServer;

/// <summary>
/// Every text column compares code point by code point, whatever the database's own collation is: on many servers that one takes "abc"
/// for "ABC" and "２号" for "2号", and a key of the one would refuse the other. The name of that order is the server's, so it is added
/// here and the migrations stay the same for all.
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
