using System.Text.RegularExpressions;
using Graph.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Architecture.Tests;

/// <summary>
/// Code that is attacked by tests wherever it is used: decompression, document parsers, calls to other hosts, child processes and
/// files. Each use is listed here with its reason; a new entry needs an attack test in <c>tests/Graph/Attacks</c>.
/// </summary>
public sealed partial class SurfaceTests
{
    private static readonly Dictionary<string, string> CallsOthers = new(StringComparer.Ordinal)
    {
        ["src/Host/Access/IssuerKeys.cs"] =
            "The issuer's keys, at the address of the settings; tokens name no address.",
        ["src/Host/Verbs/Health.cs"] = "The host itself, at the address of the settings.",
    };

    private static readonly Dictionary<string, string> StartsPrograms = new(StringComparer.Ordinal)
    {
        ["src/Host/Backups/PostgreSqlBackup.cs"] = "pg_dump and pg_restore, for whoever sits at the machine.",
    };

    private static readonly Dictionary<string, string> OpensFiles = new(StringComparer.Ordinal)
    {
        ["src/Graph/Documents/StoredDocuments.cs"] = "Documents that come with the program, known by their hash.",
        ["src/Graph/Schema/Descriptions.cs"] = "The texts of the schema, beside the program.",
        ["src/Graph/Http/Ide.cs"] = "The page of the program itself, beside it.",
        ["src/Commons/Importing/CsvSource.cs"] = "A list that whoever sits at the machine names.",
        ["src/Commons/OrgUnits/Import/DivisionList.cs"] = "The same.",
        ["src/Kernel/Storage/Sqlite/SqliteProvider.cs"] = "The databases, in the folder of the settings.",
        ["src/Host/Backups/PostgreSqlBackup.cs"] = "A backup, named at the machine.",
        ["src/Host/Backups/SqliteBackup.cs"] = "A backup, named at the machine.",
        ["src/Kernel/Files/OwnerOnly.cs"] = "What those below ask for: files and folders that only their owner reads.",
        ["src/Kernel/PersonalData/KeyFolder.cs"] = "The keys, in the folder of the settings.",
        ["src/Host/Access/DevelopmentIssuer.cs"] = "The development key; absent elsewhere.",
    };

    [Fact]
    public void Nothing_is_unpacked() => Assert.Empty(Using(Unpacking(), []));

    [Fact]
    public void No_XML_is_read_but_the_texts_that_come_with_the_program() =>
        Assert.Empty(
            Using(
                Xml(),
                new(StringComparer.Ordinal)
                {
                    ["src/Graph/Schema/Descriptions.cs"] = "The compiler's own, beside the program.",
                }
            )
        );

    [Fact]
    public void No_spreadsheet_or_list_for_one_is_made() => Assert.Empty(Using(Spreadsheets(), []));

    [Fact]
    public void Other_hosts_are_called_at_addresses_of_the_settings_alone() =>
        Assert.Empty(Using(Calling(), CallsOthers));

    [Fact]
    public void Programs_are_started_at_the_machine_alone() => Assert.Empty(Using(Starting(), StartsPrograms));

    [Fact]
    public void Files_are_opened_where_no_client_says_which() => Assert.Empty(Using(Opening(), OpensFiles));

    [Fact]
    public void Nothing_in_the_graph_is_a_file_or_an_address() =>
        Assert.DoesNotMatch(
            @"(?im)^\s*(scalar|input) \w*(Upload|Url|Uri|File|Attachment)\b|: \[?(Upload|URL|URI)\b",
            Product.Services.GetRequiredService<SchemaText>().Text
        );

    [Theory]
    [InlineData("using var zip = new ZipArchive(stream);")]
    [InlineData("await using var brotli = new BrotliStream(body, mode);")]
    public void What_unpacks_is_noticed(string source) => Assert.Matches(Unpacking(), source);

    private static IEnumerable<string> Using(Regex what, Dictionary<string, string> allowed)
    {
        var found = Product
            .SourceFiles("src", "modules")
            .Where(f => what.IsMatch(File.ReadAllText(f)))
            .Select(f => Path.GetRelativePath(Product.Root, f).Replace('\\', '/'))
            .ToHashSet(StringComparer.Ordinal);
        // An entry that is no longer used must be removed from the list.
        found.SymmetricExceptWith(allowed.Keys);
        return found;
    }

    [GeneratedRegex(
        @"\b(Zip(Archive|File)|GZipStream|DeflateStream|BrotliStream|ZLibStream|TarReader|TarFile|AddRequestDecompression)\b",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Unpacking();

    [GeneratedRegex(
        @"\b(XmlReader|XmlDocument|XDocument|XElement|XmlSerializer|DataContractSerializer|XslCompiledTransform)\b",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Xml();

    [GeneratedRegex(
        @"text/csv|spreadsheetml|\b(CsvWriter|ClosedXML|OpenXml|NPOI|EPPlus|MiniExcel)\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Spreadsheets();

    [GeneratedRegex(
        @"\b(HttpClient|IHttpClientFactory|WebRequest|TcpClient|SmtpClient)\b",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Calling();

    [GeneratedRegex(@"\bProcess(StartInfo|\.Start)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Starting();

    [GeneratedRegex(
        @"\bFile\.(Open|Read|Write|Create|Copy|Move|Delete|Append|Exists)|\bDirectory\.(Enumerate|Get|Create|Delete|Move)|\bnew (FileStream|StreamReader\(\w*[Pp]ath)",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Opening();
}
