using Commons.Importing;
using Commons.OrgUnits;
using Commons.OrgUnits.Import;
using CsCheck;
using Kernel.Settings;
using Microsoft.EntityFrameworkCore;

namespace Domain.Commons;

public sealed class DivisionImportTests
{
    private const string Header = "code,name,level,parent_code";

    [Fact]
    public async Task The_county_that_comes_with_the_program_is_imported_whole()
    {
        await using var registry = await Registry.Open();
        var report = await registry.Get<DivisionImport>().ImportSample(null, default);
        Assert.Empty(report.BadRows);
        Assert.Equal((245, 245), (report.Read, report.Added));
        await using var db = registry.Context();
        Assert.Equal(245, await db.OrgUnits.CountAsync());
        Assert.Equal(1, await db.OrgUnits.CountAsync(u => u.ParentId == null));
        var communities = await registry.Get<Units>().Below(350824001000, OrgUnitKind.Village, default);
        Assert.Equal(12, communities.Count);
        var above = await registry.Get<Units>().Above(communities[0].Id, default);
        Assert.Equal(["河东社区居委会", "平川街道", "武平县", "龙岩市", "福建省"], above.Select(u => u.Name));
    }

    [Fact]
    public async Task A_second_run_changes_nothing_and_says_so()
    {
        await using var registry = await Registry.Open();
        await registry.Get<DivisionImport>().ImportSample(null, default);
        var second = await registry.Get<DivisionImport>().ImportSample(null, default);
        Assert.True(second.ChangedNothing);
        Assert.Equal(245, second.Unchanged);
        Assert.Contains("nothing changed", second.ToString(), StringComparison.Ordinal);
        await using var db = registry.Context();
        Assert.Equal(245, await db.OrgUnits.CountAsync());
    }

    [Theory]
    [InlineData("99")]
    [InlineData("1")]
    [InlineData("hamlet")]
    [InlineData("\"town,village\"")]
    public async Task A_level_that_is_none_is_named_with_what_is_allowed(string level)
    {
        await using var registry = await Registry.Open();
        var path = await registry.Write("levels.csv", Header, $"350000000000,福建省,{level},");
        var report = await registry.Get<DivisionImport>().Import(path, null, default);
        Assert.Contains(
            $"none of province, city, county, town, village, enterprise, school: '{level.Trim('"')}'",
            Assert.Single(report.BadRows).ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Parents_come_before_children_whatever_the_order_of_the_lines()
    {
        await using var registry = await Registry.Open();
        var path = await registry.Write(
            "upside-down.csv",
            Header,
            "350824001001,河东社区,village,350824001000",
            "350824001,平川街道,town,350824",
            "350824,武平县,county,3508",
            "3508,龙岩市,city,35",
            "35,福建省,province,"
        );
        var report = await registry.Get<DivisionImport>().Import(path, null, default);
        Assert.Equal((5, 0), (report.Added, report.Bad));
        await using var db = registry.Context();
        var village = await db.OrgUnits.SingleAsync(u => u.Kind == OrgUnitKind.Village);
        Assert.Equal(
            await db.OrgUnits.Where(u => u.Name == "平川街道").Select(u => u.Id).SingleAsync(),
            village.ParentId
        );
    }

    [Fact]
    public async Task A_newer_list_corrects_names_and_keeps_keys()
    {
        await using var registry = await Registry.Open();
        var older = await registry.Write("2025.csv", Header, "35,福建省,province,", "3508,龙岩地区,city,35");
        var newer = await registry.Write("2026.csv", Header, "35,福建省,province,", "3508,龙岩市,city,35");
        await registry.Get<DivisionImport>().Import(older, null, default);
        var before = await registry.Get<Units>().ByCode(350800000000, default);
        var report = await registry.Get<DivisionImport>().Import(newer, null, default);
        var after = await registry.Get<Units>().ByCode(350800000000, default);
        Assert.Equal((0, 1, 1), (report.Added, report.Corrected, report.Unchanged));
        Assert.Equal((before!.Id, "龙岩市"), (after!.Id, after.Name));
    }

    [Fact]
    public async Task Bad_rows_are_named_by_file_line_and_reason_and_the_good_ones_are_kept()
    {
        await using var registry = await Registry.Open();
        var path = await registry.Write(
            "list.csv",
            Header,
            "35,福建省,province,",
            "350,三位,province,",
            "3508,龙岩市,city,35",
            "350824,,county,3508",
            $"350825,{new string('长', 201)},county,3508",
            "350921,霞浦县,county,3509",
            "3508,龙岩,city,35",
            "350826,某县,town,3508",
            "3507,\"南平市,city,35",
            "3506",
            "",
            "350803,永定区,county,35",
            "350802,新罗区,county,3502",
            "350881,漳平市,county,35080",
            "350883,某市,region,3508",
            "3501,福州市,city,35"
        );
        var report = await registry.Get<DivisionImport>().Import(path, null, default);
        Assert.Equal(
            [
                "list.csv:3: The code is not 2, 4, 6, 9 or 12 digits: '350'",
                "list.csv:5: The name is empty",
                "list.csv:6: The name is longer than 200 characters: 201",
                "list.csv:7: The parent does not exist: 350900000000",
                "list.csv:8: The code was listed before, with the name '龙岩市' instead of '龙岩'",
                "list.csv:9: The level Town contradicts the code 350826000000, which is that of a County",
                "list.csv:10: A quote is unclosed or misplaced",
                "list.csv:11: It has only 1 columns",
                "list.csv:14: The parent 350200000000 is not above 350802000000",
                "list.csv:15: The parent's code is not 2, 4, 6, 9 or 12 digits: '35080'",
                "list.csv:16: The level is none of province, city, county, town, village, enterprise, school: 'region'",
            ],
            report.BadRows.Select(English)
        );
        Assert.Equal((4, 11, 15), (report.Added, report.Bad, report.Read));
        await using var db = registry.Context();
        Assert.Equal(
            ["福建省", "福州市", "龙岩市", "永定区"],
            await db.OrgUnits.OrderBy(u => u.Code).Select(u => u.Name).ToListAsync()
        );
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task A_line_break_within_quotes_is_part_of_its_value(string lineBreak)
    {
        await using var registry = await Registry.Open();
        var path = await registry.Write(
            "list.csv",
            $"{Header},remark",
            $"35,\"福建{lineBreak}省\",province,,\"一{lineBreak}{lineBreak}二, \"\"三\"\"\"",
            $"3508,\"龙岩市{lineBreak}\",city,35,",
            "99,坏,city,35,"
        );
        var report = await registry.Get<DivisionImport>().Import(path, null, default);
        Assert.Equal((2, 1), (report.Added, report.Bad));
        // Lines are numbered as in an editor.
        Assert.Equal(8, report.BadRows.Single().Line);
        await using var db = registry.Context();
        Assert.Equal(["福建 省", "龙岩市"], await db.OrgUnits.OrderBy(u => u.Code).Select(u => u.Name).ToListAsync());
    }

    [Fact]
    public async Task A_quote_that_is_not_closed_spoils_its_own_line_and_none_below()
    {
        await using var registry = await Registry.Open();
        var path = await registry.Write(
            "list.csv",
            Header,
            "35,福建省,province,",
            "3507,\"南平市,city,35",
            "3508,\"龙岩\n市\",city,35",
            "3506,漳\"州市,city,35",
            "3505,泉州市,city,35",
            "3504,\"三明市,city,35",
            "3503,莆田市,city,35",
            "3509,\"宁德市"
        );
        var report = await registry.Get<DivisionImport>().Import(path, null, default);
        Assert.Equal([3, 6, 8, 10], report.BadRows.Select(row => row.Line));
        Assert.All(report.BadRows, row => Assert.Contains("A quote is unclosed", row.Reason));
        await using var db = registry.Context();
        Assert.Equal(
            ["福建省", "莆田市", "泉州市", "龙岩 市"],
            await db.OrgUnits.OrderBy(u => u.Code).Select(u => u.Name).ToListAsync()
        );
    }

    [Fact]
    public void However_quotes_and_line_breaks_stand_every_line_that_is_good_by_itself_is_read_or_named()
    {
        // Any content written by a spreadsheet is read back unchanged.
        var text = Gen.Char["a\"\n,中 "].Array[0, 8].Select(c => new string(c));
        Gen.Select(text, text)
            .Array[1, 20]
            .Sample(rows =>
            {
                var quoted = rows.Select(r =>
                    $"\"{r.Item1.Replace("\"", "\"\"")}\",\"{r.Item2.Replace("\"", "\"\"")}\""
                );
                var bytes = System.Text.Encoding.UTF8.GetBytes("a,b\n" + string.Join('\n', quoted) + "\n");
                var read = new CsvSource("list.csv", () => new MemoryStream(bytes)).Rows("a", "b").ToList();
                Assert.All(read, row => Assert.Null(row.Fault));
                Assert.Equal(
                    rows.Select(r => (Blank(r.Item1), Blank(r.Item2))),
                    read.Select(r => (Blank(r[0]), Blank(r[1])))
                );
            });
        static string Blank(string value) => string.Concat(value.Where(c => !char.IsWhiteSpace(c)));
    }

    [Fact]
    public async Task A_list_that_is_bad_throughout_is_counted_in_full_and_named_in_part()
    {
        await using var registry = await Registry.Open();
        var path = await registry.Write("bad.csv", [Header, .. Enumerable.Repeat("x,某处,city,35", 1500)]);
        var report = await registry.Get<DivisionImport>().Import(path, null, default);
        Assert.Equal((1500, 1000), (report.Bad, report.BadRows.Count));
    }

    [Fact]
    public async Task A_folder_of_lists_is_read_from_the_province_down_and_a_city_without_counties_is_one_unit()
    {
        await using var registry = await Registry.Open();
        await registry.Write("dist/provinces.csv", "code,name", "44,\"广东省\"");
        await registry.Write("dist/cities.csv", "code,name,provinceCode", "4419,\"东莞市\",44");
        await registry.Write("dist/areas.csv", "code,name,cityCode,provinceCode", "441900,\"东莞市\",4419,44");
        await registry.Write(
            "dist/streets.csv",
            "code,name,areaCode,provinceCode,cityCode",
            "441900003,\"东城街道\",441900,44,4419"
        );
        var report = await registry.Get<DivisionImport>().Import(Path.Combine(registry.Folder, "dist"), null, default);
        Assert.Equal((3, 1, 0), (report.Added, report.Unchanged, report.Bad));
        var street = await registry.Get<Units>().ByCode(441900003000, default);
        var above = await registry.Get<Units>().Above(street!.Id, default);
        Assert.Equal(["东城街道", "东莞市", "广东省"], above.Select(u => u.Name));
    }

    [Theory]
    [InlineData("nowhere.csv", "There is no list of divisions")]
    [InlineData("empty.csv", "has no column code")]
    [InlineData("other.csv", "has no column parent_code, level")]
    public async Task What_cannot_be_read_is_refused_in_one_line(string file, string reason)
    {
        await using var registry = await Registry.Open();
        await registry.Write("empty.csv");
        await registry.Write("other.csv", "code,name", "35,福建省");
        var refusal = await Assert.ThrowsAsync<StartupException>(() =>
            registry.Get<DivisionImport>().Import(Path.Combine(registry.Folder, file), null, default)
        );
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
    }

    [Fact]
    public async Task A_list_in_another_encoding_is_reported_and_not_stored_as_rubbish()
    {
        await using var registry = await Registry.Open();
        var path = Path.Combine(registry.Folder, "gbk.csv");
        await File.WriteAllBytesAsync(
            path,
            [.. "code,name,level,parent_code\n35,"u8, 0xB8, 0xA3, 0xBD, 0xA8, .. ",province,\n"u8]
        );
        var report = await registry.Get<DivisionImport>().Import(path, null, default);
        Assert.Equal("gbk.csv:2: The name is not in UTF-8", English(Assert.Single(report.BadRows)));
    }

    [Fact]
    public async Task Progress_is_told_every_five_thousand_rows()
    {
        await using var registry = await Registry.Open();
        var villages = Enumerable
            .Range(1, 12_000)
            .Select(i => $"3508{i / 999 + 10:D2}{1:D3}{i % 999 + 1:D3},某村,village,35");
        var path = await registry.Write("long.csv", [Header, "35,福建省,province,", .. villages]);
        var told = new Told();
        var report = await registry.Get<DivisionImport>().Import(path, told, default);
        Assert.Equal(12_001, report.Added);
        Assert.Equal([5_000, 10_000], told.Select(t => t.Read));
    }

    [Fact]
    public async Task An_interrupted_import_is_finished_by_running_it_again()
    {
        await using var registry = await Registry.Open();
        var villages = Enumerable
            .Range(1, 7_000)
            .Select(i => $"3508{i / 999 + 10:D2}001{i % 999 + 1:D3},某村,village,35");
        var path = await registry.Write("long.csv", [Header, "35,福建省,province,", .. villages]);
        using var stop = new CancellationTokenSource();
        var interruption = new Told { Then = _ => stop.Cancel() };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            registry.Get<DivisionImport>().Import(path, interruption, stop.Token)
        );
        var report = await registry.Get<DivisionImport>().Import(path, null, default);
        Assert.Equal((7_001, 0), (report.Read, report.Bad));
        await using var db = registry.Context();
        Assert.Equal(7_001, await db.OrgUnits.CountAsync());
    }

    [Fact]
    public async Task A_list_saved_by_a_spreadsheet_is_read_as_well()
    {
        await using var registry = await Registry.Open();
        var path = Path.Combine(registry.Folder, "excel.csv");
        const string Lines = "code,name,level,parent_code\r\n 35 ,\"福建省\",province,\r\n\r\n3508,龙岩市,city,35";
        await File.WriteAllTextAsync(path, Lines, new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var report = await registry.Get<DivisionImport>().Import(path, null, default);
        Assert.Equal((2, 0), (report.Added, report.Bad));
        Assert.Equal("福建省", (await registry.Get<Units>().ByCode(350000000000, default))!.Name);
    }

    private static string English(BadRow row) =>
        $"{row.File}:{row.Line}: {row.Reason[(row.Reason.IndexOf('·') + 2)..]}";

    private sealed class Told : List<ImportProgress>, IProgress<ImportProgress>
    {
        public Action<ImportProgress> Then { get; init; } = _ => { };

        public void Report(ImportProgress value)
        {
            Add(value);
            Then(value);
        }
    }
}
