using System.Security.Cryptography;
using System.Text;
using Graph.Errors;
using Microsoft.Extensions.Options;

namespace Graph.Documents;

/// <summary>
/// Documents that a client identifies by their hash instead of sending them: trusted documents, which are part of the program, and those that
/// clients registered at run time (automatic persisted queries).
/// </summary>
internal sealed class StoredDocuments(TrustedDocuments trusted, IOptions<GraphOptions> options)
{
    // Clients send longer documents in full each time.
    private const int MostCharacters = 16_384;

    private readonly SizedCache<string, string> registered = new(options.Value.CacheBytes / 8);

    /// <summary>The document of a request.</summary>
    /// <exception cref="RequestError">The request has no document, an unknown one, or one that is not allowed here.</exception>
    public Document Of(GraphRequest request)
    {
        if (request.Hash is { } hash)
        {
            var known = trusted.Find(hash);
            if (known is not null)
            {
                return new Document(known, IsTrusted: true);
            }

            if (!options.Value.TrustedDocumentsOnly)
            {
                return new Document(Persisted(hash, request.Query), IsTrusted: false);
            }
        }

        return options.Value.TrustedDocumentsOnly
                ? throw Refused(
                    Codes.DocumentNotTrusted,
                    "只接受已登记的查询文档。",
                    "Only trusted documents are answered here."
                )
            : request.Query is { } query ? new Document(query, IsTrusted: false)
            : throw Refused(Codes.RequestMalformed, "缺少 query。", "'query' is missing.");
    }

    private string Persisted(string hash, string? query)
    {
        if (query is null)
        {
            // Clients of the protocol look for exactly this message.
            return registered.Find(hash)
                ?? throw Refused(Codes.PersistedQueryNotFound, "PersistedQueryNotFound", "PersistedQueryNotFound");
        }

        if (!string.Equals(TrustedDocuments.HashOf(query), hash, StringComparison.OrdinalIgnoreCase))
        {
            throw Refused(
                Codes.PersistedQueryMismatch,
                "查询文档与 sha256Hash 不符。",
                "The document does not have this sha256Hash."
            );
        }

        if (query.Length <= MostCharacters)
        {
            registered.Add(hash, query, 200 + (2L * query.Length));
        }

        return query;
    }

    private static RequestError Refused(string code, string chinese, string english) =>
        new(new Problem(code, chinese, english));
}

/// <summary>The document to execute.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsTrusted">Whether it is part of the program.</param>
internal sealed record Document(string Text, bool IsTrusted);

/// <summary>The documents that are part of the program: a folder per client, a file per operation, identified by its hash.</summary>
internal sealed class TrustedDocuments
{
    private readonly Dictionary<string, string> byHash = new(StringComparer.OrdinalIgnoreCase);

    public TrustedDocuments(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (
            var file in Directory
                .EnumerateFiles(folder, "*.graphql", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        )
        {
            var text = File.ReadAllText(file);
            byHash[HashOf(text)] = text;
            Files.Add((Path.GetRelativePath(folder, file), text));
        }
    }

    /// <summary>The files, by their path below the folder.</summary>
    public List<(string Name, string Text)> Files { get; } = [];

    public string? Find(string hash) => byHash.GetValueOrDefault(hash);

    /// <summary>The SHA-256 of a document's UTF-8 text, as hexadecimal digits.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
