using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Vinr.Sdk.EntityFrameworkCore;
using Vinr.Sdk.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets events be handled together with a shop's own data.</summary>
public static class VinrEntityFrameworkExtensions
{
    /// <summary>
    /// Handles each event in one scope and one transaction of the shop's context: what its handlers save, and that it is done, are committed
    /// together or not at all. Handlers get that context from their scope (<c>AddDbContext</c>), and save as they always do.
    /// </summary>
    /// <typeparam name="TContext">The shop's context, registered as a scoped service; its model has <c>AddVinrMessages</c>.</typeparam>
    /// <param name="builder">The builder of <c>AddVinrWebhooks</c>.</param>
    /// <param name="configure">Sets workers, tries and cleaning.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">A setting is bad.</exception>
    /// <example>
    /// <code>
    /// builder.Services.AddDbContext&lt;ShopDb>(o => o.UseNpgsql(connection));
    /// builder.Services.AddVinrWebhooks(o => o.StoreFirst = true)
    ///     .UseEntityFramework&lt;ShopDb>()
    ///     .On&lt;PaymentCompleted, MarkOrderPaid>();
    /// </code>
    /// </example>
    [RequiresUnreferencedCode(NotTrimmed)]
    [RequiresDynamicCode(NotTrimmed)]
    public static VinrWebhookBuilder UseEntityFramework<TContext>(this VinrWebhookBuilder builder, Action<VinrEntityFrameworkOptions>? configure = null)
        where TContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new VinrEntityFrameworkOptions();
        configure?.Invoke(options);
        options.Validate();

        var services = builder.Services;
        services.Replace(ServiceDescriptor.Singleton(options));
        services.TryAddSingleton<InboxSignal>();
        services.TryAddSingleton<FrozenRows>();
        services.TryAddSingleton<ContextScope<TContext>>();
        services.TryAddSingleton<InboxTransaction<TContext>>();
        services.TryAddSingleton<EntityFrameworkInbox<TContext>>();
        services.TryAddSingleton<StoredEventRun<TContext>>();
        services.TryAddSingleton<InboxReader, InboxReader<TContext>>();
        services.TryAddSingleton<InboxMetrics>();
        services.TryAddSingleton<IVinrDeadLetters, DeadLetters<TContext>>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ContextCheck<TContext>>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, InboxWorkers<TContext>>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, InboxCleaning<TContext>>());
        return builder.UseInbox(provider => provider.GetRequiredService<EntityFrameworkInbox<TContext>>());
    }

    private const string NotTrimmed = "EF Core builds its model and its queries at run time.";
}
