namespace Vinr.Sdk.Sandbox.Idempotency;

/// <summary>Where a key is valid. A sandbox is one account, so that the endpoint (verb and path) is all that is left of the scope.</summary>
internal readonly record struct IdempotencyScope(string Endpoint, string Key);
