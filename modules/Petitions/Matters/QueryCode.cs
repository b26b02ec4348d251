using System.Security.Cryptography;
using Kernel;
using Kernel.Audit;
using Kernel.PersonalData;

namespace Petitions.Matters;

/// <summary>
/// The code with which a petitioner can look up a matter without an account (Arts 18, 21). Only a keyed hash is stored, so that
/// neither the database nor an official can reveal the code; a lost code is replaced by a new one.
/// </summary>
[AuditedAs<Matter>(nameof(MatterId))]
internal sealed class QueryCode : Entity<QueryCode>
{
    // No letters that can be confused with digits or with each other.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 12;
    private const int Group = 4;

    private QueryCode() { }

    private QueryCode(Id<QueryCode> id)
        : base(id) { }

    internal Id<Matter> MatterId { get; private init; }

    /// <summary>The keyed hash by which the code is found.</summary>
    internal string Digest { get; private set; } = "";

    /// <summary>The number of wrong checks since the last block.</summary>
    internal int Tries { get; private set; }

    /// <summary>The number of blocks since the last right check; each block is twice as long as the previous one.</summary>
    internal int Rests { get; private set; }

    /// <summary>When the block ends, UTC; in the past if the code is not blocked.</summary>
    internal DateTime RestsUntil { get; private set; }

    /// <summary>Creates the code of a matter, with 60 random bits; it is shown only once.</summary>
    public static (QueryCode Stored, IssuedCode Issued) Create(Id<Matter> matter, Keyring keys)
    {
        var kept = new QueryCode(Id<QueryCode>.New()) { MatterId = matter };
        return (kept, kept.Renew(keys));
    }

    /// <summary>Replaces the code; the previous one is invalid.</summary>
    public IssuedCode Renew(Keyring keys)
    {
        var letters = RandomNumberGenerator.GetString(Letters, Length);
        (Digest, Tries, Rests, RestsUntil) = (DigestOf(letters, keys), 0, 0, default);
        return new IssuedCode(string.Join('-', letters.Chunk(Group).Select(part => new string(part))));
    }

    /// <summary>The keyed hash of a code, independent of its spelling.</summary>
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

/// <summary>查询码 · The code with which the petitioner can look up the matter; it is shown only once and not stored.</summary>
/// <param name="Code">查询码 · The code; case, hyphens and spaces are ignored.</param>
internal sealed record IssuedCode(string Code);
