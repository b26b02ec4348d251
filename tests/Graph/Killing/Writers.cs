using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace Graph.Tests.Killing;

/// <summary>Clients that write continuously: each sends one request until any host acknowledges it, then the next.</summary>
/// <param name="book">The requests.</param>
/// <param name="fleet">The hosts.</param>
internal sealed class Writers(Book book, Fleet fleet)
{
    private const int Many = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    public async Task WriteUntil(Task end)
    {
        await Task.WhenAll([end, .. Enumerable.Range(0, Many).Select(_ => Write(end))]);
    }

    private async Task Write(Task end)
    {
        while (!end.IsCompleted)
        {
            var number = book.Next();
            while (!end.IsCompleted && !await IsAcknowledged(number))
            {
                await Task.Delay(Pause);
            }
        }
    }

    private async Task<bool> IsAcknowledged(int number)
    {
        if (fleet.Any() is not { } ship)
        {
            return false;
        }

        ship.Sending();
        try
        {
            using var answer = await ship.Http.PostAsJsonAsync("/graphql", book.RequestFor(number));
            if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
            {
                return false;
            }

            book.Acknowledge(number, IdIn(await answer.Content.ReadFromJsonAsync<JsonElement>()));
            ship.Acknowledges();
            return true;
        }
        catch (Exception cut)
            when (cut
                    is HttpRequestException
                        or SocketException
                        or IOException
                        or OperationCanceledException
                        or ObjectDisposedException
            )
        {
            return false;
        }
        finally
        {
            ship.Sent();
        }
    }

    /// <summary>The id in an answer; a host gives no other answer to these requests.</summary>
    public static string IdIn(JsonElement answer)
    {
        var id =
            answer.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
                ? data.GetProperty("raiseVisitIssue").GetProperty("visitIssue")
                : default;
        Assert.True(id.ValueKind == JsonValueKind.Object, answer.ToString());
        return id.GetProperty("id").GetString()!;
    }
}
