using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Graph.Tests.Hosting;

namespace Graph.Tests.Outside;

/// <summary>An issuer whose certificate comes from the office's own authority, configured as in operations.md.</summary>
public sealed class PrivateAuthorityTests : IDisposable
{
    private static readonly DateTimeOffset From = TimeProvider.System.GetUtcNow().AddDays(-1);
    private readonly string folder = Directory.CreateTempSubdirectory("authority-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [ServiceTheory]
    [InlineData("SSL_CERT_FILE", true)]
    [InlineData("SSL_CERT_DIR", true)]
    [InlineData(null, false)]
    public async Task Its_tokens_are_taken_where_the_authority_is_trusted_and_else_the_log_says_why(
        string? variable,
        bool isTrusted
    )
    {
        using var authority = Authority();
        using var certificate = Certificate(authority);
        await using var issuer = await Issuer.Start(certificate);
        var file = Path.Combine(folder, "county.crt");
        await File.WriteAllTextAsync(file, authority.ExportCertificatePem());
        // In a folder, the file name is the hash of its subject, which .NET does not check.
        File.Copy(file, Path.Combine(folder, "0a1b2c3d.0"));

        var settings = await Installations.Take();
        await using (
            var host = HostProcess.Start(port =>
            {
                string[] words =
                [
                    HostProcess.Program,
                    $"--Auth:Authority={issuer.Address}",
                    .. settings,
                    HostProcess.UrlsOf(port),
                ];
                var start = new ProcessStartInfo("dotnet", words);
                if (variable is not null)
                {
                    start.Environment[variable] = variable == "SSL_CERT_DIR" ? folder : file;
                }

                return start;
            })
        )
        {
            await host.Serving();
            host.SignIn(issuer.Token());
            using var answer = await host.Http.GetAsync("/graphql?query={me{__typename}}");
            var text = await answer.Content.ReadAsStringAsync();
            if (isTrusted)
            {
                Assert.True(answer.IsSuccessStatusCode, $"{text}\n{string.Join('\n', host.Output)}");
                Assert.Contains("\"me\":{", text);
            }
            else
            {
                Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
                Assert.Contains("ISSUER_UNREACHABLE", text);
                await Eventually.Holds(() => host.Output.Any(l => l.Contains("Host.Access.IssuerKeys")));
                var said = host.Output.Single(l => l.Contains("Host.Access.IssuerKeys"));
                Assert.Contains(issuer.Address, said);
                Assert.Contains("AuthenticationException", said);
                Assert.Contains("certificate", said);
            }
        }

        await Installations.Drop(settings);
    }

    private static X509Certificate2 Authority()
    {
        using var key = RSA.Create(2048);
        var request = Request("CN=County authority", key, isAuthority: true);
        return request.CreateSelfSigned(From, From.AddYears(1));
    }

    private static X509Certificate2 Certificate(X509Certificate2 authority)
    {
        using var key = RSA.Create(2048);
        var request = Request("CN=login.county.example", key, isAuthority: false);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.Create(authority, From, From.AddDays(90), [1, 2, 3, 4]);
        using var whole = made.CopyWithPrivateKey(key);
        // As a server reads it from a file.
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null);
    }

    private static CertificateRequest Request(string name, RSA key, bool isAuthority)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(
                isAuthority
                    ? X509KeyUsageFlags.KeyCertSign
                    : X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment,
                true
            )
        );
        return request;
    }
}
