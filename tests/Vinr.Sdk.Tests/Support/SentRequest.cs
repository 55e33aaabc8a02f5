namespace Vinr.Sdk.Tests.Support;

/// <summary>A request as it came to the other side.</summary>
internal sealed record SentRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string? Key => Headers.GetValueOrDefault("Idempotency-Key");
}
