using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Tsql;

/// <summary>Reads statements as SQL Server 2022 would, and says what it could not read or we do not want it to need.</summary>
internal static class Objections
{
    public static IReadOnlyList<string> To(string text)
    {
        var tree = new TSql160Parser(initialQuotedIdentifiers: true).Parse(new StringReader(text), out var errors);
        var unwanted = new Unwanted();
        tree?.Accept(unwanted);
        return [.. errors.Select(e => $"{e.Line}:{e.Column} {e.Message}"), .. unwanted.Found];
    }

    /// <summary>With keys and versions made in the application nothing has to be brought back.</summary>
    private sealed class Unwanted : TSqlFragmentVisitor
    {
        public List<string> Found { get; } = [];

        public override void Visit(MergeStatement node) => Found.Add("MERGE");

        public override void Visit(OutputClause node) => Found.Add("OUTPUT");

        public override void Visit(OutputIntoClause node) => Found.Add("OUTPUT INTO");
    }
}
