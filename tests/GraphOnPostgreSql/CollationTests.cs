using Graph.Tests.Hosting;
using Npgsql;

namespace Graph.Tests;

/// <summary>Texts compare byte by byte, independent of the locale of the database.</summary>
public sealed class CollationTests
{
    private const string Foreign =
        "SELECT count(*) FROM information_schema.columns WHERE table_schema IN ('commons', 'visits', 'petitions') AND data_type IN ('text', 'character varying') AND collation_name IS DISTINCT FROM 'C'";

    [Fact]
    public async Task A_database_that_the_program_makes_orders_texts_by_their_bytes_itself()
    {
        var made = await Installations.Fresh();
        await HostRun.Done(["database", "migrate", .. made]);
        Assert.Equal(
            "c C",
            await Ask(
                made,
                "SELECT datlocprovider::text || ' ' || datcollate FROM pg_database WHERE datname = current_database()"
            )
        );
        Assert.DoesNotContain("order of texts", await HostRun.Done(["database", "status", .. made]));
        await Installations.Drop(made);
    }

    [Fact]
    public async Task A_database_of_another_provider_is_named_and_its_columns_are_ordered_by_bytes_all_the_same()
    {
        var theirs = await Installations.Fresh();
        var address = new NpgsqlConnectionStringBuilder(AddressIn(theirs));
        var name = address.Database;
        address.Database = "postgres";
        // Its libc locale is C and does not determine the order of texts.
        await Ask(
            address.ConnectionString,
            $"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C' LOCALE_PROVIDER icu ICU_LOCALE 'zh-CN'"
        );
        await HostRun.Done(["database", "migrate", .. theirs]);
        Assert.Contains("i zh-CN", await HostRun.Done(["database", "status", .. theirs]));
        Assert.Equal(0L, await Ask(theirs, Foreign));
        await Installations.Drop(theirs);
    }

    private static string AddressIn(string[] settings) => settings[1]["--ConnectionStrings:Storage=".Length..];

    private static Task<object?> Ask(string[] settings, string text) => Ask(AddressIn(settings), text);

    private static async Task<object?> Ask(string address, string text)
    {
        await using var source = NpgsqlDataSource.Create(address);
        await using var command = source.CreateCommand(text);
        return await command.ExecuteScalarAsync();
    }
}
