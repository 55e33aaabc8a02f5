namespace Vinr.Sdk.Errors;

/// <summary>The codes that the SDK itself branches on.</summary>
internal static class ErrorCodes
{
    /// <summary>Documented.</summary>
    public const string IdempotencyConflict = "idempotency_conflict";

    /// <summary>Assumed: VINR shows no code for a first request that still runs.</summary>
    public const string IdempotencyInProgress = "idempotency_in_progress";
}
