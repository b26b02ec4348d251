using Kernel.Data.Moving;
using Kernel.Modules;
using Microsoft.Data.SqlClient;

namespace Kernel.Data.Servers;

/// <summary>A backup file on the server's own disk, written, checked and brought back by the server.</summary>
/// <param name="server">The server.</param>
/// <param name="address">The database.</param>
internal sealed class SqlServerArchive(SqlServerServer server, SqlConnectionStringBuilder address) : Archive
{
    private protected override Task<bool> HoldsData(CancellationToken cancellation) => server.IsThere(cancellation);

    private protected override Task Write(string path, IProgress<string> progress, CancellationToken cancellation) =>
        Carry(SqlServerTexts.Save(address.InitialCatalog, path), progress, cancellation);

    private protected override async Task Read(string path, IProgress<string> progress, CancellationToken cancellation)
    {
        var isThere = await server.IsThere(cancellation);
        SqlConnection.ClearAllPools();
        await Carry(SqlServerTexts.Load(address.InitialCatalog, path, isThere), progress, cancellation);
    }

    private async Task Carry(IReadOnlyList<string> texts, IProgress<string> progress, CancellationToken cancellation)
    {
        var maintenance = new SqlConnectionStringBuilder(address.ConnectionString)
        {
            InitialCatalog = "master",
            Pooling = false,
        };
        try
        {
            await using var master = new SqlConnection(maintenance.ConnectionString);
            master.InfoMessage += (_, told) => progress.Report(told.Message);
            await master.OpenAsync(cancellation);
            foreach (var text in texts)
            {
                await using var command = master.CreateCommand();
                (command.CommandText, command.CommandTimeout) = (text, 0);
                await command.ExecuteNonQueryAsync(cancellation);
            }
        }
        catch (SqlException cause)
        {
            throw new StartRefused(
                $"备份或恢复失败 · SQL Server could not do it: {cause.Message.ReplaceLineEndings(" ")}",
                cause
            );
        }
    }
}
