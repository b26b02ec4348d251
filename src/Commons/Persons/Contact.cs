using System.ComponentModel.DataAnnotations;
using Kernel.Errors;

namespace Commons.Persons;

/// <summary>联系人 · Whom to speak to, and where to reach that person; no more (PIPL Art. 6).</summary>
/// <param name="Name">姓名 · The name.</param>
/// <param name="Phone">电话 · The telephone number.</param>
public sealed record Contact(
    [property: StringLength(50, MinimumLength = 1)] string Name,
    [property: StringLength(20, MinimumLength = 1)] string Phone
)
{
    /// <summary>Sees that the number can be one.</summary>
    /// <param name="input">The input that holds the contact.</param>
    /// <exception cref="PhoneInvalid">It cannot.</exception>
    public Contact Checked(string input)
    {
        Telephone.Require(Phone, input, nameof(Phone));
        return this;
    }
}

/// <summary>电话号码无效 · This is no telephone number.</summary>
public sealed class PhoneInvalid() : DomainError("电话号码无效。", "This is no telephone number.");

/// <summary>身份证号无效 · This is no citizen id: its day or its check digit is wrong (GB 11643).</summary>
public sealed class IdNumberInvalid()
    : DomainError("身份证号无效。", "This is no citizen id number: its day or its check digit is wrong.");
