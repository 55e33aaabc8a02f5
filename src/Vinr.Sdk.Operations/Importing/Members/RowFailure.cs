using System.Net;

namespace Vinr.Sdk.Operations.Importing.Members;

/// <summary>What a failed call means for the row: that it is refused, or that VINR could not be asked.</summary>
internal static class RowFailure
{
    /// <summary>The row's end; null when the failure is not the row's but concerns everything.</summary>
    public static RowResult? Of(VinrException failure) => failure switch
    {
        _ when ConcernsEverything(failure) => null,
        VinrIdempotencyException => new(RowOutcome.Failed) { Problem = new("key_conflict", $"VINR has another request with this row's idempotency key, and not what it made: run the import again when VINR has forgotten the key ({failure.Message})"), RequestId = failure.RequestId },
        VinrConflictException => new(RowOutcome.Failed) { Problem = new("in_progress", failure.Message), RequestId = failure.RequestId },
        VinrServerException => new(RowOutcome.Failed) { Problem = new("vinr_failed", failure.Message), RequestId = failure.RequestId },
        VinrApiException { StatusCode: >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError and not HttpStatusCode.RequestTimeout } refused =>
            new(RowOutcome.Refused) { Problem = new("refused_by_vinr", $"VINR refuses it: {refused.Message}"), RequestId = failure.RequestId },
        _ => new(RowOutcome.Failed) { Problem = new("no_answer", failure.Message), RequestId = failure.RequestId },
    };

    /// <summary>Whether every other row would fail as well: the key is refused, or the rate limit holds for longer than the client waits.</summary>
    private static bool ConcernsEverything(VinrException failure) => failure is VinrAuthenticationException or VinrPermissionException or VinrRateLimitException;
}
