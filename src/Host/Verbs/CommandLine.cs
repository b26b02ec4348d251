using System.CommandLine;
using System.Diagnostics;
using Kernel.Settings;

namespace Host.Verbs;

/// <summary>
/// The commands of the program, <c>Host -- VERB</c>, with their help. An option that belongs to no command is a setting, such as
/// <c>--urls=http://localhost:5080</c>, and is passed to the host's configuration.
/// </summary>
internal sealed class CommandLine
{
    private static readonly Option<bool> Replace = new("--replace")
    {
        Description = "覆盖已有内容 · Overwrite existing content.",
    };
    private static readonly Option<string> To = new("--to")
    {
        Description = "目标数据库：Sqlite、SqlServer 或 PostgreSql · The kind of database to copy to.",
    };
    private static readonly Option<string> Connection = new("--connection")
    {
        Description = "目标的连接字符串 · The connection string of the server to copy to.",
    };
    private static readonly Option<string> Folder = new("--directory")
    {
        Description = "目标文件夹，仅限 Sqlite · The folder to copy to, for Sqlite.",
    };
    private static readonly Option<string> Account = new("--as")
    {
        Description = "演示账户 · The demonstration account.",
        Required = true,
    };

    private readonly RootCommand root = new(
        "大走访：不带命令时启动服务 · The grand visit: without a command it serves. Settings are written --Section:Key=value; see src/docs/operations.md."
    );
    private readonly string[] words;
    private readonly string[] settings;

    /// <param name="arguments">The arguments as the program was given them.</param>
    public CommandLine(string[] arguments)
    {
        Build();
        var options = Options(root).ToHashSet(StringComparer.Ordinal);
        var (own, others) = (new List<string>(), new List<string>());
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = arguments[i];
            if (!argument.StartsWith("--", StringComparison.Ordinal) || options.Contains(argument.Split('=')[0]))
            {
                own.Add(argument);
                continue;
            }

            // As in configuration: the value follows an equals sign, or is the next argument.
            others.Add(argument);
            if (!argument.Contains('=') && i + 1 < arguments.Length && !arguments[i + 1].StartsWith('-'))
            {
                others.Add(arguments[++i]);
            }
        }

        (words, settings) = ([.. own], [.. others]);
    }

    /// <summary>Runs the command.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="StartupException">The command is unknown, or an argument is missing or superfluous.</exception>
    public Task<int> Run()
    {
        var parsed = root.Parse(words);
        if (parsed.Errors.Count > 0 && parsed.Action is not System.CommandLine.Help.HelpAction)
        {
            throw new StartupException(
                $"命令有误 · {string.Join(' ', parsed.Errors.Select(e => OnOneLine(e.Message)))} '--help' lists the commands and their arguments."
            );
        }

        return parsed.InvokeAsync(
            // The program handles exceptions and signals itself.
            new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }
        );
    }

    private static string OnOneLine(string text) =>
        string.Join(' ', text.Split(['\r', '\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string> Options(Command command) =>
        command.Options.SelectMany(o => o.Aliases.Prepend(o.Name)).Concat(command.Subcommands.SelectMany(Options));

    private void Build()
    {
        Act(root, (app, _) => Serve.Run(app));

        var database = Group(root, "database", "数据库 · The database.");
        Add(
            database,
            "migrate",
            "建库并更新结构 · Create or upgrade every schema.",
            (a, _) => Database.Migrate(a.Services)
        );
        Add(
            database,
            "status",
            "各模块结构状态 · List the applied and pending migrations of each module.",
            (a, _) => Database.Status(a.Services)
        );
        Add(
            database,
            "script",
            "输出迁移 SQL · Print the SQL of the migrations.",
            (a, _) => Database.Script(a.Services)
        );
        var path = Word("PATH", "备份的位置 · Where the backup is.");
        Add(
            database,
            "backup",
            "备份 · Back up, while hosts serve.",
            (a, p) => DatabaseBackups.Backup(a, p.GetRequiredValue(path), p.GetValue(Replace)),
            path,
            Replace
        );
        Add(
            database,
            "restore",
            "恢复备份 · Restore a backup; stop all hosts first.",
            (a, p) => DatabaseBackups.Restore(a, p.GetRequiredValue(path), p.GetValue(Replace)),
            path,
            Replace
        );
        Add(
            database,
            "copy",
            "复制到另一种数据库 · Copy the installation to another database.",
            (a, p) => DatabaseBackups.Copy(a, p.GetValue(To), p.GetValue(Connection), p.GetValue(Folder)),
            To,
            Connection,
            Folder
        );

        var import = Group(root, "import", "导入名录 · Import lists.");
        var list = Word("PATH", "文件或文件夹 · The file or folder.");
        Add(
            import,
            "divisions",
            "导入行政区划 · Import administrative divisions.",
            (a, p) => Import.Divisions(a.Services, p.GetRequiredValue(list)),
            list
        );
        Add(
            import,
            "calendar",
            "导入放假安排 · Import working-day notices; running hosts apply them within seconds.",
            (a, p) => Import.Calendar(a.Services, p.GetRequiredValue(list)),
            list
        );

        var registrar = Group(root, "registrar", "组织人事管理员 · The registrar.");
        var number = Word("NUMBER", "工号 · The staff number, as in the issuer's tokens.");
        var name = Word("NAME", "姓名 · The name.");
        var unit = Word("UNIT", "12 位单位代码 · The unit's 12-digit code.");
        Add(
            registrar,
            "appoint",
            "任命首任管理员 · Appoint the first registrar of a new installation.",
            (a, p) =>
                Registrar.Appoint(
                    a.Services,
                    p.GetRequiredValue(number),
                    p.GetRequiredValue(name),
                    p.GetRequiredValue(unit)
                ),
            number,
            name,
            unit
        );

        var assess = Group(root, "assess", "考核 · The assessment.");
        Add(assess, "rebuild", "重新汇总 · Compute every measure again.", (a, _) => Rebuild.Run(a.Services));

        var audit = Group(root, "audit", "审计 · The audit.");
        var witnesses = new Argument<string[]>("MODULE=COUNT:HASH")
        {
            Description = "此前输出的链尾 · Chain ends printed by an earlier run.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        Add(
            audit,
            "verify",
            "校验审计链 · Verify the audit chains.",
            (a, p) => Verify.Run(a.Services, p.GetValue(witnesses) ?? []),
            witnesses
        );

        var outbox = Group(root, "outbox", "搁置的事件 · Events that could not be delivered.");
        Act(outbox, (a, _) => Outbox.List(a.Services));
        var module = Word("MODULE", "模块 · The module.");
        var message = Word("ID", "编号 · The event's number.");
        Add(
            outbox,
            "redeliver",
            "重新投递 · Deliver one event again.",
            (a, p) => Outbox.Redeliver(a.Services, p.GetRequiredValue(module), p.GetRequiredValue(message)),
            module,
            message
        );

        var keys = Group(root, "keys", "加密密钥 · The keys of personal data.");
        Add(keys, "status", "在用密钥 · Show which keys are in use.", (a, _) => Keys.Status(a.Services));
        Add(
            keys,
            "rotate",
            "更换密钥 · Create a new key and re-encrypt with it.",
            (a, _) => Keys.Rotate(a.Services, Process.GetCurrentProcess().StartTime.ToUniversalTime())
        );
        Add(
            keys,
            "retire",
            "停用旧密钥 · Retire keys that are no longer used.",
            (a, _) => Keys.Retire(a.Services, a.Services.GetRequiredService<TimeProvider>())
        );

        var retention = Group(root, "retention", "保存期限 · Retention.");
        Add(retention, "status", "到期情况 · Show what is due for erasure.", (a, _) => Retention.Status(a.Services));
        Add(retention, "run", "立即清除到期内容 · Erase what is due now.", (a, _) => Retention.Run(a.Services));

        Add(
            root,
            "token",
            "输出演示人员的令牌，仅限开发环境 · Print a token for a demonstration account; in Development only.",
            (a, p) => Token.Print(a.Services, p.GetRequiredValue(Account)),
            Account
        );
        var schema = Group(root, "schema", "GraphQL schema · The graph's schema.");
        Add(schema, "export", "输出 GraphQL schema · Print the schema.", (a, _) => Schema.Export(a.Services));

        var probe = new Argument<string>("PROBE")
        {
            Description = "探针 · The probe.",
            DefaultValueFactory = _ => "ready",
        };
        probe.AcceptOnlyFromAmong("live", "startup", "ready");
        var health = Group(root, "health", "查询正在运行的服务的状态 · Call a probe of the running host.");
        health.Arguments.Add(probe);
        health.SetAction(parsed => Health.Ask(parsed.GetRequiredValue(probe), settings));
    }

    private static Argument<string> Word(string name, string description) => new(name) { Description = description };

    private static Command Group(Command above, string name, string description)
    {
        var command = new Command(name, description);
        above.Subcommands.Add(command);
        return command;
    }

    private void Add(
        Command above,
        string name,
        string description,
        Func<WebApplication, ParseResult, Task> act,
        params Symbol[] symbols
    )
    {
        var command = Group(above, name, description);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
            {
                command.Arguments.Add(argument);
            }
            else
            {
                command.Options.Add((Option)symbol);
            }
        }

        Act(command, act);
    }

    private void Act(Command command, Func<WebApplication, ParseResult, Task> act) =>
        command.SetAction(
            async (parsed, _) =>
            {
                await using var app = Application.Build(settings);
                await act(app, parsed);
            }
        );
}
