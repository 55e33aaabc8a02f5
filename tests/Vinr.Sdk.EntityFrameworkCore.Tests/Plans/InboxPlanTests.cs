using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Vinr.Sdk.EntityFrameworkCore.Tests.Databases;
using Vinr.Sdk.EntityFrameworkCore.Tests.Support;
using Vinr.Sdk.Hosting;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Plans;

/// <summary>That PostgreSQL finds what every statement of the inbox wants by an index.</summary>
public sealed class InboxPlanTests(PostgresServer server)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_statement_goes_by_an_index()
    {
        var now = Delivery.Now.ToUnixTimeMilliseconds();

        // Most are done, some wait for a moment or for another try, few are dead.
        await using var plans = await PlanBook.OpenAsync(
            server,
            "vinr_inbox",
            $"""
            INSERT INTO vinr_inbox (id, type, state, token, attempts, due, stored, body)
            SELECT 'evt_' || i, 'loyalty.points.earned',
              CASE WHEN i % 1000 = 1 THEN 3 WHEN i % 1000 = 2 THEN 1 WHEN i % 50 = 3 THEN 0 ELSE 2 END,
              'token', 1, {now} - 3600000 + (i::bigint * 7919 % 259200000), {now} - 3600000 + (i::bigint * 7919 % 3600000),
              CASE WHEN i % 1000 = 1 OR i % 50 = 3 THEN convert_to(repeat('x', 500), 'UTF8') END
            FROM generate_series(1, {PlanBook.Rows}) AS i
            """,
            services => services.AddVinrWebhooks(o => o.Secrets = ["whsec_plans"]).UseEntityFramework<ShopDb>());
        var inbox = (IVinrEventStore)plans.Services.GetRequiredService<IVinrInbox>();
        var letters = plans.Services.GetRequiredService<IVinrDeadLetters>();
        var db = plans.Db;

        await plans.AddAsync("Claim an event that is done (deduplication)", () => inbox.ClaimAsync("evt_500", TimeSpan.FromMinutes(1), Token));
        await plans.AddAsync("Renew a lease", () => inbox.RenewAsync("evt_500", "token", TimeSpan.FromMinutes(1), Token));
        await plans.AddAsync("Record that it is done, under the token (the fence)", () => InboxRows.FinishAsync(db, "evt_500", "token", Delivery.Now, Token));
        await plans.AddAsync("Look up a commit whose answer was lost", () => InboxRows.IsDoneByAsync(db, "evt_500", "token", Token));
        await plans.AddAsync("Give an event back", () => inbox.ReleaseAsync("evt_500", "token", Token));
        await plans.AddAsync("Store an event", () => inbox.StoreAsync(new("evt_500", VinrJson.Deserialize<VinrEvent>(Delivery.Earned()), "{}"u8.ToArray()), Token));
        await plans.AddAsync("Take stored events", () => new PostgreSqlStatements().TakeAsync(db, 8, Lease.From(Delivery.Now, TimeSpan.FromMinutes(1)), Token));
        await plans.AddAsync("Delete what need not be remembered", async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Token);
            await InboxRows.ForgetAsync(db, VinrInboxState.Done, Delivery.Now, 500, Token);
        });
        await plans.AddAsync("Read the age of the oldest that waits, and the number of the dead", () => plans.Services.GetRequiredService<InboxReader>().ReadAsync(Token));
        await plans.AddAsync("List dead letters", () => letters.ListAsync(cancellationToken: Token));

        await plans.WriteAsync("inbox-plans.md", FormattableString.Invariant($"""
            # The inbox's statements on PostgreSQL

            How PostgreSQL 15 carries out each statement of the inbox of `Vinr.Sdk.EntityFrameworkCore` on a table of {PlanBook.Rows:N0} events: 98 % done, 2 %
            waiting, one in a thousand dead, one in a thousand held. Those of the outbox are in [outbox-plans.md](outbox-plans.md). Written by

            ```sh
            VINR_WRITE_PLANS=1 dotnet run --project tests/Vinr.Sdk.EntityFrameworkCore.Tests -f net10.0 -- --filter-class "*PlanTests"
            ```

            The same test looks at smaller tables on every run, and fails where a statement goes without an index, or reads much that it throws away.

            | index | serves |
            |---|---|
            | `PK_vinr_inbox` on `id` | everything that is about one event |
            | `ix_vinr_inbox_due` on `state, due` | taking, deleting, dead letters |
            | `ix_vinr_inbox_waiting` on `stored` where `state = 0` | the age of the oldest |
            """));
    }
}
