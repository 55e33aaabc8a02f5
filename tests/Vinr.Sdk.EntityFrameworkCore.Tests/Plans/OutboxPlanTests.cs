using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Vinr.Sdk.EntityFrameworkCore.Tests.Databases;
using Vinr.Sdk.EntityFrameworkCore.Tests.Support;
using Xunit;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Plans;

/// <summary>That PostgreSQL finds what every statement of the outbox wants by an index.</summary>
public sealed class OutboxPlanTests(PostgresServer server)
{
    private static readonly int Waiting = PlanBook.Rows / 50;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_statement_goes_by_an_index()
    {
        var now = Delivery.Now.ToUnixTimeMilliseconds();

        // The newest wait, some of them for another try; what is over is the older part.
        await using var plans = await PlanBook.OpenAsync(
            server,
            "vinr_outbox",
            $"""
            INSERT INTO vinr_outbox (reference, idempotency_key, path, body, state, attempts, due, stored)
            SELECT 'order_' || i / 2, 'key-' || i, CASE WHEN i % 2 = 0 THEN 'payments' ELSE 'loyalty-transactions' END, repeat('x', 300),
              CASE WHEN i > {PlanBook.Rows - Waiting} THEN 0 WHEN i % 1000 = 1 THEN 2 WHEN i % 1000 = 2 THEN 3 ELSE 1 END, 1,
              {now} - 86400000 + (i::bigint * 62710561 % 259200000), {now} - (({PlanBook.Rows} - i) * 10::bigint)
            FROM generate_series(1, {PlanBook.Rows}) AS i
            """,
            services => services.AddVinrOutbox<ShopDb>());
        var outbox = plans.Services.GetRequiredService<IVinrOutbox>();
        var db = plans.Db;
        VinrOutboxMessage row = null!;

        await plans.AddAsync("Take a call", async () => row = Assert.Single(await OutboxRows.TakeAsync(db, 1, Lease.From(Delivery.Now, TimeSpan.FromMinutes(1)), Token)));
        await plans.AddAsync("Write down that it is about to leave", async () => Assert.True(await OutboxRows.MarkLeftAsync(db, row, Delivery.Now, Token)));
        await plans.AddAsync("Write down what came of it", async () => Assert.True(await OutboxRows.SettleAsync(db, row, new(VinrOutboxState.Sent, "{}"), Token)));
        await plans.AddAsync("Record that all is told, under the token (the fence)", async () => Assert.True(await OutboxRows.FinishAsync(db, row, VinrOutboxState.Sent, Delivery.Now.AddDays(30), Token)));
        await plans.AddAsync("Look up a commit whose answer was lost", async () => Assert.True(await OutboxRows.IsFinishedByAsync(db, row, Token)));
        await plans.AddAsync("Put it off", () => OutboxRows.PutOffAsync(db, row, Delivery.Now.AddMinutes(1), 1, "later", Token));
        await plans.AddAsync("Look whether another call of the kind has its reference", async () => Assert.True(await OutboxRows.IsAloneAsync(db, row)));
        await plans.AddAsync("Delete what need not be remembered", async () => Assert.Equal(500, await OutboxRows.ForgetAsync(db, VinrOutboxState.Sent, Delivery.Now, 500, Token)));
        foreach (var state in Enum.GetValues<VinrOutboxState>()) await plans.AddAsync($"List calls: {state}", async () => Assert.NotEmpty(await outbox.ListAsync(state, most: 10, cancellationToken: Token)));
        await plans.AddAsync("Have one in doubt sent again", async () => Assert.False(await outbox.RepeatAsync(row.Sequence, Token)));
        await plans.AddAsync("Drop one", async () => Assert.False(await outbox.DropAsync(row.Sequence, wasCarriedOut: true, Token)));

        await plans.WriteAsync("outbox-plans.md", FormattableString.Invariant($"""
            # The outbox's statements on PostgreSQL

            How PostgreSQL 15 carries out each statement of the outbox of `Vinr.Sdk.EntityFrameworkCore` on a table of {PlanBook.Rows:N0} calls, two for each order:
            the newest {Waiting:N0} wait, one in a thousand of the others was refused or is in doubt, the rest is sent. Those of the inbox are in
            [inbox-plans.md](inbox-plans.md). Written by

            ```sh
            VINR_WRITE_PLANS=1 dotnet run --project tests/Vinr.Sdk.EntityFrameworkCore.Tests -f net10.0 -- --filter-class "*PlanTests"
            ```

            The same test looks at smaller tables on every run, and fails where a statement goes without an index, or reads much that it throws away.

            | index | serves |
            |---|---|
            | `PK_vinr_outbox` on `sequence` | everything that is about one call |
            | `ix_vinr_outbox_due` on `state, due` | taking, deleting |
            | `ix_vinr_outbox_reference` on `reference, sequence` | what calls of the same reference there are |
            | `ix_vinr_outbox_unsent` on `state, sequence` where `state <> 1` | lists of those that wait, were refused or are in doubt; health |
            """));
    }
}
