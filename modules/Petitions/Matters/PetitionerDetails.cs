using System.ComponentModel.DataAnnotations;
using Commons.Persons;

namespace Petitions.Matters;

/// <summary>信访人信息 · The petitioner's name and contact data.</summary>
/// <param name="Name">姓名 · The name.</param>
/// <param name="Phone">电话 · The telephone number.</param>
/// <param name="IdNumber">身份证号 · The citizen id number, only if it has to be shown.</param>
internal sealed record PetitionerDetails(
    [property: StringLength(50, MinimumLength = 1)] string Name,
    [property: StringLength(20, MinimumLength = 1)] string Phone,
    [property: StringLength(18, MinimumLength = 1)] string? IdNumber
)
{
    /// <summary>Requires valid numbers.</summary>
    /// <param name="input">The input that holds the details.</param>
    /// <exception cref="PhoneInvalid">The telephone number is invalid.</exception>
    /// <exception cref="IdNumberInvalid">The id number's date or check digit is wrong.</exception>
    public PetitionerDetails Checked(string input)
    {
        Telephone.Require(Phone, input, nameof(Phone));
        if (IdNumber is not null)
        {
            CitizenId.Require(IdNumber, input, nameof(IdNumber));
        }

        return this;
    }
}
