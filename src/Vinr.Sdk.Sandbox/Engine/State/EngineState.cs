namespace Vinr.Sdk.Sandbox.Engine;

internal sealed record EngineState;
