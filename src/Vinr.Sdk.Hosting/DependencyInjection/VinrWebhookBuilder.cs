using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Vinr.Sdk.Hosting;

/// <summary>Says which handlers are for which events. Several for one event run one after the other, in the order of registration; one that is registered twice runs once.</summary>
public sealed class VinrWebhookBuilder
{
    internal VinrWebhookBuilder(IServiceCollection services) => Services = services;

    /// <summary>The app's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Handles events of a kind by a class, which is made for each event in a scope of its own unless the app registered it otherwise.</summary>
    /// <typeparam name="TEvent">The kind.</typeparam>
    /// <typeparam name="THandler">The handler.</typeparam>
    /// <returns>This builder.</returns>
    public VinrWebhookBuilder On<TEvent, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>()
        where TEvent : VinrEvent
        where THandler : class, IVinrEventHandler<TEvent>
    {
        Services.TryAddScoped<THandler>();
        return Add<TEvent>(
            (typeof(THandler), HandledKind<TEvent, THandler>()), static (happened, context, token) => context.Services.GetRequiredService<THandler>().HandleAsync(happened, context, token));
    }

    /// <summary>Handles events of a kind by a function.</summary>
    /// <typeparam name="TEvent">The kind.</typeparam>
    /// <param name="handle">The function. When it throws, the event comes again.</param>
    /// <returns>This builder.</returns>
    public VinrWebhookBuilder On<TEvent>(Func<TEvent, CancellationToken, Task> handle)
        where TEvent : VinrEvent
    {
        ArgumentNullException.ThrowIfNull(handle);
        return Add<TEvent>(handle, (happened, _, token) => handle(happened, token));
    }

    /// <summary>Handles events of a kind by a function that needs services or wants to know more.</summary>
    /// <typeparam name="TEvent">The kind.</typeparam>
    /// <param name="handle">The function. <see cref="VinrEventContext.Services"/> are those of a scope of its own.</param>
    /// <returns>This builder.</returns>
    public VinrWebhookBuilder On<TEvent>(Func<TEvent, VinrEventContext, CancellationToken, Task> handle)
        where TEvent : VinrEvent
    {
        ArgumentNullException.ThrowIfNull(handle);
        return Add(handle, handle);
    }

    /// <summary>Remembers handled events in an inbox of the app's own, such as one in its database.</summary>
    /// <typeparam name="TInbox">The inbox. One instance is made, for all events.</typeparam>
    /// <returns>This builder.</returns>
    public VinrWebhookBuilder UseInbox<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TInbox>()
        where TInbox : class, IVinrInbox
    {
        Services.Replace(ServiceDescriptor.Singleton<IVinrInbox, TInbox>());
        return this;
    }

    /// <summary>Remembers handled events in an inbox that is made from the app's services.</summary>
    /// <param name="make">Makes the inbox, once.</param>
    /// <returns>This builder.</returns>
    public VinrWebhookBuilder UseInbox(Func<IServiceProvider, IVinrInbox> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        Services.Replace(ServiceDescriptor.Singleton(make));
        return this;
    }

    private VinrWebhookBuilder Add<TEvent>(object handler, Func<TEvent, VinrEventContext, CancellationToken, Task> handle)
        where TEvent : VinrEvent
    {
        Services.AddSingleton<Subscription>(new Subscription<TEvent>(handler, handle));
        return this;
    }

    // A handler of all events may stand for a kind too, and is the same then; one that handles both by methods of their own is two.
    [UnconditionalSuppressMessage("Trimming", "IL2090", Justification = "The interface that the handler is called through is kept, and no other counts.")]
    private static Type HandledKind<TEvent, THandler>()
        where TEvent : VinrEvent => typeof(THandler).GetInterfaces().Contains(typeof(IVinrEventHandler<TEvent>)) ? typeof(TEvent) : typeof(VinrEvent);
}
