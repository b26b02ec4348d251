using System.Diagnostics;
using Kernel.Modules;

namespace Host.Verbs;

/// <summary>The commands of the program: <c>Host -- VERB</c>.</summary>
internal static class Verb
{
    private const string Usage =
        "可用命令 · Commands: (none) serve | database migrate, status, script, backup PATH, restore PATH, copy | import divisions PATH | import calendar PATH | assess rebuild | audit verify [MODULE=COUNT:HASH…] | outbox | outbox retell MODULE ID | keys status, rotate, retire | retention status, run | schema export | health [live|startup|ready] | token --as NAME";

    /// <summary>The words of the command: all before the settings.</summary>
    public static string[] Words(string[] arguments) =>
        arguments is ["token", "--as", _, ..] ? arguments[..3] : [.. arguments.TakeWhile(a => !a.StartsWith('-'))];

    public static Func<WebApplication, string[], Task> Of(string[] words) =>
        words switch
        {
            [] => (app, _) => Serve.Run(app),
            ["database", "migrate"] => (app, _) => Database.Migrate(app.Services),
            ["database", "status"] => (app, _) => Database.Status(app.Services),
            ["database", "script"] => (app, _) => Database.Script(app.Services),
            ["database", "backup", _] => (app, given) => Moving.Backup(app, given[2]),
            ["database", "restore", _] => (app, given) => Moving.Restore(app, given[2]),
            ["database", "copy"] => (app, _) => Moving.Copy(app),
            ["import", "divisions", _] => (app, given) => Import.Divisions(app.Services, given[2]),
            ["import", "calendar", _] => (app, given) => Import.Calendar(app.Services, given[2]),
            ["assess", "rebuild"] => (app, _) => Rebuild.Run(app.Services),
            ["audit", "verify", .. var witnesses] => (app, _) => Verify.Run(app.Services, witnesses),
            ["outbox"] => (app, _) => Outbox.List(app.Services),
            ["outbox", "retell", _, _] => (app, given) => Outbox.Retell(app.Services, given[2], given[3]),
            ["keys", "status"] => (app, _) => Keys.Status(app.Services),
            ["keys", "rotate"] => (app, _) =>
                Keys.Rotate(app.Services, Process.GetCurrentProcess().StartTime.ToUniversalTime()),
            ["keys", "retire"] => (app, _) =>
                Keys.Retire(app.Services, app.Services.GetRequiredService<TimeProvider>()),
            ["retention", "status"] => (app, _) => Retention.Status(app.Services),
            ["retention", "run"] => (app, _) => Retention.Run(app.Services),
            ["token", "--as", _] => (app, given) => Token.Print(app.Services, given[2]),
            ["schema", "export"] => (app, _) => Schema.Export(app.Services),
            _ => throw new StartRefused($"未知命令 · Unknown command '{string.Join(' ', words)}'. {Usage}"),
        };
}
