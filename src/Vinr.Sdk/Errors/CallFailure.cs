using Vinr.Sdk.Transport;

namespace Vinr.Sdk.Errors;

/// <summary>Turns a call that ended without a readable answer into its exception.</summary>
internal static class CallFailure
{
    public static Exception ToException(VinrCall call, Exception failure, ClientSettings settings) => call.Result.End switch
    {
        AttemptEnd.Canceled => Canceled(call, failure),
        AttemptEnd.Unreadable => FormatFailure.Unreadable(call, failure, settings),
        AttemptEnd.AttemptTimedOut or AttemptEnd.TotalTimedOut => TimedOut(call, failure),
        _ when call.OutcomeUnknown => Unknown(call, failure),
        _ => new VinrConnectionException($"{call.Operation} got no answer, and nothing can have changed: {failure.Message}", failure)
        {
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

    private static VinrException TimedOut(VinrCall call, Exception failure)
    {
        var total = call.Result.End == AttemptEnd.TotalTimedOut;
        var (limit, option) = total ? (call.TotalTimeout, call.TotalTimeoutOption) : (call.AttemptTimeout, "VinrClientOptions.AttemptTimeout");
        var timeout = new VinrTimeoutException(
            FormattableString.Invariant($"{call.Operation} took longer than {limit.TotalSeconds:0.###} s, the limit that {option} sets."),
            failure)
        {
            IdempotencyKey = call.IdempotencyKey,
            Attempts = call.Attempts,
            IsTransient = true,
            Limit = total ? VinrTimeoutLimit.Total : VinrTimeoutLimit.Attempt,
            Timeout = limit,
            OptionName = option,
        };
        return call.OutcomeUnknown ? Unknown(call, timeout) : timeout;
    }

    private static VinrOutcomeUnknownException Unknown(VinrCall call, Exception cause) =>
        new($"{call.Operation} left, and no answer came: {cause.Message}{Advice(call)}", cause)
        {
            IdempotencyKey = call.IdempotencyKey,
            Attempts = call.Attempts,
            IsTransient = true,
            Operation = call.Operation.Name,
            RepeatBefore = call.RepeatBefore,
        };

    private static string Advice(VinrCall call) => call switch
    {
        { OutcomeUnknown: false } => "",
        { IdempotencyKey: { } key, RepeatBefore: { } until } => FormattableString.Invariant(
            $" It may have acted. Repeat the same call with idempotency key {key} before {until:yyyy-MM-dd HH:mm} UTC to find out without acting twice; later it may act twice."),
        _ => " It may have acted. Repeat it to find out.",
    };
}
