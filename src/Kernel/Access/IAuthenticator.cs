namespace Kernel.Access;

/// <summary>Finds out who a bearer token speaks for.</summary>
public interface IAuthenticator
{
    /// <summary>The caller whom a token speaks for, with the authority of this moment.</summary>
    /// <param name="token">The token, as the caller sent it.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>The caller, or why the token is no good.</returns>
    ValueTask<(Identity? Caller, TokenError Fault)> Identify(string token, CancellationToken cancellation);

    /// <summary>The same caller with the authority of now: posts end, and so does what they allow.</summary>
    /// <param name="caller">Who was identified earlier.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>Null where the caller is not known any more.</returns>
    ValueTask<Identity?> Again(Identity caller, CancellationToken cancellation);
}

/// <summary>Why a token is not taken.</summary>
public enum TokenError
{
    /// <summary>It is taken.</summary>
    None,

    /// <summary>It was good, and its time is over.</summary>
    Expired,

    /// <summary>It is none of ours: damaged, of another issuer or audience, or signed with another key or not at all.</summary>
    Invalid,

    /// <summary>Nobody can say at the moment: the keys of its issuer cannot be had.</summary>
    Unverifiable,
}
