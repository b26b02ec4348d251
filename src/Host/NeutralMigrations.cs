using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations.Design;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Host;

/// <summary>
/// Used only by the migrations tool: omits store types from the generated code, so that one set of migrations serves all
/// databases. Each database derives its own type from the model.
/// </summary>
internal sealed partial class NeutralMigrations : IDesignTimeServices
{
    public void ConfigureDesignTimeServices(IServiceCollection serviceCollection) =>
        serviceCollection
            .AddSingleton<ICSharpMigrationOperationGenerator, NeutralOperations>()
            .AddSingleton<ICSharpSnapshotGenerator, NeutralSnapshot>()
            .AddSingleton<IMigrationsCodeGenerator, InternalMigrations>();

    private sealed class NeutralOperations(CSharpMigrationOperationGeneratorDependencies dependencies)
        : CSharpMigrationOperationGenerator(dependencies)
    {
        public override void Generate(
            string builderName,
            IReadOnlyList<MigrationOperation> operations,
            IndentedStringBuilder builder
        )
        {
            foreach (var column in operations.SelectMany(Columns))
            {
                column.ColumnType = null;
            }

            base.Generate(builderName, operations, builder);
        }

        private static IEnumerable<ColumnOperation> Columns(MigrationOperation operation) =>
            operation switch
            {
                CreateTableOperation table => table.Columns,
                AlterColumnOperation alter => [alter, alter.OldColumn],
                ColumnOperation column => [column],
                _ => [],
            };
    }

    /// <summary>A module exports only its module class, so migrations are internal.</summary>
    private sealed class InternalMigrations(
        MigrationsCodeGeneratorDependencies dependencies,
        CSharpMigrationsGeneratorDependencies csharpDependencies
    ) : CSharpMigrationsGenerator(dependencies, csharpDependencies)
    {
        public override string GenerateMigration(
            string? migrationNamespace,
            string migrationName,
            IReadOnlyList<MigrationOperation> upOperations,
            IReadOnlyList<MigrationOperation> downOperations
        ) =>
            base.GenerateMigration(migrationNamespace, migrationName, upOperations, downOperations)
                .Replace("public partial class", "internal partial class", StringComparison.Ordinal);
    }

    private sealed partial class NeutralSnapshot(CSharpSnapshotGeneratorDependencies dependencies)
        : CSharpSnapshotGenerator(dependencies)
    {
        public override void Generate(string modelBuilderName, IModel model, IndentedStringBuilder stringBuilder)
        {
            var typed = new IndentedStringBuilder();
            base.Generate(modelBuilderName, model, typed);
            stringBuilder.AppendLines(ColumnType().Replace(typed.ToString(), ""));
        }

        [GeneratedRegex("""\s*\.HasColumnType\("[^"]*"\)""", RegexOptions.None, 1000)]
        private static partial Regex ColumnType();
    }
}
