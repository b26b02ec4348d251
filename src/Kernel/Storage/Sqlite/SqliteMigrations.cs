using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Kernel.Storage.Sqlite;

/// <summary>
/// Each migration is one transaction on SQLite too: whoever is killed in its midst finds it not begun. Where a table is made anew, EF Core
/// would end the transaction to switch foreign keys off; here they are off before it begins (<see cref="SqliteProvider.Migrate"/>).
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
