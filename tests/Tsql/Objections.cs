using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Tsql;

/// <summary>Parses statements as SQL Server 2022 would, and reports syntax errors and constructs that we do not want to need.</summary>
internal static class Objections
{
    public static IReadOnlyList<string> To(string text)
    {
        var tree = new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(text), out var errors);
        var unwanted = new Unwanted();
        tree?.Accept(unwanted);
        return [.. errors.Select(e => $"{e.Line}:{e.Column} {e.Message}"), .. unwanted.Found];
    }

    /// <summary>Keys and versions are generated in the application, so no statement has to return values.</summary>
    private sealed class Unwanted : TSqlFragmentVisitor
    {
        public List<string> Found { get; } = [];

        public override void Visit(MergeStatement node) => Found.Add("MERGE");

        public override void Visit(OutputClause node) => Found.Add("OUTPUT");

        public override void Visit(OutputIntoClause node) => Found.Add("OUTPUT INTO");
    }
}
