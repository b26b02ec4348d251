using System.Net.Http.Headers;
using Host;
using Host.Access;
using Kernel.Access;

namespace Benchmarks;

/// <summary>Who asks the product: the secretary of the town, who sees the town and all below it and no more.</summary>
internal static class Caller
{
    /// <summary>What makes the product take the caller's token.</summary>
    public static string[] Settings { get; } = ["--environment=Development", "--Auth:DevelopmentKey=benchmarks"];

    /// <summary>The staff number.</summary>
    public const string Number = "WP0001";

    private static readonly Lazy<string> Token = new(() =>
    {
        using var app = Application.Build([.. Settings, "--Demo:Enabled=false"]);
        var issuer = app.Services.GetRequiredService<DevelopmentIssuer>();
        return issuer.Issue(IdentityKind.Official, Number, TimeSpan.FromHours(12));
    });

    public static AuthenticationHeaderValue Authorization => new("Bearer", Token.Value);

    /// <summary>The header's line.</summary>
    public static string Header => $"Authorization: {Authorization}\r\n";
}
