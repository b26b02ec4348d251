using System.Text.Json;
using Graph.Tests.Hosting;
using Kernel.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Graph.Tests.Attacks;

/// <summary>An accusation that has gone through every step of a petition, so that rows of every kind belong to it.</summary>
internal static class SealedMatter
{
    /// <summary>Registers an accusation against the town secretary and a unit.</summary>
    public static async Task<Registration> Registered(TestHost host, int daysAgo = 0)
    {
        var named = await host.Data(
            """
            {
              unitId: orgUnit(code: 350824001000) { id }
              accusedUnit: orgUnit(code: 350824001002) { id }
              handler: official(number: "WP0005") { id }
              accused: official(number: "WP0001") { id }
            }
            """
        );
        string Id(string name) => named.GetProperty(name).GetProperty("id").GetString()!;
        using var office = host.As("petition-office");
        var registered = await Done(
            office,
            "registerMatter",
            new
            {
                unitId = Id("unitId"),
                handlerId = Id("handler"),
                petitioner = new { name = "查无此人", phone = "19900006666" },
                route = "ACCUSATION",
                channel = "LETTER",
                subject = "反映问题",
                summary = "匿名反映",
                receivedOn = Day(host, daysAgo),
                accusedOfficialIds = new[] { Id("accused") },
                accusedUnitIds = new[] { Id("accusedUnit") },
            },
            "matter { id noticeDueOn petitioner { id } } issuedCode { code }"
        );
        var matter = registered.GetProperty("matter");
        return new Registration(
            matter.GetProperty("id").GetString()!,
            matter.GetProperty("petitioner").GetProperty("id").GetString()!,
            registered.GetProperty("issuedCode").GetProperty("code").GetString()!,
            DateOnly.Parse(matter.GetProperty("noticeDueOn").GetString()!)
        );
    }

    /// <summary>Registers an accusation and completes its handling.</summary>
    public static async Task Handled(TestHost host)
    {
        var named = await host.Data(
            """
            {
              named: official(number: "WP0006") { id }
              leader: official(number: "WP0007") { id }
              recused: official(number: "WP0008") { id }
            }
            """
        );
        string Id(string name) => named.GetProperty(name).GetProperty("id").GetString()!;
        string Day(int ago) => SealedMatter.Day(host, ago);
        using var office = host.As("petition-office");
        var (matter, petitioner, code, _) = await Registered(host, daysAgo: 9);
        await Done(office, "acceptMatter", new { matterId = matter, acceptedOn = Day(8) });
        await Done(
            office,
            "extendMatter",
            new
            {
                matterId = matter,
                days = 5,
                extendedOn = Day(7),
            }
        );
        await Done(office, "nameOnMatter", new { matterId = matter, officialId = Id("named") });
        var led = await Done(
            office,
            "leadCase",
            new
            {
                matterId = matter,
                leaderId = Id("leader"),
                since = Day(7),
            },
            "leaderCase { id }"
        );
        await Done(
            office,
            "recordCaseVisit",
            new
            {
                leaderCaseId = led.GetProperty("leaderCase").GetProperty("id").GetString(),
                visitedOn = Day(6),
                note = "下访",
            }
        );
        await Done(
            office,
            "recuseFromMatter",
            new
            {
                matterId = matter,
                officialId = Id("recused"),
                because = "亲属",
                since = Day(6),
            }
        );
        await Done(
            office,
            "unmask",
            new
            {
                record = petitioner,
                fields = new[] { "PHONE" },
                reason = "核实",
            }
        );
        await Done(
            office,
            "correctPetitioner",
            new
            {
                petitionerId = petitioner,
                name = "更正后",
                because = "本人更正",
            }
        );
        await Done(
            office,
            "refusePersonalRight",
            new
            {
                record = petitioner,
                right = "ERASURE",
                because = "仍须保存",
            }
        );
        await Done(
            office,
            "replyToMatter",
            new
            {
                matterId = matter,
                reply = "已核查",
                repliedOn = Day(3),
            }
        );
        using var resident = host.Client(null);
        await Done(
            resident,
            "rateMatter",
            new
            {
                code,
                check = "6666",
                withOffice = "SATISFIED",
                withUnit = "SATISFIED",
            }
        );
        await Done(office, "concludeMatter", new { matterId = matter, concludedOn = Day(2) });
    }

    private static string Day(TestHost host, int ago) =>
        host.Services.GetRequiredService<TimeProvider>().Today().AddDays(-ago).ToString("yyyy-MM-dd");

    private static async Task<JsonElement> Done(HttpClient client, string change, object input, string selected = "")
    {
        var type = $"{char.ToUpperInvariant(change[0])}{change[1..]}Input!";
        var answer = await TestHost.Send(
            client,
            $"mutation($input: {type}) {{ {change}(input: $input) {{ {selected} errors {{ ... on Error {{ code message }} }} }} }}",
            new { input }
        );
        Assert.False(answer.TryGetProperty("errors", out _), $"{change}: {answer}");
        var done = answer.GetProperty("data").GetProperty(change);
        Assert.True(done.GetProperty("errors").ValueKind == JsonValueKind.Null, $"{change}: {done}");
        return done;
    }

    /// <summary>The identifiers of an accusation.</summary>
    /// <param name="Matter">The id of the matter.</param>
    /// <param name="Petitioner">The id of the petitioner.</param>
    /// <param name="Code">The lookup code.</param>
    /// <param name="NoticeDueOn">The due date of the written notice.</param>
    internal sealed record Registration(string Matter, string Petitioner, string Code, DateOnly NoticeDueOn);
}
