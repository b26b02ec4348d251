namespace Kernel.PersonalData;

/// <summary>个人信息类别 · What a personal field says of somebody; it decides the mask.</summary>
public enum PersonalKind
{
    /// <summary>姓名 · A person's name.</summary>
    Name,

    /// <summary>电话 · A telephone number.</summary>
    Phone,

    /// <summary>身份证号 · A citizen's id number (GB 11643).</summary>
    IdNumber,

    /// <summary>地址 · Where somebody lives.</summary>
    Address,
}

/// <summary>What a <see cref="PersonalText"/> of an entity says of somebody.</summary>
/// <param name="kind">Its kind.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonalAttribute(PersonalKind kind) : Attribute
{
    /// <summary>Its kind.</summary>
    public PersonalKind Kind => kind;
}
