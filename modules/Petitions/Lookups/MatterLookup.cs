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
/// Finds a matter by its query code and the last digits of the petitioner's telephone number. An unknown code, a wrong check, a
/// blocked code and a petitioner without a telephone number give the same result with the same statements.
/// </summary>
/// <param name="db">The module's context.</param>
/// <param name="keys">The keys for codes and telephone numbers.</param>
/// <param name="options">The limits of attempts.</param>
/// <param name="clock">The clock for blocks.</param>
internal sealed class MatterLookup(
    PetitionsContext db,
    Keyring keys,
    IOptions<LookupOptions> options,
    TimeProvider clock
)
{
    /// <summary>The number of digits of the check.</summary>
    public const int CheckDigits = 4;

    /// <summary>Finds the matter and its petitioner.</summary>
    /// <exception cref="QueryCodeIncorrect">The code or the check is wrong, or the code is blocked.</exception>
    public async Task<(Matter Matter, Id<Petitioner> Petitioner)> Find(
        string code,
        string check,
        CancellationToken cancellation
    )
    {
        var digest = QueryCode.DigestOf(code, keys);
        // The attempt is counted before the check, so that concurrent attempts cannot exceed the limit.
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
            throw new QueryCodeIncorrect();
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

    // The last allowed attempt blocks the code; a right check removes the block. The length depends on the number of earlier blocks, which
    // concurrent attempts increment only once.
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

    // The same work with and without a telephone number.
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
