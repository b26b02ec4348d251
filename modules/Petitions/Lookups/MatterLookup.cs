using System.Security.Cryptography;
using System.Text;
using Kernel;
using Kernel.PersonalData;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Petitions.Matters;
using Petitions.Store;

namespace Petitions.Lookups;

/// <summary>
/// Finds the matter of whoever knows its code and the last digits of the telephone. A code that there is not, a check that is wrong, a
/// code that rests and a petitioner without a telephone come to the same, by the same statements.
/// </summary>
/// <param name="db">The module's store.</param>
/// <param name="keys">What codes and telephones are kept with.</param>
/// <param name="options">How often a check may be wrong.</param>
/// <param name="clock">By which clock a code rests.</param>
internal sealed class MatterLookup(
    PetitionsContext db,
    Keyring keys,
    IOptions<LookupOptions> options,
    TimeProvider clock
)
{
    /// <summary>How many digits the check has.</summary>
    public const int CheckDigits = 4;

    /// <summary>The matter, and who brought it.</summary>
    /// <exception cref="QueryCodeMismatched">The two do not go together, or the code rests.</exception>
    public async Task<(Matter Matter, Id<Petitioner> Petitioner)> Find(
        string code,
        string check,
        CancellationToken cancellation
    )
    {
        var digest = QueryCode.DigestOf(code, keys);
        // Counted before it is looked at, so that any number at once comes to no more than was allowed.
        var counted = await Count(digest, cancellation);
        var found = await (
            from issued in db.QueryCodes
            join matter in db.Matters on issued.MatterId equals matter.Id
            join petitioner in db.Petitioners on matter.Id equals petitioner.MatterId
            where issued.Digest == digest
            select new { Matter = matter, Petitioner = petitioner }
        )
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellation);
        var phone = found is null
            ? null
            : keys.Decrypt(found.Petitioner.Id, nameof(Petitioner.Phone), found.Petitioner.Phone);
        if (!IsCheckOf(phone, check) || counted == 0)
        {
            throw new QueryCodeMismatched();
        }

        await db
            .QueryCodes.Where(c => c.Digest == digest)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(c => c.Tries, 0)
                        .SetProperty(c => c.Rests, 0)
                        .SetProperty(c => c.RestsUntil, DateTime.UnixEpoch),
                cancellation
            );
        return (found!.Matter, found.Petitioner.Id);
    }

    // The last try that is allowed puts the code to rest; where its check is right, the rest is taken back. How long a rest takes depends on
    // how many there were, which no two tries that come at once can both add to.
    private async Task<int> Count(string digest, CancellationToken cancellation)
    {
        var (now, most) = (clock.Now(), options.Value.TriesPerCode);
        var rests = await db
            .QueryCodes.Where(c => c.Digest == digest)
            .Select(c => c.Rests)
            .SingleOrDefaultAsync(cancellation);
        var until = now + options.Value.RestAfter(rests);
        return await db
            .QueryCodes.Where(c => c.Digest == digest && c.Rests == rests && c.RestsUntil <= now)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(c => c.Tries, c => c.Tries + 1 < most ? c.Tries + 1 : 0)
                        .SetProperty(c => c.Rests, c => c.Tries + 1 < most ? c.Rests : c.Rests + 1)
                        .SetProperty(c => c.RestsUntil, c => c.Tries + 1 < most ? c.RestsUntil : until),
                cancellation
            );
    }

    // The same work whether there is a telephone or not.
    private static bool IsCheckOf(string? phone, string check)
    {
        Span<byte> expected = stackalloc byte[CheckDigits];
        Span<byte> given = stackalloc byte[CheckDigits];
        var isPhone = Last(phone ?? "", expected);
        var isCheck = Last(check, given) && check.Trim().Length == CheckDigits;
        return CryptographicOperations.FixedTimeEquals(expected, given) & isPhone & isCheck;
    }

    private static bool Last(string text, Span<byte> digits)
    {
        var all = text.Where(char.IsAsciiDigit).ToArray();
        if (all.Length < CheckDigits)
        {
            return false;
        }

        Encoding.ASCII.GetBytes(all.AsSpan(all.Length - CheckDigits), digits);
        return true;
    }
}
