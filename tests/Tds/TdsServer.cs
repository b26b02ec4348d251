using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Tds;

/// <summary>
/// A server that implements as much of TDS 7.4 as the driver needs to sign in without encryption and to get answers; the test
/// provides the answer to each text. It stores no data.
/// </summary>
internal sealed class TdsServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly Func<TdsRequest, TdsAnswer> answer;
    private readonly Task accepting;

    /// <param name="answer">The answer to each request; by default a row with the number 1.</param>
    public TdsServer(Func<TdsRequest, TdsAnswer>? answer = null)
    {
        this.answer = answer ?? (_ => TdsAnswer.Number(1));
        listener.Start();
        accepting = Accept();
    }

    /// <summary>All requests, including sign-ins and transactions.</summary>
    public ConcurrentQueue<TdsRequest> Requests { get; } = new();

    /// <summary>The phase at which connections are broken; null for never.</summary>
    public TdsPhase? BreaksAt { get; set; }

    /// <summary>Whether a connection is closed, reset, or left open without an answer.</summary>
    public TdsBreak How { get; set; }

    /// <summary>The connection string of this server, as an administrator would write it.</summary>
    public string ConnectionString =>
        $"Server=127.0.0.1,{((IPEndPoint)listener.LocalEndpoint).Port};Database=monolith;User Id=grand;Password=visit;Encrypt=false";

    /// <summary>The texts that it was asked to execute.</summary>
    public IEnumerable<string> Texts => Requests.Where(r => r.Phase == TdsPhase.Batch).Select(r => r.Text);

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        await accepting;
        ending.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                _ = Serve(await listener.AcceptTcpClientAsync(ending.Token));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test has ended.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            try
            {
                var packets = new TdsPackets(client.GetStream(), ending.Token);
                await Break(client, TdsPhase.Accept);
                var database = "";
                while (await packets.Read() is { } request)
                {
                    var asked = TdsRequest.Of(request.Type, request.Body, database);
                    database = asked.Database;
                    Requests.Enqueue(asked);
                    await Break(client, asked.Phase);
                    await packets.Write(Answer(asked).Bytes);
                }
            }
            catch (Exception end) when (end is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The other side has disconnected, or this one has broken the connection.
            }
        }
    }

    private TdsAnswer Answer(TdsRequest asked) =>
        asked.Phase switch
        {
            TdsPhase.Prelogin => TdsAnswer.Prelogin(),
            TdsPhase.Login => answer(asked) is { IsFault: true } refused ? refused : TdsAnswer.Login(asked.Database),
            TdsPhase.Begin => TdsAnswer.Begun(),
            TdsPhase.Commit or TdsPhase.Rollback => TdsAnswer.Ended(asked.Phase),
            TdsPhase.Attention => TdsAnswer.Attention(),
            _ => answer(asked),
        };

    private async Task Break(TcpClient client, TdsPhase phase)
    {
        if (phase != BreaksAt)
        {
            return;
        }

        if (How == TdsBreak.Hang)
        {
            await Task.Delay(Timeout.Infinite, ending.Token);
        }

        if (How == TdsBreak.Reset)
        {
            client.LingerState = new LingerOption(true, 0);
        }

        throw new IOException("Broken off.");
    }
}

/// <summary>The phase of a conversation.</summary>
internal enum TdsPhase
{
    Accept,
    Prelogin,
    Login,
    Batch,
    Begin,
    Commit,
    Rollback,
    Attention,
}

/// <summary>How a connection ends.</summary>
internal enum TdsBreak
{
    Close,
    Reset,
    Hang,
}
