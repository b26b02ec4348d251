using Kernel.Modules;

namespace Host.Verbs;

/// <summary>The commands of the program: <c>Host -- VERB</c>.</summary>
internal static class Verb
{
    private const string Usage =
        "可用命令 · Commands: (none) serve | import divisions PATH | import calendar PATH | assess rebuild | schema export | health [live|startup|ready]";

    public static Func<WebApplication, string[], Task> Of(string[] words) =>
        words switch
        {
            [] => (app, _) => Serve.Run(app),
            ["import", "divisions", _] => (app, given) => Import.Divisions(app.Services, given[2]),
            ["import", "calendar", _] => (app, given) => Import.Calendar(app.Services, given[2]),
            ["assess", "rebuild"] => (app, _) => Rebuild.Run(app.Services),
            ["schema", "export"] => (app, _) => Schema.Export(app.Services),
            _ => throw new StartRefused($"未知命令 · Unknown command '{string.Join(' ', words)}'. {Usage}"),
        };
}
