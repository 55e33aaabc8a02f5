using System.Security.Cryptography;

namespace Vinr.Sdk.Sandbox.Exchange;

/// <summary>Numbers the requests; with a seed the same way on every run.</summary>
internal sealed class RequestIds(long? seed)
{
    private readonly string _prefix = $"req_{seed ?? RandomNumberGenerator.GetInt32(int.MaxValue):x8}";
    private long _last;

    public string Next() => $"{_prefix}{Interlocked.Increment(ref _last):x8}";
}
