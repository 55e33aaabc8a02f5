using Vinr.Sdk.Sandbox.Idempotency;
using Vinr.Sdk.Sandbox.Persistence;
using Vinr.Sdk.Sandbox.Webhooks;

namespace Vinr.Sdk.Sandbox;

/// <summary>All that a sandbox holds, taken and put back as one value whatever requests arrive meanwhile.</summary>
/// <param name="gate">Keeps each key with the change that it belongs to.</param>
/// <param name="keys">The answers that are kept.</param>
/// <param name="pipeline">The engine and its deliveries.</param>
internal sealed class SandboxHoldings(SnapshotGate gate, IdempotencyStore keys, WebhookPipeline pipeline)
{
    public SandboxSnapshot Take() => gate.Alone(() => new SandboxSnapshot(pipeline.Engine.Snapshot(), keys.Snapshot()));

    public void PutBack(SandboxSnapshot snapshot) => gate.Alone(() =>
    {
        keys.Restore(snapshot.Keys);
        pipeline.Restore(snapshot.State);
        return snapshot;
    });

    /// <summary>All that another sandbox needs to go on from here.</summary>
    public SavedState TakeWith(SandboxClock clock, long? seed) => gate.Alone(() =>
    {
        // In this order: the moment may lie after the state, which then catches up, but never before it.
        var state = pipeline.Engine.Read();
        return new SavedState(clock.UtcNow, seed, pipeline.Engine.CodeOffset, state, keys.Snapshot());
    });
}
