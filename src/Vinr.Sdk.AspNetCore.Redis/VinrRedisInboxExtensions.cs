using Microsoft.Extensions.DependencyInjection.Extensions;
using StackExchange.Redis;
using Vinr.Sdk.AspNetCore;
using Vinr.Sdk.AspNetCore.Redis;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets all instances of an app remember on Redis which events were handled.</summary>
public static class VinrRedisInboxExtensions
{
    /// <summary>Uses a Redis with a connection of its own, which is made when the first event comes.</summary>
    /// <param name="builder">The builder of <c>AddVinrWebhooks</c>.</param>
    /// <param name="configuration">The address and settings, as StackExchange.Redis reads them: <c>redis.internal:6379,ssl=true</c>.</param>
    /// <param name="configure">Sets the options of the inbox.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentException">The configuration cannot be read.</exception>
    /// <example><code>builder.Services.AddVinrWebhooks().UseRedisInbox("localhost:6379").On&lt;PointsEarned, NotifyMember>();</code></example>
    public static VinrWebhookBuilder UseRedisInbox(this VinrWebhookBuilder builder, string configuration, Action<RedisInboxOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentException.ThrowIfNullOrWhiteSpace(configuration);
        var parsed = ConfigurationOptions.Parse(configuration);
        builder.Services.TryAddSingleton(_ => new RedisConnection(parsed));
        return builder.UseInbox(services => new RedisInbox(services.GetRequiredService<RedisConnection>(), Options(configure)));
    }

    /// <summary>Uses a Redis connection that the app has.</summary>
    /// <param name="builder">The builder of <c>AddVinrWebhooks</c>.</param>
    /// <param name="connection">Gives the connection, for example <c>services => services.GetRequiredService&lt;IConnectionMultiplexer>()</c>. It is not disposed.</param>
    /// <param name="configure">Sets the options of the inbox.</param>
    /// <returns>The builder.</returns>
    public static VinrWebhookBuilder UseRedisInbox(
        this VinrWebhookBuilder builder, Func<IServiceProvider, IConnectionMultiplexer> connection, Action<RedisInboxOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(connection);
        return builder.UseInbox(services => new RedisInbox(connection(services), Options(configure)));
    }

    private static RedisInboxOptions Options(Action<RedisInboxOptions>? configure)
    {
        var options = new RedisInboxOptions();
        configure?.Invoke(options);
        return options;
    }
}
