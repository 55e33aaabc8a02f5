using System.Collections.Frozen;

namespace Vinr.Sdk;

/// <summary>The names of the headers that the SDK itself writes or reads.</summary>
internal static class HeaderNames
{
    public const string ApiKey = "X-Api-Key";
    public const string Authorization = "Authorization";
    public const string IdempotencyKey = "Idempotency-Key";
    public const string Version = "Vinr-Version";
    public const string UserAgent = "User-Agent";
    public const string Accept = "Accept";
    public const string RequestId = "x-vinr-request-id";
    public const string RetryAfter = "Retry-After";
    public const string Date = "Date";

    /// <summary>How the service marks a replayed answer: assumed, VINR documents no such header.</summary>
    public const string Replayed = "Idempotency-Replayed";

    /// <summary>What a caller may not set: the SDK's own headers and those that frame the message.</summary>
    public static readonly FrozenSet<string> Owned = new[]
    {
        ApiKey, Authorization, IdempotencyKey, Version, UserAgent, Accept, "Proxy-Authorization", "Cookie",
        "Host", "Content-Type", "Content-Length", "Content-Encoding", "Transfer-Encoding", "Connection", "Expect", "Upgrade", "TE", "Trailer",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
