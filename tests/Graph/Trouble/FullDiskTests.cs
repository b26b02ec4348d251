using System.Diagnostics;
using Graph.Tests.Hosting;

namespace Graph.Tests.Trouble;

/// <summary>A host whose files are on its own small disk, which is filled while it runs.</summary>
public sealed class FullDiskTests
{
    private const int MostTries = 500;

    // An in-memory disk that only this process and its children see.
    private const string OnSmallDisk = """
        mount -t tmpfs -o size=48m tmpfs "$disk" && cp "$data"/*.db* "$disk"/ && exec dotnet "$@"
        """;

    [ServiceFact]
    public async Task Where_the_disk_is_full_changes_are_refused_and_queries_answered_until_there_is_room()
    {
        var installation = await Installations.Take();
        var disk = Directory.CreateTempSubdirectory("disk-").FullName;
        await using var issuer = await Issuer.Start();
        await using (var host = HostProcess.Start(port => OnDisk(disk, installation, issuer, port)))
        {
            host.SignIn(issuer.Token(Issuer.Of("WP0001")));
            await host.Serving();
            var asking = await Asking.Of(host.Http);
            var before = await Asking.Count(host.Http);
            var seenFromHere = Path.Combine($"/proc/{host.Id}/root", disk[1..]);
            await Ballast.Fill(Path.Combine(seenFromHere, "ballast"));

            var recorded = 0;
            var told = await asking.Visit(host.Http, "0");
            while (told.Code is null && recorded < MostTries)
            {
                recorded++;
                told = await asking.Visit(host.Http, $"{recorded}");
            }

            Assert.Equal(Told.SentAway("STORAGE_FULL"), told);
            Assert.Equal(before + recorded, await Asking.Count(host.Http));

            File.Delete(Path.Combine(seenFromHere, "ballast"));
            Assert.NotNull((await asking.Visit(host.Http, $"{recorded}")).Id);
            Assert.Equal(before + recorded + 1, await Asking.Count(host.Http));
            Assert.True(host.Output.Count < 20, string.Join('\n', host.Output));
        }

        Directory.Delete(disk);
        await Installations.Drop(installation);
    }

    private static ProcessStartInfo OnDisk(string disk, string[] installation, Issuer issuer, int port)
    {
        string[] apart = Environment.IsPrivilegedProcess ? ["--mount"] : ["--mount", "--map-root-user"];
        var start = new ProcessStartInfo(
            "unshare",
            [
                .. apart,
                "sh",
                "-c",
                OnSmallDisk,
                "sh",
                HostProcess.Program,
                .. installation.Skip(1),
                .. issuer.Settings,
                "--Demo:Enabled=false",
                $"--Storage:Directory={disk}",
                HostProcess.UrlsOf(port),
            ]
        );
        start.Environment["disk"] = disk;
        start.Environment["data"] = installation[0].Split('=')[1];
        return start;
    }
}
