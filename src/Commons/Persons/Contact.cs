using System.ComponentModel.DataAnnotations;
using Kernel.Errors;

namespace Commons.Persons;

/// <summary>联系人 · A contact person and how to reach them, nothing else (PIPL Art. 6).</summary>
/// <param name="Name">姓名 · The name.</param>
/// <param name="Phone">电话 · The telephone number.</param>
public sealed record Contact(
    [property: StringLength(50, MinimumLength = 1)] string Name,
    [property: StringLength(20, MinimumLength = 1)] string Phone
)
{
    /// <summary>Requires a valid telephone number.</summary>
    /// <param name="input">The input that holds the contact.</param>
    /// <exception cref="PhoneInvalid">The number is invalid.</exception>
    public Contact Checked(string input)
    {
        Telephone.Require(Phone, input, nameof(Phone));
        return this;
    }
}

/// <summary>电话号码无效 · The telephone number is invalid.</summary>
public sealed class PhoneInvalid() : DomainError("电话号码无效。", "The telephone number is invalid.");

/// <summary>身份证号无效 · The citizen id number has an invalid date or check digit (GB 11643).</summary>
public sealed class IdNumberInvalid()
    : DomainError("身份证号无效。", "The citizen id number is invalid: its date or its check digit is wrong.");
