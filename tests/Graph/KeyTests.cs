using Graph.Tests.Hosting;
using Host;
using Host.Verbs;
using Kernel.KeyRotation;
using Kernel.PersonalData;
using Kernel.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
#if !POSTGRESQL && !SQLSERVER
using System.Text;
using Commons.Demonstration;
#endif

namespace Graph.Tests;

/// <summary>The keys of personal data, and the files on disk.</summary>
public sealed class KeyTests(KeyTests.Host host) : IClassFixture<KeyTests.Host>
{
    [Fact]
    public async Task A_new_key_is_taken_up_and_everything_sealed_again_while_the_host_serves()
    {
        var before = await Read();
        var had = host.Services.GetRequiredService<Keyring>().Ids.Count;
        await using var other = host.Process();
        var serving = ReadOnAndOn(before);
        await Keys.Rotate(other.Services, TimeProvider.System.Now());
        await serving;
        var keys = host.Services.GetRequiredService<Keyring>();
        var newest = other.Services.GetRequiredService<Keyring>().Newest;
        Assert.Equal(newest, keys.Newest);
        Assert.Equal(before, await Read());
        Assert.Equal([newest], (await Uses(other)).Keys);

        // A run that was aborted after a batch resumes with the same key.
        var begun = other.Services.GetRequiredService<KeyFolder>().Add();
        using var stop = new CancellationTokenSource();
        var resealing = other.Services.GetRequiredService<ReEncryption>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            resealing.Run(new Once(stop.Cancel), takeClear: false, stop.Token)
        );
        Assert.Equal(2, (await Uses(other)).Count);
        await Keys.Rotate(other.Services, TimeProvider.System.Now());
        Assert.Equal([begun], (await Uses(other)).Keys);
        Assert.Equal(before, await Read());
        Assert.Equal(had + 2, keys.Ids.Count);

        // No stored value needs the other keys; a value that is being written now might.
        await Assert.ThrowsAsync<Kernel.Settings.StartupException>(() =>
            Keys.Retire(other.Services, TimeProvider.System)
        );
        await Keys.Retire(other.Services, new Later());
        Assert.Equal([begun], keys.Ids);
        Assert.Equal(before, await Read());
    }

    [Fact]
    public async Task Two_rotations_at_once_make_one_key()
    {
        var before = host.Services.GetRequiredService<Keyring>().Ids.Count;
        await using var one = host.Process();
        await using var other = host.Process();
        var began = TimeProvider.System.Now();
        await Task.WhenAll(
            new[] { one, other }.Select(process =>
                Task.Factory.StartNew(() => Keys.Rotate(process.Services, began), TaskCreationOptions.LongRunning)
                    .Unwrap()
            )
        );
        var keys = host.Services.GetRequiredService<Keyring>();
        Assert.Equal(before + 1, keys.Ids.Count);
        Assert.Equal([keys.Newest], (await Uses(one)).Keys);
    }

#if !POSTGRESQL && !SQLSERVER
    private const string Entered = "19900008888";

    [Fact]
    public async Task A_text_tool_finds_nobody_in_the_database()
    {
        var unit = (await host.Data("{ orgUnit(code: 350824001001) { id } }"))
            .GetProperty("orgUnit")
            .GetProperty("id")
            .GetString();
        await host.Data(
            $$"""
            mutation($unit: ID!) {
              enterHousehold(input: { unitId: $unit, code: "KT0000001", address: "无人知晓巷九号", headcount: 2, contact: { name: "无名氏甲", phone: "{{Entered}}" }, idempotencyKey: "kt" }) {
                household { id } errors { __typename }
              }
            }
            """,
            new { unit }
        );
        await host.Settle();
        var (contacts, petitioners) = (new DemoResidents("contacts", 0), new DemoResidents("petitioners", 5000));
        var persons = Enumerable
            .Range(0, 1200)
            .Select(_ => contacts.Next())
            .Concat(Enumerable.Range(0, 300).Select(_ => petitioners.Next()));
        var texts = persons
            .SelectMany(p => new[] { p.Name, p.Phone })
            .Where(t => t.Length > 2)
            .Concat(["无人知晓巷", "无名氏甲", Entered, "前街1号", "350899"]);
        // Officials' names are public, and some fictional residents have the same names.
        var officials = (await host.Data("{ officials(first: 50) { nodes { name } } }"))
            .GetProperty("officials")
            .GetProperty("nodes")
            .EnumerateArray()
            .Select(o => o.GetProperty("name").GetString()!)
            .ToHashSet();
        var wanted = texts.Where(t => !officials.Contains(t)).Select(Encoding.UTF8.GetBytes).ToList();
        foreach (var file in Directory.EnumerateFiles(host.Folder, "*.db*"))
        {
            await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var bytes = new byte[open.Length];
            await open.ReadExactlyAsync(bytes);
            var found = wanted.Where(text => bytes.AsSpan().IndexOf(text) >= 0).Select(Encoding.UTF8.GetString);
            Assert.True(!found.Any(), $"{Path.GetFileName(file)}: {string.Join(' ', found)}");
        }
    }
#endif

    private async Task ReadOnAndOn(string expected)
    {
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(expected, await Read());
        }
    }

    private async Task<string> Read() =>
        (
            await host.Data(
                "{ households(first: 50, where: { code: { startsWith: \"PC001\" } }, order: [{ code: ASC }]) { nodes { address contactName contactPhone } } petitions(first: 20) { nodes { petitioner { name idNumber } } } }"
            )
        ).GetRawText();

    private static Task<IReadOnlyDictionary<uint, long>> Uses(WebApplication app) =>
        app.Services.GetRequiredService<ReEncryption>().Uses(CancellationToken.None);

    /// <summary>Exposes the location of its data and keys, so that a command can run beside it.</summary>
    public sealed class Host : TestHost
    {
        private string[] taken = [];

        public string Folder => taken[0].Split('=')[1];

        public WebApplication Process() => Application.Build([.. taken, "--environment=Development"]);

        protected override async Task<string[]> Take() => taken = await base.Take();
    }

    private sealed class Once(Action act) : IProgress<long>
    {
        public void Report(long value) => act();
    }

    private sealed class Later : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddHours(1);
    }
}
