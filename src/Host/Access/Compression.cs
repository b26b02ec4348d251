using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Host.Access;

/// <summary>
/// Compresses responses for clients that accept it. Callers use bearer tokens, which another site cannot make a browser send, so
/// the length of a response reveals nothing (BREACH). Event streams are not compressed: each event is sent immediately.
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
