using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Graph.Tests.Hosting;

namespace Graph.Tests.Attacks;

/// <summary>Compressed or nested content that becomes large when it is expanded: the host expands none of it.</summary>
public sealed class PackedTests(TestHost host) : IClassFixture<TestHost>
{
    private const string Laughs =
        "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]><l>&b;&x;</l>";

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("gzip, identity")]
    [InlineData("x-own")]
    public async Task A_body_that_is_packed_is_refused(string encoding)
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await gzip.WriteAsync("{\"query\":\"{ __typename } #"u8.ToArray());
            var blank = new byte[1_000_000];
            for (var i = 0; i < 20; i++)
            {
                await gzip.WriteAsync(blank);
            }
        }

        var content = new ByteArrayContent(packed.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        (await Send(content)).IsRefused(HttpStatusCode.UnsupportedMediaType, "MEDIA_TYPE_UNSUPPORTED", "__typename");
    }

    [Fact]
    public async Task A_body_that_says_that_it_is_as_it_is_is_answered()
    {
        var content = new StringContent("{\"query\":\"{ __typename }\"}", Encoding.UTF8, "application/json");
        content.Headers.ContentEncoding.Add("identity");
        Assert.Equal(HttpStatusCode.OK, (await Send(content)).Status);
    }

    [Theory]
    [InlineData("application/xml")]
    [InlineData("text/xml")]
    [InlineData("application/soap+xml")]
    [InlineData("application/zip")]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")]
    [InlineData("text/csv")]
    [InlineData("application/octet-stream")]
    public async Task Documents_and_archives_are_refused_unread(string type)
    {
        var content = new StringContent(Laughs, Encoding.UTF8);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        (await Send(content)).IsRefused(
            HttpStatusCode.UnsupportedMediaType,
            "MEDIA_TYPE_UNSUPPORTED",
            "ENTITY",
            "passwd"
        );
    }

    private Task<Attack> Send(HttpContent content) =>
        Attack.Send(host, host.Http, new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content });
}
