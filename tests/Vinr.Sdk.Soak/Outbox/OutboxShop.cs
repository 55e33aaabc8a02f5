using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vinr.Sdk.EntityFrameworkCore;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Soak.Databases;

namespace Vinr.Sdk.Soak.Outbox;

/// <summary>
/// One instance of a shop that sends what stands in its outbox, as a process of its own: it prints where it sends to, and ends when its
/// standard input does. Its handlers save an effect for each call of which they hear.
/// </summary>
internal static class OutboxShop
{
    public const string Command = "outbox-instance";

    /// <param name="name">What it is called.</param>
    /// <param name="connection">Its database.</param>
    /// <param name="address">VINR.</param>
    /// <param name="key">The key to VINR.</param>
    /// <param name="ahead">How far its clock is ahead of the machine's.</param>
    public static async Task<int> RunAsync(string name, string connection, string address, string key, string ahead)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<TimeProvider>(new ClockAhead(TimeSpan.Parse(ahead, CultureInfo.InvariantCulture)));
        builder.Services.AddVinr(o => (o.SecretKey, o.BaseAddress, o.MaxRetries, o.TimeProvider) = (key, new Uri(address), 0, TimeProvider.System));
        builder.Services.AddDbContext<ProofDb>(options => options.UseNpgsql(connection + ";Application Name=" + name, npgsql => npgsql.EnableRetryOnFailure()));
        builder.Services.AddVinrOutbox<ProofDb>(o =>
        {
            // A lease so short that a busy machine breaks it now and then: what counts is the key, and the transaction.
            (o.Lease, o.PollInterval, o.BackOff, o.MaxBackOff) = (TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(50), TimeSpan.FromSeconds(1));
            o.On<PointsTransaction>((_, call, token) => SaveAsync(call, token)).OnRefused(SaveAsync).OnInDoubt(SaveAsync);
        });
        using var host = builder.Build();
        await host.StartAsync();
        Console.WriteLine(address);
        await Console.In.ReadToEndAsync();
        await host.StopAsync();
        return 0;
    }

    /// <summary>What a handler writes down of a call.</summary>
    public static string Effect(VinrOutboxState state, string key) => $"{state} {key}";

    private static async Task SaveAsync(VinrOutboxCall call, CancellationToken token)
    {
        var db = call.Services.GetRequiredService<ProofDb>();
        db.Effects.Add(new() { EventId = Effect(call.State, call.IdempotencyKey) });
        await db.SaveChangesAsync(token);
    }

    private sealed class ClockAhead(TimeSpan ahead) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
    }
}
