using System.Globalization;
using Vinr.Sdk.Calls;

namespace Vinr.Sdk.Outcomes;

/// <summary>Turns a call that ended without a readable answer into its exception.</summary>
internal static class CallFailure
{
    public static Exception ToException(VinrCall call, Exception failure) => call.Result.End switch
    {
        AttemptEnd.Canceled => Canceled(call, failure),
        AttemptEnd.Unreadable => FormatFailure.Unreadable(call, failure),
        AttemptEnd.AttemptTimedOut or AttemptEnd.TotalTimedOut => TimedOut(call, failure),
        _ when call.OutcomeUnknown => Unknown(call, failure),
        _ => new VinrConnectionException($"{call.Operation} got no whole answer, and nothing can have changed: {failure.Message}{Begun(call)}", failure)
        {
            RequestId = RequestId(call),
            IdempotencyKey = call.IdempotencyKey,
            Attempts = call.Attempts,
            RepeatBefore = call.RepeatBefore,
            IsTransient = call.Result.End == AttemptEnd.Broken,
        },
    };

    /// <summary>The caller's token ended the call. A call that changes something keeps its key.</summary>
    public static OperationCanceledException Canceled(VinrCall call, Exception? failure) =>
        call.Changes
            ? new VinrCanceledException($"{call.Operation} was cancelled.{RepeatAdvice.For(call, call.OutcomeUnknown)}", failure, call.Cancellation)
            {
                IdempotencyKey = call.IdempotencyKey,
                Attempts = call.Attempts,
                OutcomeUnknown = call.OutcomeUnknown,
                RepeatBefore = call.RepeatBefore,
            }
            : new OperationCanceledException($"{call.Operation} was cancelled.", failure, call.Cancellation);

    private static VinrException TimedOut(VinrCall call, Exception failure)
    {
        var total = call.Result.End == AttemptEnd.TotalTimedOut;
        var (limit, option) = total ? (call.TotalTimeout, call.TotalTimeoutOption) : (call.AttemptTimeout, "VinrClientOptions.AttemptTimeout");
        var timeout = new VinrTimeoutException(
            call.IsQueued
                ? FormattableString.Invariant($"{call.Operation} waited for its turn in the client's own rate limiter (VinrClientOptions.RateLimiting) until the {limit.TotalSeconds:0.###} s were over that {option} sets. This attempt sent nothing.")
                : FormattableString.Invariant($"{call.Operation} took longer than {limit.TotalSeconds:0.###} s, the limit that {option} sets.{Begun(call)}"),
            failure)
        {
            RequestId = RequestId(call),
            IdempotencyKey = call.IdempotencyKey,
            Attempts = call.Attempts,
            RepeatBefore = call.RepeatBefore,
            IsTransient = true,
            Limit = total ? VinrTimeoutLimit.Total : VinrTimeoutLimit.Attempt,
            Timeout = limit,
            OptionName = option,
        };
        return call.OutcomeUnknown ? Unknown(call, timeout) : timeout;
    }

    private static VinrOutcomeUnknownException Unknown(VinrCall call, Exception cause) =>
        new($"{call.Operation} left, and no whole answer came: {cause.Message}{(cause is VinrTimeoutException ? "" : Begun(call))}{RepeatAdvice.For(call, call.OutcomeUnknown)}", cause)
        {
            RequestId = RequestId(call),
            IdempotencyKey = call.IdempotencyKey,
            Attempts = call.Attempts,
            IsTransient = true,
            Operation = call.Operation,
            RepeatBefore = call.RepeatBefore,
        };

    private static string? RequestId(VinrCall call) => call.ReadHeaders().First(HeaderNames.RequestId);

    // An answer that broke off has shown its head.
    private static string Begun(VinrCall call) => call.Result.Response is null
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $" The answer had begun ({(int)call.Result.Status}{(RequestId(call) is { } request ? $", request {request}" : "")}).");
}
