using System.Security.Cryptography;
using Kernel;
using Kernel.Audit;
using Kernel.PersonalData;

namespace Petitions.Matters;

/// <summary>
/// The code with which a petitioner looks a matter up without an account (Arts 18, 21). Of the code itself only a keyed hash is kept,
/// so that neither the database nor an official tells it; who lost it is given another.
/// </summary>
[AuditedAs<Matter>(nameof(MatterId))]
internal sealed class QueryCode : Entity<QueryCode>
{
    // No letter that is read as a digit, none that is read as another.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 12;
    private const int Group = 4;

    private QueryCode() { }

    private QueryCode(Id<QueryCode> id)
        : base(id) { }

    internal Id<Matter> MatterId { get; private init; }

    /// <summary>By what the code is found.</summary>
    internal string Digest { get; private set; } = "";

    /// <summary>How often the check was tried since it last rested, without being right.</summary>
    internal int Tries { get; private set; }

    /// <summary>How often it has rested since the check was last right; each rest is twice as long as the one before.</summary>
    internal int Rests { get; private set; }

    /// <summary>Until when it rests, UTC; past where it does not.</summary>
    internal DateTime RestsUntil { get; private set; }

    /// <summary>Makes the code of a matter; 60 random bits, told this once.</summary>
    public static (QueryCode Kept, IssuedCode Told) Of(Id<Matter> matter, Keyring keys)
    {
        var kept = new QueryCode(Id<QueryCode>.New()) { MatterId = matter };
        return (kept, kept.Renew(keys));
    }

    /// <summary>Makes another; the one before opens nothing any more.</summary>
    public IssuedCode Renew(Keyring keys)
    {
        var letters = RandomNumberGenerator.GetString(Letters, Length);
        (Digest, Tries, Rests, RestsUntil) = (DigestOf(letters, keys), 0, 0, default);
        return new IssuedCode(string.Join('-', letters.Chunk(Group).Select(part => new string(part))));
    }

    /// <summary>By what a code is found, however it is written.</summary>
    public static string DigestOf(string code, Keyring keys) =>
        keys.Token(
            "query code\n"
                + string.Concat(
                    code.Where(char.IsAsciiLetterOrDigit)
                        .Take(Length + 1)
                        .Select(c =>
                            char.ToUpperInvariant(c) switch
                            {
                                'O' => '0',
                                'I' or 'L' => '1',
                                var other => other,
                            }
                        )
                )
        );
}

/// <summary>查询码 · The code with which the petitioner looks the matter up; it is told this once and kept nowhere.</summary>
/// <param name="Code">查询码 · The code; capitals, hyphens and spaces make no difference.</param>
internal sealed record IssuedCode(string Code);
