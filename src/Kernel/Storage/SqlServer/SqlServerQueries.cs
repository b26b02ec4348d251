using System.Data;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.SqlServer.Infrastructure.Internal;
using Microsoft.EntityFrameworkCore.SqlServer.Query.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace Kernel.Storage.SqlServer;

/// <summary>
/// SQL Server refuses to compare a list parameter, which has the collation of the database, with a column of another collation;
/// so the list is given the collation of the columns (dotnet/efcore#32147).
/// </summary>
#pragma warning disable EF1001 // The provider has no public place for this.
internal sealed class SqlServerQueries(
    QuerySqlGeneratorDependencies dependencies,
    IRelationalTypeMappingSource mappings,
    ISqlServerSingletonOptions options
) : SqlServerQuerySqlGeneratorFactory(dependencies, mappings, options)
{
    private readonly IRelationalTypeMappingSource mappings = mappings;
    private readonly ISqlServerSingletonOptions options = options;

    public override QuerySqlGenerator Create() => new CollatingSqlGenerator(Dependencies, mappings, options);

    private sealed class CollatingSqlGenerator(
        QuerySqlGeneratorDependencies dependencies,
        IRelationalTypeMappingSource mappings,
        ISqlServerSingletonOptions options
    ) : SqlServerQuerySqlGenerator(dependencies, mappings, options)
    {
        protected override Expression VisitExtension(Expression node) =>
            base.VisitExtension(
                node is SqlServerOpenJsonExpression { ColumnInfos: { } columns } list
                    ? new SqlServerOpenJsonExpression(
                        list.Alias,
                        list.JsonExpression,
                        list.Path,
                        [.. columns.Select(Collated)]
                    )
                    : node
            );

        private static SqlServerOpenJsonExpression.ColumnInfo Collated(SqlServerOpenJsonExpression.ColumnInfo column) =>
            column.TypeMapping.ClrType == typeof(string)
            || column.TypeMapping.Converter?.ProviderClrType == typeof(string)
                ? column with
                {
                    // Only its name is written; the provider's own mapping would cut off what follows the length.
                    TypeMapping = new StringTypeMapping(
                        $"{column.TypeMapping.StoreType} COLLATE {SqlServerScripts.Collation}",
                        DbType.String,
                        unicode: true
                    ),
                }
                : column;
    }
}
#pragma warning restore EF1001
