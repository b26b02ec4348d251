namespace Kernel.Access;

/// <summary>Validates bearer tokens and identifies their callers.</summary>
public interface IAuthenticator
{
    /// <summary>Identifies the caller of a token, with the caller's current permissions.</summary>
    /// <param name="token">The token, as the caller sent it.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>The caller, or the reason why the token is rejected.</returns>
    ValueTask<(Identity? Caller, TokenError Fault)> Identify(string token, CancellationToken cancellation);

    /// <summary>Reloads a caller's current permissions: posts end, and so do the permissions they give.</summary>
    /// <param name="caller">The caller, as identified earlier.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <returns>Null if the caller is no longer known.</returns>
    ValueTask<Identity?> Again(Identity caller, CancellationToken cancellation);
}

/// <summary>Why a token is rejected.</summary>
public enum TokenError
{
    /// <summary>The token is valid.</summary>
    None,

    /// <summary>The token has expired.</summary>
    Expired,

    /// <summary>The token is invalid: damaged, from another issuer or for another audience, or with a missing or wrong signature.</summary>
    Invalid,

    /// <summary>The token cannot be validated at the moment: the keys of its issuer are unavailable.</summary>
    Unverifiable,
}
