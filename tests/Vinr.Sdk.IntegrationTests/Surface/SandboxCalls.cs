namespace Vinr.Sdk.IntegrationTests.Surface;

/// <summary>Each operation, carried out against a sandbox: what it takes and gives is understood on both sides.</summary>
internal static class SandboxCalls
{
    public static readonly IReadOnlyDictionary<string, Func<Place, Task>> All =
        new[] { GuideCalls.All, EngagementCalls.All, PaymentCalls.All, CheckoutCalls.All }.SelectMany(calls => calls).ToDictionary(StringComparer.Ordinal);
}
