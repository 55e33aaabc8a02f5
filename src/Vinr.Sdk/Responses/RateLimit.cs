namespace Vinr.Sdk;

/// <summary>The state of the key's rate limit, as documented: <c>X-RateLimit-Limit</c>, <c>-Remaining</c>, <c>-Reset</c>.</summary>
public sealed record RateLimit
{
    /// <summary>How many requests a second the key may make.</summary>
    public long? Limit { get; init; }

    /// <summary>How many of them are left at the moment.</summary>
    public long? Remaining { get; init; }

    /// <summary>When the limit is whole again.</summary>
    public DateTimeOffset? Reset { get; init; }
}
