using System.Text;

namespace Vinr.Sdk.Sandbox.Idempotency;

/// <summary>Where a key is valid. A sandbox is one account, so that the endpoint (verb and path) is all that is left of the scope.</summary>
[SandboxRule("idempotency.scope", Grade.Documented, "A key counts for one endpoint of one account.", Page = "Idempotency")]
internal readonly record struct IdempotencyScope(string Endpoint, string Key)
{
    /// <summary>What an answer is looked for by; others may have the same. Nobody can choose keys so that they do.</summary>
    public ulong Hash() => (ulong)Fingerprint.Of(Endpoint, Encoding.UTF8.GetBytes(Key)).First;
}
