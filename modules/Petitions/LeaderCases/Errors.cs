using Kernel.Errors;

namespace Petitions.LeaderCases;

/// <summary>包案中重复 · The leader is already in charge of this matter.</summary>
internal sealed class LeaderAlreadyInCharge()
    : DomainError("该领导已包此案。", "This leader is already in charge of the matter.");
