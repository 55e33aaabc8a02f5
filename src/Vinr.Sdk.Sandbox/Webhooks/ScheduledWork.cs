using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Webhooks;

/// <summary>What time sets going: the work of the engine, and deliveries.</summary>
internal sealed class ScheduledWork(SandboxEngine engine, Outbox outbox, Dispatcher dispatcher) : IScheduledWork
{
    public DateTimeOffset? NextDue => Instants.Earliest(engine.NextDue, dispatcher.NextDue);

    public void DoDue()
    {
        engine.CatchUp();
        outbox.Collect();
    }

    public Task WhenIdleAsync(CancellationToken cancellationToken) => outbox.WhenIdleAsync(cancellationToken);
}
