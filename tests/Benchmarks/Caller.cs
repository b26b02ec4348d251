using System.Net.Http.Headers;
using Host;
using Host.Access;
using Kernel.Access;

namespace Benchmarks;

/// <summary>The caller of the benchmarks: the secretary of the town, who sees exactly the town and everything below it.</summary>
internal static class Caller
{
    /// <summary>The settings that make the product accept the caller's token.</summary>
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

    /// <summary>The header line.</summary>
    public static string Header => $"Authorization: {Authorization}\r\n";
}
