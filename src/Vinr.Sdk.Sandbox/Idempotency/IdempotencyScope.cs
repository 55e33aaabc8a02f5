namespace Vinr.Sdk.Sandbox.Idempotency;

/// <summary>Where a key is valid. A sandbox is one account, so that the endpoint (verb and path) is all that is left of the scope.</summary>
[SandboxRule("idempotency.scope", Grade.Documented, "A key counts for one endpoint of one account.")]
internal readonly record struct IdempotencyScope(string Endpoint, string Key);
