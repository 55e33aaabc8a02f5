using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>
/// Carries one operation out. Synchronous on purpose: once it has begun nothing can cancel it between what it
/// changes and the answer that is stored for its idempotency key.
/// </summary>
internal delegate ApiResponse Operation(ApiRequest request);
