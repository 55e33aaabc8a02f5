namespace Vinr.Sdk.Hosting;

/// <summary>A handler and the events that it is for.</summary>
/// <param name="handler">What is equal for a handler that is registered again.</param>
internal abstract class Subscription(object handler)
{
    public object Handler { get; } = handler;

    public abstract bool Handles(VinrEvent happened);

    public abstract Task RunAsync(VinrEvent happened, VinrEventContext context, CancellationToken cancellationToken);
}

/// <summary>A handler for one kind of event.</summary>
internal sealed class Subscription<TEvent>(object handler, Func<TEvent, VinrEventContext, CancellationToken, Task> handle) : Subscription(handler)
    where TEvent : VinrEvent
{
    public override bool Handles(VinrEvent happened) => happened is TEvent;

    public override Task RunAsync(VinrEvent happened, VinrEventContext context, CancellationToken cancellationToken) =>
        handle((TEvent)happened, context, cancellationToken);
}
