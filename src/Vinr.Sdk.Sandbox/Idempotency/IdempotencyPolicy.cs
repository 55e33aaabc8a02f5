namespace Vinr.Sdk.Sandbox.Idempotency;

/// <summary>The numbers and rules of idempotency keys.</summary>
internal static class IdempotencyPolicy
{
    public const int MaximumKeyLength = 255;

    /// <summary>How long an answer is kept, by the sandbox's clock.</summary>
    public static readonly TimeSpan Retention = TimeSpan.FromHours(24);

    /// <summary>How long a request waits, in real time, for the first one with its key (assumed).</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Whether an answer is kept: successes, and refusals of an operation that was carried out (assumed).</summary>
    public static bool Keeps(int status) => status is (>= 200 and < 300) or 402 or 404 or 422;
}
