using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Vinr.Sdk.EntityFrameworkCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Sends the calls of a shop's outbox.</summary>
public static class VinrOutboxServiceCollectionExtensions
{
    /// <summary>
    /// Adds the worker that sends what <c>db.EnqueueVinr</c> has written, in the order of each reference, with its key, until VINR has
    /// answered; and tells its handlers in a transaction of the shop's context. Several instances share the work.
    /// </summary>
    /// <typeparam name="TContext">The shop's context, registered as a scoped service; its model has <c>AddVinrMessages</c>.</typeparam>
    /// <param name="services">The app's services, with <c>AddVinr</c>.</param>
    /// <param name="configure">Sets handlers and limits.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentException">A setting is bad.</exception>
    /// <example>
    /// <code>
    /// builder.Services.AddVinrOutbox&lt;ShopDb>(o => o
    ///     .On&lt;PointsTransaction>(async (entry, call, token) =>
    ///     {
    ///         var db = call.Services.GetRequiredService&lt;ShopDb>();
    ///         (await db.Orders.FindAsync([call.Reference], token))!.Credited = entry.Amount;     // saved with the call's end
    ///     })
    ///     .OnRefused((call, token) => TellSupportAsync(call.Reference, call.Error))
    ///     .OnInDoubt((call, token) => TellSupportAsync(call.Reference, call.Error)));
    /// </code>
    /// </example>
    [RequiresUnreferencedCode("EF Core builds its model and its queries at run time.")]
    [RequiresDynamicCode("EF Core builds its model and its queries at run time.")]
    public static IServiceCollection AddVinrOutbox<TContext>(this IServiceCollection services, Action<VinrOutboxOptions>? configure = null)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = new VinrOutboxOptions();
        configure?.Invoke(options);
        options.Validate();

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new VinrEntityFrameworkOptions());
        services.Replace(ServiceDescriptor.Singleton(options));
        services.TryAddSingleton<ContextScope<TContext>>();
        services.TryAddSingleton<InboxTransaction<TContext>>();
        services.TryAddSingleton<OutboxSender<TContext>>();
        services.TryAddSingleton<OutboxRun<TContext>>();
        services.TryAddSingleton<IVinrOutbox, EntityFrameworkOutbox<TContext>>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ContextCheck<TContext>>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, OutboxWorkers<TContext>>());
        return services;
    }
}
