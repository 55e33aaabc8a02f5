namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Transaction(EngineState state)
{
    public EngineState State { get; } = state;
}
