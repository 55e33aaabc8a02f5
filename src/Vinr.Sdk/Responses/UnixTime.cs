namespace Vinr.Sdk;

/// <summary>Unix seconds that come from outside: a value that no calendar has is null, not an exception.</summary>
internal static class UnixTime
{
    private static readonly long Least = DateTimeOffset.MinValue.ToUnixTimeSeconds();
    private static readonly long Most = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    public static DateTimeOffset? FromSeconds(long? seconds) =>
        seconds is { } value && value >= Least && value <= Most ? DateTimeOffset.FromUnixTimeSeconds(value) : null;
}
