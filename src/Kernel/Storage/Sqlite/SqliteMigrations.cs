using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Kernel.Storage.Sqlite;

/// <summary>
/// Runs each migration in one transaction on SQLite too, so that a process that is killed leaves no partial migration. To rebuild
/// a table, EF Core would end the transaction to disable foreign keys; here they are disabled before it begins (<see
/// cref="SqliteProvider.Migrate"/>).
/// </summary>
internal sealed class SqliteMigrations(
    MigrationsSqlGeneratorDependencies dependencies,
    IRelationalAnnotationProvider annotations
) : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    public override IReadOnlyList<MigrationCommand> Generate(
        IReadOnlyList<MigrationOperation> operations,
        IModel? model = null,
        MigrationsSqlGenerationOptions options = MigrationsSqlGenerationOptions.Default
    ) => [.. base.Generate(operations, model, options).Where(command => !command.TransactionSuppressed)];
}
