using Vinr.Sdk.Calls;

namespace Vinr.Sdk.Outcomes;

/// <summary>What the message of a failure tells its reader to do.</summary>
internal static class RepeatAdvice
{
    /// <param name="call">The call that failed.</param>
    /// <param name="mayHaveActed">Whether it may have changed something all the same; else there is nothing to say.</param>
    public static string For(VinrCall call, bool mayHaveActed) => call switch
    {
        _ when !mayHaveActed => "",
        { IdempotencyKey: { } key, RepeatBefore: { } until } => FormattableString.Invariant(
            $" It may have acted. Repeat the same call with idempotency key {key} before {until:yyyy-MM-dd HH:mm} UTC to find out without acting twice; later it may act twice."),
        _ => " It may have acted. Repeat it to find out.",
    };
}
