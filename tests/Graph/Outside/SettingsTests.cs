using Kernel.Modules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Graph.Tests.Outside;

/// <summary>Whoever makes three mistakes in the settings hears of three, and of nothing else.</summary>
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
                "Storage:Provider cannot be 'Postgres'; it is Sqlite or SqlServer or PostgreSql.",
                "Graph:MaxCost cannot be 'lots'; it is a whole number.",
                "Graph:MaxDepht is not known here. Did you mean Graph:MaxDepth?",
                "Stopping:Timeout cannot be 'soon'; it is a time such as 00:00:30.",
                "Telemetry:Endpoint cannot be 'localhost'; it is an address such as http://localhost:4318.",
                "Storge is not known here. Did you mean Storage?",
            ],
            lines
        );
    }

    [Theory]
    [InlineData("--Graph:MaxDepth=0", "Graph:MaxDepth cannot be 0; it lies between 1 and 2147483647.")]
    [InlineData("--Graph:DefaultPageSize=60", "Graph:DefaultPageSize is 60, more than Graph:MaxPageSize, 50.")]
    [InlineData(
        "--Graph:Timeout=00:00:00",
        "Graph:Timeout cannot be 00:00:00; it lies between 00:00:00.0010000 and 1.00:00:00."
    )]
    [InlineData("--Telemetry:Sampling=7", "Telemetry:Sampling cannot be 7; it lies between 0 and 1.")]
    [InlineData("--Demo:Year=26", "Demo:Year cannot be 26; it lies between 2000 and 2100.")]
    [InlineData("--Demo:Colour=red", "Demo:Colour is not known here.")]
    [InlineData(
        "--Proxies:Trusted=10.0.0.5, proxy, 10.1.0.0/16",
        "Proxies:Trusted cannot be 'proxy'; it is addresses and networks such as 10.1.0.0/16."
    )]
    public void A_value_out_of_its_range_is_named_with_the_range(string setting, string expected) =>
        Assert.Equal([expected], Mistakes(setting));

    [Theory]
    [InlineData(
        "--Auth:Services:portal:Permissions:0=visits.read",
        "Auth:Services:portal:Unit must be the 12-digit code of the unit whose records the service may see, with all below."
    )]
    [InlineData(
        "--Auth:Services:portal:Unit=county --Auth:Services:portal:Permissions:0=visits.read",
        "Auth:Services:portal:Unit must be the 12-digit code of the unit whose records the service may see, with all below."
    )]
    [InlineData(
        "--Auth:Services:portal:Unit=350824000000 --Auth:Services:portal:Permissions:0=visit.read",
        "Auth:Services:portal:Permissions:0: there is no permission 'visit.read'. Did you mean visits.read?"
    )]
    [InlineData(
        "--Auth:Services:portal:Unit=350824000000 --Auth:Services:portal:Permissions=visits.read,",
        "Auth:Services:portal:Permissions: there is no permission 'visits.read,'. Did you mean visits.read?"
    )]
    [InlineData(
        "--Auth:Services:portal:Unit=350824000000 --Auth:Services:portal:Permission:0=visits.read",
        "Auth:Services:portal:Permission is not known here. Did you mean Auth:Services:portal:Permissions?"
    )]
    [InlineData(
        "--Auth:Services:portal:Unit=350824000000 --Auth:Services:portal:Purposes:0=Anything",
        "Auth:Services:portal:Purposes:0 cannot be 'Anything'; it is Visits or Petitions or Assistance or Rights or Mediation."
    )]
    public void A_service_account_that_sees_nothing_or_too_little_by_a_slip_is_named(
        string settings,
        string expected
    ) => Assert.Equal([expected], Mistakes(settings.Split(' ')));

    [Fact]
    public void A_server_without_a_connection_string_is_named() =>
        Assert.Contains("ConnectionStrings__Storage", Assert.Single(Mistakes("--Storage:Provider=SqlServer")));

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
        var refused = Assert.Throws<StartRefused>(() => Host.Application.Build(settings));
        return refused.Message.Split('\n').Select(l => l["设置有误 · Settings: ".Length..]);
    }
}
