using Kernel.Errors;

namespace Petitions.LeaderCases;

/// <summary>包案中重复 · The leader has taken this matter over already.</summary>
internal sealed class LedAlready() : DomainError("该领导已包此案。", "This leader has taken the matter over already.");
