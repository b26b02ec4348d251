using Commons.Officials;
using Commons.OrgUnits;
using Commons.Store;
using Kernel.Settings;
using Kernel.Time;
using Microsoft.EntityFrameworkCore;

namespace Commons.Posts;

/// <summary>Appoints the first registrar of an installation; all later appointments are made in the graph.</summary>
/// <param name="clock">The clock.</param>
public sealed class FirstRegistrar(TimeProvider clock)
{
    private const string Title = "组织人事管理员";
    private const int NumberLength = 20;
    private const int NameLength = 50;

    /// <summary>Enters the official and the post, and appoints the official from today on.</summary>
    /// <param name="db">The shared registry.</param>
    /// <param name="number">The staff number, as the issuer's tokens carry it.</param>
    /// <param name="name">The name.</param>
    /// <param name="code">The 12-digit code of the unit whose registry the registrar maintains, with all units below it.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>The unit's name.</returns>
    /// <exception cref="StartupException">The unit does not exist, a registrar is in post already, or an argument is invalid.</exception>
    public async Task<string> Appoint(
        CommonsContext db,
        string number,
        string name,
        string code,
        CancellationToken cancellation
    )
    {
        (number, name) = (number.Trim(), name.Trim());
        RequireWord(number, NumberLength, "工号", "staff number");
        RequireWord(name, NameLength, "姓名", "name");
        var today = clock.Today();
        if (!DivisionCode.TryParse(code, out var division))
        {
            throw new StartupException(
                $"单位代码无效 · '{code}' is not a valid unit code; a code has 12 digits, such as 350824000000."
            );
        }

        var unit =
            await db.OrgUnits.SingleOrDefaultAsync(u => u.Code == division.Number && u.ClosedOn == null, cancellation)
            ?? throw new StartupException(
                $"没有代码为 {division} 的单位，请先导入区划 · There is no unit {division}; run 'import divisions PATH' first."
            );
        var held = await db.Tenures.AnyAsync(
            t => t.Kind == PostKind.Registrar && t.From <= today && (t.To == null || t.To >= today),
            cancellation
        );
        if (held)
        {
            throw new StartupException(
                "已有在任的组织人事管理员，其余任命请在系统内办理 · A registrar is in post already, and appoints others in the graph (appointOfficial)."
            );
        }

        var official = await db.Officials.SingleOrDefaultAsync(o => o.Number == number, cancellation);
        official ??= db.Officials.Add(Official.Enter(number, name)).Entity;
        if (official.Name != name)
        {
            throw new StartupException(
                $"工号 {number} 已登记为 {official.Name} · The staff number {number} belongs to {official.Name}."
            );
        }

        var post = Post.SetUp(unit.Id, PostKind.Registrar, Title);
        post.Appoint(official.Id, today);
        db.Posts.Add(post);
        await db.SaveChangesAsync(cancellation);
        return unit.Name;
    }

    private static void RequireWord(string word, int most, string chinese, string english)
    {
        if (string.IsNullOrWhiteSpace(word) || word.Length > most || word.Any(char.IsControl))
        {
            throw new StartupException(
                $"{chinese}无效 · The {english} '{word}' cannot be used; it has 1 to {most} characters."
            );
        }
    }
}
