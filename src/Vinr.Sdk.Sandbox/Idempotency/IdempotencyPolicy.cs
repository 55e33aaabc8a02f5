namespace Vinr.Sdk.Sandbox.Idempotency;

/// <summary>The numbers and rules of idempotency keys.</summary>
internal static class IdempotencyPolicy
{
    [SandboxRule("idempotency.length", Grade.Documented, "A key has at most 255 characters.", Page = "Idempotency")]
    public const int MaximumKeyLength = 255;

    /// <summary>How long an answer is kept, by the sandbox's clock. VINR documents that it is kept, and not for how long.</summary>
    [SandboxRule("idempotency.replay", Grade.Documented, "The first answer comes back to every repetition of a key.", Page = "Idempotency")]
    [SandboxRule("idempotency.retention", Grade.Assumed, "An answer is kept for 24 hours of the sandbox's clock.")]
    public static readonly TimeSpan Retention = TimeSpan.FromHours(24);

    /// <summary>How long a request waits, in real time, for the first one with its key (assumed).</summary>
    [SandboxRule("idempotency.waiting", Grade.Assumed, "Of requests with one key at the same time one acts; the others wait for its answer, ten seconds at most, and then get 409 idempotency_in_progress.")]
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Whether an answer is kept: successes, and refusals of an operation that was carried out (assumed).</summary>
    [SandboxRule("idempotency.kept", Grade.Assumed, "Kept are 2xx, and 402, 404 and 422 of an operation that was carried out; never 400, 401, 403, 408, 409, 429 and 5xx.")]
    public static bool Keeps(int status) => status is (>= 200 and < 300) or 402 or 404 or 422;
}
