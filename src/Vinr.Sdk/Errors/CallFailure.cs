using Vinr.Sdk.Transport;

namespace Vinr.Sdk.Errors;

/// <summary>Turns a call that ended without a readable answer into its exception.</summary>
internal static class CallFailure
{
    public static Exception ToException(VinrCall call, Exception failure, ClientSettings settings) => call.Result.End switch
    {
        AttemptEnd.Canceled => Canceled(call, failure),
        AttemptEnd.Unreadable => FormatFailure.Unreadable(call, failure, settings),
        AttemptEnd.AttemptTimedOut or AttemptEnd.TotalTimedOut => TimedOut(call, failure, settings),
        _ when call.OutcomeUnknown => Unknown(call, failure, settings),
        _ => new VinrConnectionException($"{call.Operation} got no whole answer, and nothing can have changed: {failure.Message}{Begun(call, settings)}", failure)
        {
            RequestId = RequestId(call, settings),
            IdempotencyKey = call.IdempotencyKey,
            Attempts = call.Attempts,
            IsTransient = call.Result.End == AttemptEnd.Broken,
        },
    };

    /// <summary>The caller's token ended the call. A call that changes something keeps its key.</summary>
    public static OperationCanceledException Canceled(VinrCall call, Exception? failure) =>
        call.Changes
            ? new VinrCanceledException($"{call.Operation} was cancelled.{Advice(call)}", failure, call.Cancellation)
            {
                IdempotencyKey = call.IdempotencyKey,
                Attempts = call.Attempts,
                OutcomeUnknown = call.OutcomeUnknown,
                RepeatBefore = call.RepeatBefore,
            }
            : new OperationCanceledException($"{call.Operation} was cancelled.", failure, call.Cancellation);

    private static VinrException TimedOut(VinrCall call, Exception failure, ClientSettings settings)
    {
        var total = call.Result.End == AttemptEnd.TotalTimedOut;
        var (limit, option) = total ? (call.TotalTimeout, call.TotalTimeoutOption) : (call.AttemptTimeout, "VinrClientOptions.AttemptTimeout");
        var timeout = new VinrTimeoutException(
            FormattableString.Invariant($"{call.Operation} took longer than {limit.TotalSeconds:0.###} s, the limit that {option} sets.{Begun(call, settings)}"),
            failure)
        {
            RequestId = RequestId(call, settings),
            IdempotencyKey = call.IdempotencyKey,
            Attempts = call.Attempts,
            IsTransient = true,
            Limit = total ? VinrTimeoutLimit.Total : VinrTimeoutLimit.Attempt,
            Timeout = limit,
            OptionName = option,
        };
        return call.OutcomeUnknown ? Unknown(call, timeout, settings) : timeout;
    }

    private static VinrOutcomeUnknownException Unknown(VinrCall call, Exception cause, ClientSettings settings) =>
        new($"{call.Operation} left, and no whole answer came: {cause.Message}{(cause is VinrTimeoutException ? "" : Begun(call, settings))}{Advice(call)}", cause)
        {
            RequestId = RequestId(call, settings),
            IdempotencyKey = call.IdempotencyKey,
            Attempts = call.Attempts,
            IsTransient = true,
            Operation = call.Operation.Name,
            RepeatBefore = call.RepeatBefore,
        };

    private static string? RequestId(VinrCall call, ClientSettings settings) =>
        call.Result.HeadersWithout(settings.Key).First(WireHeaders.RequestId);

    // An answer that broke off has shown its head.
    private static string Begun(VinrCall call, ClientSettings settings) => call.Result.Response is null
        ? ""
        : $" The answer had begun ({(int)call.Result.Status}{(RequestId(call, settings) is { } request ? $", request {request}" : "")}).";

    /// <summary>What to do after a failure that may have acted; nothing when it cannot have.</summary>
    public static string Advice(VinrCall call) => call.OutcomeUnknown ? AdviceToRepeat(call) : "";

    /// <summary>What to do after a failure that may have acted.</summary>
    public static string AdviceToRepeat(VinrCall call) => call switch
    {
        { IdempotencyKey: { } key, RepeatBefore: { } until } => FormattableString.Invariant(
            $" It may have acted. Repeat the same call with idempotency key {key} before {until:yyyy-MM-dd HH:mm} UTC to find out without acting twice; later it may act twice."),
        _ => " It may have acted. Repeat it to find out.",
    };
}
