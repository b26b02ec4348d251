using Kernel.Errors;

namespace Commons.Officials;

/// <summary>授权须由干部作出 · Only an official can grant a purpose or unmask personal data, because a person must be accountable for it.</summary>
public sealed class OfficialRequired()
    : DomainError("须由干部本人办理。", "Only an official may do this; a service account cannot.");
