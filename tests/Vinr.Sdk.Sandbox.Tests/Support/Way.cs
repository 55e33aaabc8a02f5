namespace Vinr.Sdk.Sandbox.Tests.Support;

/// <summary>How a test reaches the sandbox. Both ways must behave the same.</summary>
public enum Way
{
    Loopback,
    InMemory,
}
