using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Vinr.Sdk.Hosting;

/// <summary>Says which handlers are for which events. Several for one event run one after the other, in the order of registration; one that is registered twice runs once.</summary>
public sealed class VinrWebhookBuilder
{
    internal VinrWebhookBuilder(IServiceCollection services, string? name) => (Services, Name) = (services, name);

    /// <summary>The app's services.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The name of the receiver, which is the tenant of its events; null for the one without.</summary>
    public string? Name { get; }

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
    /// <typeparam name="TInbox">
    /// The inbox. One instance is made, for all events of all receivers. It may be made while the options are checked, so its constructor must not
    /// ask for <see cref="VinrWebhookReceiverOptions"/>.
    /// </typeparam>
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

    /// <summary>
    /// Receives deliveries of tenants that are not known when the app starts, at an address that names them:
    /// <c>app.MapVinrWebhooks("/webhooks/vinr/{tenant}")</c>. Their events go to the handlers of this builder, which see the tenant on
    /// <see cref="VinrEventContext.Tenant"/>.
    /// </summary>
    /// <typeparam name="TSecrets">Gives a tenant's secrets. It is made for each question, in a scope of its own, unless the app registered it otherwise.</typeparam>
    /// <param name="configure">Sets how long and how much is remembered.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="InvalidOperationException">This is the builder of a receiver with a name.</exception>
    /// <exception cref="ArgumentException">A setting is bad.</exception>
    public VinrWebhookBuilder UseTenants<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TSecrets>(Action<VinrTenantOptions>? configure = null)
        where TSecrets : class, IVinrTenantSecrets
    {
        Services.TryAddScoped<TSecrets>();
        return UseTenants(static (services, tenant, token) => services.GetRequiredService<TSecrets>().FindAsync(tenant, token), configure);
    }

    /// <summary>The same with a function.</summary>
    /// <param name="find">Gives a tenant's secrets, as <see cref="IVinrTenantSecrets.FindAsync"/>; its services are those of a scope of its own.</param>
    /// <param name="configure">Sets how long and how much is remembered.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="InvalidOperationException">This is the builder of a receiver with a name.</exception>
    /// <exception cref="ArgumentException">A setting is bad.</exception>
    public VinrWebhookBuilder UseTenants(Func<IServiceProvider, string, CancellationToken, ValueTask<IReadOnlyList<string>?>> find, Action<VinrTenantOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(find);
        if (Name is not null) throw new InvalidOperationException("A receiver with a name is one tenant's. Call UseTenants on AddVinrWebhooks(…) without a name.");
        var options = new VinrTenantOptions();
        configure?.Invoke(options);
        options.Validate();
        Services.Replace(ServiceDescriptor.Singleton(new TenantLookup(find, options)));
        Services.TryAddSingleton<TenantDirectory>();
        return this;
    }

    private VinrWebhookBuilder Add<TEvent>(object handler, Func<TEvent, VinrEventContext, CancellationToken, Task> handle)
        where TEvent : VinrEvent
    {
        Services.AddSingleton<Subscription>(new Subscription<TEvent>(handler, Name, handle));
        return this;
    }

    // A handler of all events may stand for a kind too, and is the same then; one that handles both by methods of their own is two.
    [UnconditionalSuppressMessage("Trimming", "IL2090", Justification = "The interface that the handler is called through is kept, and no other counts.")]
    private static Type HandledKind<TEvent, THandler>()
        where TEvent : VinrEvent => typeof(THandler).GetInterfaces().Contains(typeof(IVinrEventHandler<TEvent>)) ? typeof(TEvent) : typeof(VinrEvent);
}
