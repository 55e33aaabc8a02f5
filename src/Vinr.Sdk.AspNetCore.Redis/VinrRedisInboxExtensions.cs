using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using StackExchange.Redis;
using Vinr.Sdk.AspNetCore.Redis;
using Vinr.Sdk.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets all instances of an app remember on Redis which events were handled.</summary>
public static class VinrRedisInboxExtensions
{
    /// <summary>
    /// Uses a Redis with a connection of its own, which is made when the app starts. An app starts without Redis too: its deliveries are
    /// put off until Redis can be reached.
    /// </summary>
    /// <param name="builder">The builder of <c>AddVinrWebhooks</c>.</param>
    /// <param name="configuration">The address and settings, as StackExchange.Redis reads them: <c>redis.internal:6379,ssl=true</c>.</param>
    /// <param name="configure">Sets the options of the inbox.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The configuration cannot be read, or a setting is bad.</exception>
    /// <example><code>builder.Services.AddVinrWebhooks().UseRedisInbox("localhost:6379").On&lt;PointsEarned, NotifyMember>();</code></example>
    public static VinrWebhookBuilder UseRedisInbox(this VinrWebhookBuilder builder, string configuration, Action<RedisInboxOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(configuration);
        var parsed = ConfigurationOptions.Parse(configuration);
        return builder.UseRedisInbox(_ => RedisConnection.To(parsed), configure);
    }

    /// <summary>Uses a Redis connection that the app has.</summary>
    /// <param name="builder">The builder of <c>AddVinrWebhooks</c>.</param>
    /// <param name="connection">Gives the connection, for example <c>services => services.GetRequiredService&lt;IConnectionMultiplexer>()</c>. It is not disposed.</param>
    /// <param name="configure">Sets the options of the inbox.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">A setting is bad.</exception>
    public static VinrWebhookBuilder UseRedisInbox(
        this VinrWebhookBuilder builder, Func<IServiceProvider, IConnectionMultiplexer> connection, Action<RedisInboxOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(connection);
        return builder.UseRedisInbox(services => new RedisConnection(() => Task.FromResult(connection(services)), isOwned: false), configure);
    }

    private static VinrWebhookBuilder UseRedisInbox(this VinrWebhookBuilder builder, Func<IServiceProvider, RedisConnection> connection, Action<RedisInboxOptions>? configure)
    {
        var options = new RedisInboxOptions();
        configure?.Invoke(options);
        options.Validate();

        // The container disposes of it, which the inbox does not know to do.
        builder.Services.Replace(ServiceDescriptor.Singleton(connection));
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RedisStart>());
        return builder.UseInbox(services => new RedisInbox(services.GetRequiredService<RedisConnection>(), options));
    }
}
