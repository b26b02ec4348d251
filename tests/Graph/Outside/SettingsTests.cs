using System.Reflection;
using System.Text.Json;
using Kernel.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Graph.Tests.Outside;

/// <summary>Three mistakes in the settings give three errors, and no others.</summary>
public sealed class SettingsTests
{
    [Fact]
    public void Every_mistake_is_named_at_once()
    {
        var lines = Mistakes(
            "--Graph:MaxDepht=3",
            "--Graph:MaxCost=lots",
            "--Storage:Provider=Postgres",
            "--Telemetry:Endpoint=localhost",
            "--Stopping:Timeout=soon",
            "--Storge:Provider=PostgreSql"
        );
        Assert.Equal(
            [
                "Storage:Provider cannot be 'Postgres'; it must be Sqlite or SqlServer or PostgreSql. It comes from the command line (--Storage:Provider).",
                "Graph:MaxCost cannot be 'lots'; it must be a whole number between 1 and 2147483647. It comes from the command line (--Graph:MaxCost).",
                "Graph:MaxDepht is not a known setting. Did you mean Graph:MaxDepth? It comes from the command line (--Graph:MaxDepht).",
                "Stopping:Timeout cannot be 'soon'; it must be a time such as 00:00:30 between 00:00:00 and 00:10:00. It comes from the command line (--Stopping:Timeout).",
                "Telemetry:Endpoint cannot be 'localhost'; it must be an address such as http://localhost:4318. It comes from the command line (--Telemetry:Endpoint).",
                "Storge is not a known setting. Did you mean Storage? It comes from the command line (--Storge).",
            ],
            lines
        );
    }

    [Theory]
    [InlineData(
        "--Graph:MaxDepth=0",
        "Graph:MaxDepth cannot be '0'; it must be between 1 and 2147483647. It comes from the command line (--Graph:MaxDepth)."
    )]
    [InlineData(
        "--Graph:DefaultPageSize=60",
        "Graph:DefaultPageSize is 60, more than Graph:MaxPageSize, 50. Graph:DefaultPageSize comes from the command line (--Graph:DefaultPageSize)."
    )]
    [InlineData(
        "--Graph:Timeout=00:00:00",
        "Graph:Timeout cannot be '00:00:00'; it must be between 00:00:00.0010000 and 1.00:00:00. It comes from the command line (--Graph:Timeout)."
    )]
    [InlineData(
        "--Telemetry:Sampling=7",
        "Telemetry:Sampling cannot be '7'; it must be between 0 and 1. It comes from the command line (--Telemetry:Sampling)."
    )]
    [InlineData(
        "--Demo:Year=26",
        "Demo:Year cannot be '26'; it must be between 2000 and 2100. It comes from the command line (--Demo:Year)."
    )]
    [InlineData(
        "--Demo:Colour=red",
        "Demo:Colour is not a known setting. It comes from the command line (--Demo:Colour)."
    )]
    [InlineData(
        "--Proxies:Trusted=10.0.0.5, proxy, 10.1.0.0/16",
        "Proxies:Trusted cannot be 'proxy'; it must be addresses and networks such as 10.1.0.0/16. It comes from the command line (--Proxies:Trusted)."
    )]
    public void A_value_out_of_its_range_is_named_with_the_range(string setting, string expected) =>
        Assert.Equal([expected], Mistakes(setting));

    [Theory]
    [InlineData(
        "--Auth:Services:portal:Permissions:0=visits.read",
        "Auth:Services:portal:Unit is missing; it is the 12-digit code of the unit whose records the service may see, with all below."
    )]
    [InlineData(
        "--Auth:Services:portal:Unit=county --Auth:Services:portal:Permissions:0=visits.read",
        "Auth:Services:portal:Unit cannot be 'county'; it must be the 12-digit code of the unit whose records the service may see, with all below. It comes from the command line (--Auth:Services:portal:Unit)."
    )]
    [InlineData(
        "--Auth:Services:portal:Unit=350824000000 --Auth:Services:portal:Permissions:0=visit.read",
        "Auth:Services:portal:Permissions:0 cannot be 'visit.read'; there is no such permission. Did you mean visits.read? It comes from the command line (--Auth:Services:portal:Permissions:0)."
    )]
    [InlineData(
        "--Auth:Services:portal:Unit=350824000000 --Auth:Services:portal:Permissions=visits.read,",
        "Auth:Services:portal:Permissions cannot be 'visits.read,'; there is no such permission. Did you mean visits.read? It comes from the command line (--Auth:Services:portal:Permissions)."
    )]
    [InlineData(
        "--Auth:Services:portal:Unit=350824000000 --Auth:Services:portal:Permission:0=visits.read",
        "Auth:Services:portal:Permission is not a known setting. Did you mean Auth:Services:portal:Permissions? It comes from the command line (--Auth:Services:portal:Permission)."
    )]
    [InlineData(
        "--Auth:Services:portal:Unit=350824000000 --Auth:Services:portal:Purposes:0=Anything",
        "Auth:Services:portal:Purposes:0 cannot be 'Anything'; it must be Visits or Petitions or Assistance or Rights or Mediation. It comes from the command line (--Auth:Services:portal:Purposes:0)."
    )]
    public void A_service_account_that_sees_nothing_or_too_little_by_a_slip_is_named(
        string settings,
        string expected
    ) => Assert.Equal([expected], Mistakes(settings.Split(' ')));

    [Fact]
    public void A_server_without_a_connection_string_is_named() =>
        Assert.Equal(
            [
                "ConnectionStrings:Storage is missing; with SqlServer it names the server and the database, such as Server=…;Database=…;User Id=…;Password=…. Storage:Provider comes from the command line (--Storage:Provider).",
            ],
            Mistakes("--Storage:Provider=SqlServer")
        );

    [Theory]
    [InlineData("PostgreSql", "Hots=x;Password=secret", "cannot be read")]
    [InlineData("SqlServer", "Sever=x;Password=secret", "cannot be read")]
    [InlineData("PostgreSql", "Host=x;Password=secret", "names no database")]
    [InlineData("SqlServer", "Server=x;Password=secret", "names no database")]
    public void A_connection_string_is_checked_and_never_shown(string provider, string connection, string expected)
    {
        foreach (var name in new[] { "Storage", "StorageReadOnly" })
        {
            var line = Assert.Single(
                Mistakes(
                    $"--Storage:Provider={provider}",
                    $"--ConnectionStrings:{(name == "Storage" ? "StorageReadOnly" : "Storage")}=Server=y;Database=z",
                    $"--ConnectionStrings:{name}={connection}"
                )
            );
            Assert.StartsWith($"ConnectionStrings:{name} {expected}", line);
            Assert.Contains($"comes from the command line (--ConnectionStrings:{name})", line);
            Assert.DoesNotContain("secret", line);
        }
    }

    /// <summary>Texts that may have any value, or whose validity shows only when they are used.</summary>
    private static readonly string[] Free =
    [
        "Auth:DevelopmentKey",
        "Graph:Documents",
        "Keys:Directory",
        "Storage:Directory",
    ];

    private static int variables;

    private static readonly Lazy<IReadOnlyList<SettingsSection>> Sections = new(() =>
    {
        using var app = Host.Application.Build(["--Storage:Directory=never"]);
        return [.. app.Services.GetServices<SettingsSection>()];
    });

    private static readonly Dictionary<string, string> Unfit = new()
    {
        ["Auth:Authority"] = "ftp://login.example",
        ["Auth:Audience"] = " ",
        ["Auth:OfficialClaim"] = " ",
        ["Auth:ServiceClaim"] = " ",
        ["Auth:Services"] = "portal",
        ["Graph:Origins"] = "portal",
        ["Proxies:Trusted"] = "proxy",
        ["Urls"] = "localhost",
        ["http_ports"] = "many",
        ["Kestrel:Endpoints:Http:Url"] = "localhost",
        ["Logging:LogLevel:Default"] = "loud",
        ["Logging:Console:LogLevel:Default"] = "loud",
    };

    public static TheoryData<string, string, string> WrongValues()
    {
        var all = new TheoryData<string, string, string>();
        var given = Sections
            .Value.SelectMany(s =>
                s.Options.GetProperties().Where(p => p.CanWrite).Select(p => (Key: $"{s.Name}:{p.Name}", Property: p))
            )
            .SelectMany(s => Wrong(s.Property).Select(value => (s.Key, Value: value)))
            .Concat(Unfit.Select(u => (u.Key, u.Value)))
            .ToList();
        foreach (var source in new[] { "command line", "environment", "file" })
        {
            given.ForEach(g => all.Add(g.Key, g.Value, source));
        }

        return all;
    }

    [Fact]
    public void Every_setting_is_tried_with_a_value_that_it_cannot_have()
    {
        var tried = WrongValues().Select(row => (string)row[0]).ToHashSet();
        var settings = Sections
            .Value.SelectMany(s => s.Options.GetProperties().Where(p => p.CanWrite).Select(p => $"{s.Name}:{p.Name}"))
            .Except(Free);
        Assert.Empty(settings.Except(tried));
    }

    [Theory]
    [MemberData(nameof(WrongValues))]
    public void A_wrong_value_is_named_with_what_is_allowed_and_where_it_came_from(
        string key,
        string value,
        string source
    )
    {
        var variable = $"WRONG{Interlocked.Increment(ref variables)}_{key.Replace(":", "__")}";
        var builder = new ConfigurationBuilder();
        var origin = source switch
        {
            "command line" => $"the command line (--{key})",
            "environment" => $"the environment variable {variable}",
            _ => "appsettings.json",
        };
        var file = new MemoryStream(
            JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { [key] = value })
        );
        if (source == "environment")
        {
            Environment.SetEnvironmentVariable(variable, value);
        }

        try
        {
            // A value in an earlier source is ignored.
            builder.AddInMemoryCollection(new Dictionary<string, string?> { [key] = "1" });
            _ = source switch
            {
                "command line" => builder.AddCommandLine([$"--{key}={value}"]),
                "environment" => builder.AddEnvironmentVariables($"{variable.Split('_')[0]}_"),
                _ => builder.Add(new InFile(file)),
            };
            var configuration = builder.Build();
            var refused = Assert.Throws<StartupException>(() =>
                SettingsCheck.Check(configuration, Sections.Value, [], Host.PlatformSettings.Faults(configuration))
            );
            var line = Assert.Single(refused.Message.Split('\n'));
            Assert.StartsWith($"设置有误 · Settings: {key} cannot be '{value}'; it ", line);
            Assert.EndsWith($" It comes from {origin}.", line);
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, null);
        }
    }

    private static IEnumerable<string> Wrong(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        if (type == typeof(string) || type == typeof(Dictionary<string, Commons.Access.ServiceAccount>))
        {
            yield break;
        }

        yield return "nonsense";
        if (type == typeof(int) || type == typeof(long) || type == typeof(double))
        {
            // Every number has a range.
            yield return "-7";
            yield return "1e99";
        }
        else if (type == typeof(TimeSpan))
        {
            yield return "-00:00:01";
            yield return "9999.00:00:00";
        }
    }

    private sealed class InFile(Stream content) : JsonConfigurationSource
    {
        public override IConfigurationProvider Build(IConfigurationBuilder builder)
        {
            Path = "appsettings.json";
            return new Content(this, content);
        }

        private sealed class Content(JsonConfigurationSource source, Stream content) : JsonConfigurationProvider(source)
        {
            public override void Load() => Load(content);
        }
    }

    [Fact]
    public void What_is_left_empty_is_as_if_it_were_not_there() =>
        Host.Application.Build(["--Telemetry:Endpoint=", "--Storage:Directory=never"]);

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    public void Invented_people_are_put_in_by_themselves_in_Development_alone(string environment, bool expected) =>
        Assert.Equal(
            expected,
            Host.Application.Build([$"--environment={environment}", "--Storage:Directory=never"])
                .Services.GetRequiredService<IOptions<Host.DemoOptions>>()
                .Value.Enabled
        );

    private static IEnumerable<string> Mistakes(params string[] settings)
    {
        var refused = Assert.Throws<StartupException>(() => Host.Application.Build(settings));
        return refused.Message.Split('\n').Select(l => l["设置有误 · Settings: ".Length..]);
    }
}
