namespace Kernel.PersonalData;

/// <summary>个人信息类别 · The kind of personal data in a field, which determines its mask.</summary>
public enum PersonalKind
{
    /// <summary>姓名 · A person's name.</summary>
    Name,

    /// <summary>电话 · A telephone number.</summary>
    Phone,

    /// <summary>身份证号 · A citizen's id number (GB 11643).</summary>
    IdNumber,

    /// <summary>地址 · A person's address.</summary>
    Address,
}

/// <summary>Declares the kind of personal data in a <see cref="PersonalText"/>.</summary>
/// <param name="kind">The kind.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute(PersonalKind kind) : Attribute
{
    /// <summary>The kind.</summary>
    public PersonalKind Kind => kind;
}
