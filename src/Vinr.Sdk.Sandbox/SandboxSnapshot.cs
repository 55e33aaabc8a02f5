using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Idempotency;

namespace Vinr.Sdk.Sandbox;

/// <summary>What a sandbox held at one moment; see <see cref="VinrSandbox.Snapshot"/>.</summary>
public sealed class SandboxSnapshot
{
    internal SandboxSnapshot(EngineState state, IdempotencyMemory keys)
    {
        State = state;
        Keys = keys;
    }

    internal EngineState State { get; }

    internal IdempotencyMemory Keys { get; }
}
