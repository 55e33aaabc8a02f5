using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace Vinr.Sdk.Soak.Webhooks;

/// <summary>
/// One instance of the app, as a process of its own: it prints its address, and ends when its standard input does. Of its events one in
/// ten fails when it is first handled.
/// </summary>
internal static class Instance
{
    public const string Command = "webhooks-instance";
    public const string Secret = "whsec_proof";

    /// <summary>Long enough that a busy machine renews it in time; it is also how long the killed instance's events wait.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(string name, string redisAddress, string prefix)
    {
        var redis = await ConnectionMultiplexer.ConnectAsync(redisAddress);
        var ledger = new Ledger(redis.GetDatabase(), prefix, name);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddVinrWebhooks(options => (options.Secrets, options.ClaimLease) = ([Secret], Lease))
            .UseRedisInbox(_ => redis, options => (options.InstanceName, options.KeyPrefix) = (name, prefix))
            .On<PointsEarned>((earned, token) => HandleAsync(earned, ledger, token));

        await using var app = builder.Build();
        app.MapVinrWebhooks("/webhooks/vinr");
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
        return 0;
    }

    private static async Task HandleAsync(PointsEarned earned, Ledger ledger, CancellationToken token)
    {
        await ledger.StartAsync(earned.Id);
        if (earned.Transaction!.Amount % 10 == 0 && await ledger.FailFirstAsync(earned.Id)) throw new InvalidOperationException("Fails at first.");

        await Task.Delay(TimeSpan.FromMilliseconds(earned.Transaction.Amount % 7), token);
        await ledger.EndAsync(earned.Id);
    }
}
