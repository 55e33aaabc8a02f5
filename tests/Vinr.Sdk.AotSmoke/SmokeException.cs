namespace Vinr.Sdk.AotSmoke;

/// <summary>Something is not as it should be.</summary>
internal sealed class SmokeException(string message) : Exception(message);
