using System.Text.Json;
using System.Text.RegularExpressions;

namespace Graph.Tests.Hosting;

/// <summary>The examples of the README, word for word.</summary>
internal static partial class Readme
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "README.md"));

    public static string FirstQuery { get; } = Block(Text, "graphql");

    public static JsonElement FirstAnswer { get; } = JsonDocument.Parse(Block(Text, "json")).RootElement;

    public static string YearEndQuery { get; } = Block(Below("## The year-end query"), "graphql");

    public static JsonElement YearEndAnswer { get; } =
        JsonDocument.Parse(Block(Below("## The year-end query"), "json")).RootElement;

    private static string Below(string heading) => Text[Text.IndexOf($"\n{heading}\n", StringComparison.Ordinal)..];

    private static string Block(string text, string language) =>
        Fence().Matches(text).First(m => m.Groups["language"].Value == language).Groups["text"].Value;

    [GeneratedRegex("```(?<language>[a-z]+)\n(?<text>.*?)```", RegexOptions.Singleline, 1000)]
    private static partial Regex Fence();
}

internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Monolith.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}

internal static class Readable
{
    public static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
