using System.ComponentModel.DataAnnotations;
using Commons.Access;
using Commons.Store;
using Graph;
using Microsoft.EntityFrameworkCore;

namespace Commons.Officials;

/// <summary>登记干部 · Enters an official in the registry.</summary>
/// <param name="Number">工号 · The staff number.</param>
/// <param name="Name">姓名 · The name.</param>
[Change(RegistryPermissions.KeepStaff)]
[Refuses<StaffNumberTaken>]
internal sealed record EnterOfficial(
    [property: StringLength(20, MinimumLength = 1)] string Number,
    [property: StringLength(50, MinimumLength = 1)] string Name
)
{
    public async Task<Official> Apply(CommonsContext db, CancellationToken cancellation)
    {
        if (await db.Officials.AnyAsync(o => o.Number == Number, cancellation))
        {
            throw new StaffNumberTaken().About(nameof(Number));
        }

        var official = Official.Enter(Number, Name);
        db.Officials.Add(official);
        return official;
    }
}

/// <summary>工号已被使用 · Another official has this staff number.</summary>
internal sealed class StaffNumberTaken()
    : Kernel.Errors.DomainError("该工号已被使用。", "Another official has this staff number.");
