using Kernel.Modules;

namespace Host.Verbs;

/// <summary>The commands of the program: <c>Host -- VERB</c>.</summary>
internal static class Verb
{
    private const string Usage =
        "可用命令 · Commands: (none) serve | import divisions PATH | import calendar PATH | assess rebuild | audit verify [MODULE=COUNT:HASH…] | schema export | token --as NAME";

    /// <summary>The words of the command: all before the settings.</summary>
    public static string[] Words(string[] arguments) =>
        arguments is ["token", "--as", _, ..] ? arguments[..3] : [.. arguments.TakeWhile(a => !a.StartsWith('-'))];

    public static Func<WebApplication, string[], Task> Of(string[] words) =>
        words switch
        {
            [] => (app, _) => Serve.Run(app),
            ["import", "divisions", _] => (app, given) => Import.Divisions(app.Services, given[2]),
            ["import", "calendar", _] => (app, given) => Import.Calendar(app.Services, given[2]),
            ["assess", "rebuild"] => (app, _) => Rebuild.Run(app.Services),
            ["audit", "verify", .. var witnesses] => (app, _) => Verify.Run(app.Services, witnesses),
            ["token", "--as", _] => (app, given) => Token.Print(app.Services, given[2]),
            ["schema", "export"] => (app, _) => Schema.Export(app.Services),
            _ => throw new StartRefused($"未知命令 · Unknown command '{string.Join(' ', words)}'. {Usage}"),
        };
}
