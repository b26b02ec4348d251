using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using Host;
using Kernel.Storage;

namespace Benchmarks.Limit;

/// <summary>
/// The same answers, byte for byte, from endpoints written by hand: an ADO.NET reader and a <see cref="Utf8JsonWriter"/>. It
/// respects the module boundaries like the product, with one statement for each module and level, and applies the access filter.
/// </summary>
internal static class LimitServer
{
    private static readonly JsonWriterOptions Relaxed = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    // Buffers are reused, as in the product.
    private static readonly ConcurrentBag<ArrayBufferWriter<byte>> Buffers = [];

    public static async Task<int> Serve(string[] settings)
    {
        // Uses the product's composition for its connections only.
        await using var product = Application.Build(settings);
        var database = new Database(product.Services.GetServices<ModuleStore>());
        await RecordedVisit.Open(database);
        var viewer = await Viewer.Find(database);
        var yearEnd = await YearEnd.Open(product.Services, database, viewer);

        var builder = WebApplication.CreateBuilder(["--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning"]);
        await using var app = builder.Build();
        Map(app, 'a', (_, json) => TypeName(json));
        Map(app, 'b', (_, json) => VisitPage.Answer(database, viewer, VisitWishes.None, json));
        Map(app, 'c', (_, json) => yearEnd.Answer(json));
        Map(app, 'd', (_, json) => LatestVisits.Answer(database, json));
        Map(app, 'e', (request, json) => VisitPage.Answer(database, viewer, VisitWishes.Of(request), json));
        Map(app, 'f', (request, json) => RecordedVisit.Answer(database, request, json));
        Gauge.Map(app, () => database.Statements);
        await app.StartAsync();
        Console.WriteLine($"Serving {app.Urls.Single()}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static void Map(WebApplication app, char letter, Func<JsonElement, Utf8JsonWriter, Task> answer) =>
        app.MapPost(
            $"/{letter}",
            async http =>
            {
                using var request = await JsonDocument.ParseAsync(http.Request.Body);
                var output = Buffers.TryTake(out var kept) ? kept : new ArrayBufferWriter<byte>(4096);
                await using (var json = new Utf8JsonWriter(output, Relaxed))
                {
                    json.WriteStartObject();
                    json.WriteStartObject("data");
                    await answer(request.RootElement, json);
                    json.WriteEndObject();
                    json.WriteEndObject();
                }

                http.Response.ContentType = "application/json; charset=utf-8";
                http.Response.ContentLength = output.WrittenCount;
                await http.Response.Body.WriteAsync(output.WrittenMemory);
                output.ResetWrittenCount();
                Buffers.Add(output);
            }
        );

    private static Task TypeName(Utf8JsonWriter json)
    {
        json.WriteString("__typename", "Query");
        return Task.CompletedTask;
    }
}
