namespace Vinr.Sdk.ConformanceTests.OverTheSandbox;

/// <summary>How the client reaches the sandbox.</summary>
public enum Way
{
    Sockets,
    InMemory,
}
