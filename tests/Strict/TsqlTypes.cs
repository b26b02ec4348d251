using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.SqlServer.TransactSql.ScriptDom;
using Tsql;

namespace Strict;

/// <summary>The T-SQL type of each expression that a statement selects, by the rules of T-SQL and the types of the columns.</summary>
internal sealed class TsqlTypes : TSqlFragmentVisitor
{
    public const string Unknown = "?";

    // In ascending precedence: two types combine to the higher one.
    private static readonly string[] Precedence =
    [
        Unknown,
        "varbinary",
        "nvarchar",
        "bit",
        "tinyint",
        "smallint",
        "int",
        "bigint",
        "decimal",
        "float",
        "date",
        "datetime2",
    ];

    private static readonly ConcurrentDictionary<string, Dictionary<string, string>> Schemas = new(
        StringComparer.Ordinal
    );

    // EF Core gives every source of a statement its own alias.
    private readonly Dictionary<string, TableReference> sources = new(StringComparer.Ordinal);

    private TsqlTypes() { }

    /// <summary>The types of the columns that a statement returns.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var tree = new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(text), out var errors);
        Assert.Empty(errors);
        var types = new TsqlTypes();
        tree.Accept(types);
        var select = ((TSqlScript)tree).Batches.SelectMany(b => b.Statements).OfType<SelectStatement>().Last();
        return types.Of(select.QueryExpression);
    }

    public override void Visit(TableReferenceWithAlias node)
    {
        if (node.Alias is { Value: var alias })
        {
            sources.TryAdd(alias, node);
        }
    }

    private List<string> Of(QueryExpression query) =>
        query switch
        {
            QuerySpecification one => [.. one.SelectElements.SelectMany(Of)],
            // Branches of different types return the type of higher precedence.
            BinaryQueryExpression two => [.. Of(two.FirstQueryExpression).Zip(Of(two.SecondQueryExpression), Stronger)],
            QueryParenthesisExpression inner => Of(inner.QueryExpression),
            _ => [],
        };

    private IEnumerable<string> Of(SelectElement element) =>
        element switch
        {
            SelectScalarExpression scalar => [Of(scalar.Expression)],
            SelectStarExpression star => sources[star.Qualifier.Identifiers[^1].Value] is QueryDerivedTable derived
                ? Of(derived.QueryExpression)
                : [],
            _ => [],
        };

    private string Of(ScalarExpression? expression) =>
        expression switch
        {
            ColumnReferenceExpression column => Column(column.MultiPartIdentifier.Identifiers),
            ParenthesisExpression inner => Of(inner.Expression),
            UnaryExpression inner => Of(inner.Expression),
            CastCall cast => Name(cast.DataType),
            ConvertCall convert => Name(convert.DataType),
            IntegerLiteral number => long.Parse(number.Value) > int.MaxValue ? "decimal" : "int",
            NumericLiteral => "decimal",
            RealLiteral => "float",
            StringLiteral => "nvarchar",
            BinaryExpression two => Stronger(Of(two.FirstExpression), Of(two.SecondExpression)),
            SearchedCaseExpression choice => choice
                .WhenClauses.Select(when => Of(when.ThenExpression))
                .Append(Of(choice.ElseExpression))
                .Aggregate(Stronger),
            CoalesceExpression first => first.Expressions.Select(Of).Aggregate(Stronger),
            ScalarSubquery inner => Of(inner.QueryExpression).First(),
            FunctionCall call => Of(call),
            _ => Unknown,
        };

    private string Of(FunctionCall call) =>
        call.FunctionName.Value.ToUpperInvariant() switch
        {
            "COUNT" or "DATEPART" or "LEN" => "int",
            "COUNT_BIG" => "bigint",
            "SUM" or "AVG" => Of(call.Parameters[0]) is "tinyint" or "smallint" ? "int" : Of(call.Parameters[0]),
            "MIN" or "MAX" or "ISNULL" => Of(call.Parameters[0]),
            _ => Unknown,
        };

    private string Column(IList<Identifier> path) =>
        sources[path[^2].Value] switch
        {
            NamedTableReference table => Columns(table)[path[^1].Value],
            QueryDerivedTable derived => Of(derived.QueryExpression)[PlaceOf(path[^1].Value, derived.QueryExpression)],
            OpenJsonTableReference json => Name(
                json.SchemaDeclarationItems.Single(i =>
                    i.ColumnDefinition.ColumnIdentifier.Value == path[^1].Value
                ).ColumnDefinition.DataType
            ),
            _ => Unknown,
        };

    private static int PlaceOf(string name, QueryExpression query)
    {
        while (query is not QuerySpecification)
        {
            query = query is BinaryQueryExpression two
                ? two.FirstQueryExpression
                : ((QueryParenthesisExpression)query).QueryExpression;
        }

        return ((QuerySpecification)query)
            .SelectElements.Cast<SelectScalarExpression>()
            .ToList()
            .FindIndex(e =>
                (
                    e.ColumnName?.Value
                    ?? ((ColumnReferenceExpression)e.Expression).MultiPartIdentifier.Identifiers[^1].Value
                ) == name
            );
    }

    private static Dictionary<string, string> Columns(NamedTableReference table)
    {
        var (schema, name) = (table.SchemaObject.SchemaIdentifier.Value, table.SchemaObject.BaseIdentifier.Value);
        return Schemas.GetOrAdd(
            $"{schema}.{name}",
            _ =>
            {
                using var db = AbsentServer.Stores.Single(s => s.Module.Schema == schema).Open();
                return db
                    .Model.GetRelationalModel()
                    .FindTable(name, schema)!
                    .Columns.ToDictionary(c => c.Name, c => c.StoreType.Split('(')[0], StringComparer.Ordinal);
            }
        );
    }

    private static string Name(DataTypeReference type) => type.Name.BaseIdentifier.Value.ToLowerInvariant();

    private static string Stronger(string one, string other) =>
        Array.IndexOf(Precedence, one) >= Array.IndexOf(Precedence, other) ? one : other;
}
