using System.Data.Common;
using Kernel.Errors;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace Kernel.Outbox;

/// <summary>
/// What a fault is called where nothing may stand that a person entered: its kinds, down to the cause, and what the database
/// calls it. Its message is not among them.
/// </summary>
internal static class FaultName
{
    private const int MostCharacters = 200;

    public static string Of(Exception fault)
    {
        var names = new List<string>();
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            names.Add(NameOf(cause));
        }

        var name = string.Join(" < ", names);
        return name.Length <= MostCharacters ? name : name[..MostCharacters];
    }

    private static string NameOf(Exception fault) =>
        fault switch
        {
            DomainError refusal => refusal.Code,
            SqlException server => $"{nameof(SqlException)} {server.Number}",
            SqliteException file => $"{nameof(SqliteException)} {file.SqliteExtendedErrorCode}",
            DbException { SqlState: { } state } server => $"{server.GetType().Name} {state}",
            _ => fault.GetType().Name,
        };
}
