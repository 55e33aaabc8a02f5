namespace Vinr.Sdk.ArchitectureTests.Guarantees;

internal static class CallPromises
{
    public static IReadOnlyList<Promise> All { get; } =
    [
        new("calls.once", "No call acts twice", "Each POST has one idempotency key, made above everything that repeats. The client's retries, and those of resilience or hedging handlers of the app, send the same key and the same bytes, so that VINR acts on the first that arrives and answers the others with its answer.")
        {
            Assumes = "VINR keeps the answer of a key, as it documents, and for as long as `IdempotencyKeyLifetime` says (24 hours, assumed).",
            Ends = "Two calls are two actions, unless both are given the same key: after a crash only a key that follows from the app's own data (`IdempotencyKey.For(\"pay\", cart, attempt)`) finds the first again. GET and DELETE carry no key and need none.",
            Runs = [LongRuns.Soak],
            Page = "errors.md",
        },
        new("calls.unknown", "An unknown outcome is called one", "`OutcomeUnknown` is true exactly when an attempt may have acted and no answer settles whether it did. The exception carries the key to repeat with; repeated, the call acts if nothing has, or answers with what has been done.")
        {
            Assumes = "The repetition comes before `RepeatBefore`.",
            Ends = "A transport of your own that fails without saying how counts as \"may have left\": unknown is said too often rather than too seldom.",
            Runs = [LongRuns.Soak],
            Page = "errors.md",
        },
        new("calls.nothing", "What is said to have done nothing has done nothing", "`VinrConnectionException` and `VinrTimeoutException` mean that no attempt of a call that changes something has left: a name that is not found, a refused connection, a failed TLS handshake, time that ran out before.")
        {
            Assumes = "The platform's sockets, or a transport that says how it failed.",
            Ends = "Of a GET they say only that no answer came.",
            Page = "errors.md",
        },
        new("calls.until", "Each failure that has a key says until when to repeat", "`RepeatBefore` stands on every exception that has an `IdempotencyKey`, and on a cancelled call.")
        {
            Assumes = "`IdempotencyKeyLifetime` is what VINR keeps. VINR documents no time.",
            Ends = "With a key of your own that an earlier call has used, the time is shorter by what has gone since.",
            Page = "errors.md",
        },
        new("calls.deleted", "A deletion is reported only when there was one", "`DeleteAsync` succeeds when VINR's answer says so, or when it is VINR's own 404 and an earlier attempt may have acted. A gateway's 404, a login page, `\"deleted\":false` are none.")
        {
            Ends = "It does not say who deleted it, if somebody else did at the same time.",
        },
        new("calls.answers", "Only an answer is taken for one", "An answer without the id of its kind, with an error in it, cut off, too large, in HTML, or a redirect is a `VinrResponseFormatException` or a server error, never a resource; of a POST its outcome is unknown. Whatever bytes come, the exceptions are the client's own, and no more is read than `MaxResponseBytes`.")
        {
            Ends = "That VINR's answer is true is VINR's.",
            Runs = [LongRuns.Fuzz],
        },
        new("calls.cancel", "Cancelling is honest", "A cancelled call ends with the caller's token and makes no further attempt, before sending, while connecting, waiting, reading, backing off and between pages. Of a POST that may have acted the exception has the key.")
        {
            Ends = "What has left may act all the same. `.Result` and `.Wait()` throw the platform's own exception, without the key.",
            Page = "errors.md",
        },
        new("calls.time", "A call ends in its time", "`AttemptTimeout` and `TotalTimeout` bound every call, whatever drips, hangs or asks to wait. `Retry-After` is obeyed to the letter; when it is longer than `MaxRetryAfter`, or than what is left, the call fails at once and says so.")
        {
            Assumes = "The clock of `TimeProvider`.",
            Ends = "A handler of the app that blocks its thread is not interrupted.",
        },
        new("calls.rate", "A rate limit that is set is not gone over", "With `RateLimiting`, attempts wait for their turn, reads and writes apart, at any rate; a call that ends in the queue has sent nothing and says that it was the queue.")
        {
            Ends = "It counts one client in one process: a fleet on one key shares nothing.",
            Page = "configuration.md",
        },
        new("calls.refused", "Requests that cannot be right are refused before anything is sent", "Missing fields, ids of another kind of resource, ids that would address something else, and paths that lead elsewhere are an `ArgumentException` before anything is sent.")
        {
            Ends = "An id with a prefix that this version does not know goes to VINR.",
            Page = "errors.md",
        },
        new("calls.threads", "One client serves all threads, until it is disposed", "Calls side by side do not end one another, and draw different keys. A client that was disposed says so by its name.")
        {
            Ends = "Requests and options are not to be changed while a call uses them; requests are immutable records.",
        },
    ];
}
