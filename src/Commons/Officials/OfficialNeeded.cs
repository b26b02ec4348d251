using Kernel.Errors;

namespace Commons.Officials;

/// <summary>授权须由干部作出 · A purpose is granted, and personal data unmasked, by a person who answers for it.</summary>
public sealed class OfficialNeeded()
    : DomainError("须由干部本人办理。", "This is done by an official, who answers for it; a service cannot.");
