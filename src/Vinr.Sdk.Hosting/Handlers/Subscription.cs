namespace Vinr.Sdk.Hosting;

/// <summary>A handler and the events that it is for.</summary>
/// <param name="handler">What is equal for a handler that is registered again.</param>
/// <param name="receiver">The name of the receiver that it was registered with; null for the one without.</param>
internal abstract class Subscription(object handler, string? receiver)
{
    public object Handler { get; } = handler;

    public string? Receiver { get; } = receiver;

    public abstract bool Handles(VinrEvent happened);

    public abstract Task RunAsync(VinrEvent happened, VinrEventContext context, CancellationToken cancellationToken);
}

/// <summary>A handler for one kind of event.</summary>
internal sealed class Subscription<TEvent>(object handler, string? receiver, Func<TEvent, VinrEventContext, CancellationToken, Task> handle) : Subscription(handler, receiver)
    where TEvent : VinrEvent
{
    public override bool Handles(VinrEvent happened) => happened is TEvent;

    public override Task RunAsync(VinrEvent happened, VinrEventContext context, CancellationToken cancellationToken) =>
        handle((TEvent)happened, context, cancellationToken);
}
