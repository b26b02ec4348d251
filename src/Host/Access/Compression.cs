using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Host.Access;

/// <summary>
/// Compresses answers for clients that accept it. Callers are known by bearer tokens, which no foreign page can have sent along, so that
/// lengths of answers over HTTPS tell nobody anything. Event streams are left alone: each event goes out at once.
/// </summary>
internal static class Compression
{
    private static readonly string[] Types =
    [
        "application/json",
        "application/graphql-response+json",
        "text/plain",
        "text/html",
        "text/css",
        "text/javascript",
        "application/javascript",
        "image/svg+xml",
    ];

    public static IServiceCollection AddCompression(this IServiceCollection services) =>
        services
            .AddResponseCompression(compression =>
            {
                compression.EnableForHttps = true;
                compression.MimeTypes = Types;
            })
            .Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest)
            .Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
}
