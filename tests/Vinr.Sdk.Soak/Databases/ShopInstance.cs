using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vinr.Sdk.Hosting;
using Vinr.Sdk.Soak.Webhooks;

namespace Vinr.Sdk.Soak.Databases;

/// <summary>
/// One instance of a shop, as a process of its own: it prints its address, and ends when its standard input does. Its handler saves an
/// effect, and of the events one in ten fails after that when it is first handled.
/// </summary>
internal static class ShopInstance
{
    public const string Command = "database-instance";

    public static async Task<int> RunAsync(string name, string connection, string mode)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddDbContext<ProofDb>(options => options.UseNpgsql(connection + ";Application Name=" + name, npgsql => npgsql.EnableRetryOnFailure()));

        // A lease so short that a busy machine breaks it now and then: what counts is the transaction.
        builder.Services.AddVinrWebhooks(o => (o.Secrets, o.ClaimLease, o.StoreFirst) = ([Instance.Secret], TimeSpan.FromSeconds(2), mode == DatabaseRun.Store))
            .UseEntityFramework<ProofDb>(o => o.BackOff = TimeSpan.FromMilliseconds(200))
            .On<PointsEarned, SaveEffect>();

        await using var app = builder.Build();
        app.MapVinrWebhooks("/webhooks/vinr");
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
        return 0;
    }

    private sealed class SaveEffect(ProofDb db, DbContextOptions<ProofDb> options) : IVinrEventHandler<PointsEarned>
    {
        public async Task HandleAsync(PointsEarned happened, VinrEventContext context, CancellationToken cancellationToken)
        {
            await using var outside = new ProofDb(options);
            outside.Runs.Add(new() { EventId = happened.Id });
            await outside.SaveChangesAsync(cancellationToken);

            db.Effects.Add(new() { EventId = happened.Id });
            await db.SaveChangesAsync(cancellationToken);
            if (happened.Transaction!.Amount % 10 == 0 && await FailsFirstAsync(outside, happened.Id, cancellationToken)) throw new InvalidOperationException("Fails at first.");

            await Task.Delay(TimeSpan.FromMilliseconds(happened.Transaction.Amount % 7), cancellationToken);
        }

        private static async Task<bool> FailsFirstAsync(ProofDb outside, string id, CancellationToken cancellationToken) =>
            await outside.Database.ExecuteSqlAsync($"""INSERT INTO "FirstFailures" ("EventId") VALUES ({id}) ON CONFLICT DO NOTHING""", cancellationToken) == 1;
    }
}
