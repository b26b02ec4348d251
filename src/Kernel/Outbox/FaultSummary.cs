using System.Data.Common;
using Kernel.Errors;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace Kernel.Outbox;

/// <summary>
/// Describes an exception where no user input may appear: its types, down to the innermost, and the database's error code. It
/// never contains the message.
/// </summary>
internal static class FaultSummary
{
    private const int MostCharacters = 200;

    public static string Describe(Exception fault)
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
