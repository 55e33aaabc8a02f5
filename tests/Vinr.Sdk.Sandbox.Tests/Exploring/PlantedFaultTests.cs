using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Exploring;

/// <summary>Mistakes that shops make, each beside the right way: the first is found, the second is silent.</summary>
public sealed class PlantedFaultTests
{
    private const long Paid = Market.Before + 40;

    [Theory]
    [InlineData(false, "1*:commit_then_drop")]
    [InlineData(true, null)]
    [Keeps("explore.finds")]
    public async Task A_key_for_each_try_pays_twice(bool oneKey, string? smallest)
    {
        await using var market = await Market.OpenAsync();

        var report = await ExploreAsync(market, async run =>
        {
            for (var tries = 3; ; tries--)
            {
                try
                {
                    await Market.PayAsync(run, 4_000, oneKey ? "pay-cart-1-attempt-1" : IdempotencyKey.New());
                    return;
                }
                catch (VinrException) when (tries > 1)
                {
                    // and again
                }
            }
        });

        Finds(report, smallest, "payments.create", "Actual:   400");
    }

    [Theory]
    [InlineData(false, "1*:drop_before_commit")]
    [InlineData(true, null)]
    [Keeps("explore.finds")]
    public async Task An_order_that_is_marked_paid_before_the_answer_is_never_paid(bool afterwards, string? smallest)
    {
        await using var market = await Market.OpenAsync();

        var report = await ExploreAsync(market, async run =>
        {
            var order = run.State(() => new Order());
            if (order.IsPaid) return;

            if (!afterwards) order.IsPaid = true;
            await Market.PayAsync(run, 4_000, "pay-cart-1-attempt-1");
            order.IsPaid = true;
        });

        Finds(report, smallest, "payments.create", "Actual:   320");
        if (!afterwards) Assert.Contains("1:crash_before", report.Findings.Select(finding => finding.Schedule));
    }

    [Theory]
    [InlineData(false, "1*:drop_before_commit")]
    [InlineData(true, null)]
    [Keeps("explore.finds")]
    public async Task An_order_that_is_marked_as_done_after_a_crash_was_not(bool asks, string? smallest)
    {
        await using var market = await Market.OpenAsync();

        var report = await ExploreAsync(market, async run =>
        {
            var order = run.State(() => new Order());
            if (run.Restart > 0 && !asks) order.IsPaid = true; // "it will have gone through"
            if (order.IsPaid) return;

            await Market.PayAsync(run, 4_000, "pay-cart-1-attempt-1");
            order.IsPaid = true;
        });

        Finds(report, smallest, "payments.create", "Actual:   320");
        if (!asks) Assert.Contains("1:crash_before", report.Findings.Select(finding => finding.Schedule));
    }

    [Theory]
    [InlineData(false, "1*:commit_then_drop")]
    [InlineData(true, null)]
    [Keeps("explore.finds")]
    public async Task A_manual_credit_beside_a_rule_gives_twice(bool repeats, string? smallest)
    {
        await using var market = await Market.OpenAsync();

        var report = await ExploreAsync(market, async run =>
        {
            try
            {
                await Market.PayAsync(run, 4_000, "pay-cart-1-attempt-1");
            }
            catch (VinrException unknown) when (unknown.OutcomeUnknown && !repeats)
            {
                await Market.PayAsync(run, 4_000, "pay-cart-1-attempt-1");
                await GiveAsync(market, run, 40, "credit-cart-1-attempt-1"); // "the points did not come"
            }
        });

        Assert.Equal(smallest is null, report.Held);
        if (smallest is null) return;
        Assert.Contains(smallest, report.Findings.Select(finding => finding.Schedule));
        Assert.All(report.Findings, finding => Assert.Contains("Actual:   400", finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    [Keeps("explore.finds")]
    public async Task A_manual_credit_that_is_always_given_is_wrong_without_any_fault()
    {
        await using var market = await Market.OpenAsync();

        var report = await ExploreAsync(market, async run =>
        {
            await Market.PayAsync(run, 4_000, "pay-cart-1-attempt-1");
            await GiveAsync(market, run, 40, "credit-cart-1-attempt-1");
        });

        var finding = Assert.Single(report.Findings);
        Assert.Equal(("", "", 1), (finding.Schedule, finding.Operation, report.Runs));
        Assert.Contains("Actual:   400", finding.Message, StringComparison.Ordinal);
        Assert.True(report.LeftOut > 0);
        Assert.StartsWith("LEFT OUT", report.ToString(), StringComparison.Ordinal);
        Assert.Contains("the flow is wrong by itself", report.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "2*:commit_then_drop")]
    [InlineData(true, null)]
    [Keeps("explore.finds")]
    public async Task A_compensation_after_an_unknown_outcome_gives_points_back_that_were_used(bool repeats, string? smallest)
    {
        await using var market = await Market.OpenAsync();

        var report = await market.ExploreAsync(async run =>
        {
            var redemption = await market.RedeemAsync(run, "redeem-cart-1-attempt-1");
            try
            {
                await Market.PayAsync(run, redemption, "pay-cart-1-attempt-1");
            }
            catch (VinrException unknown) when (unknown.OutcomeUnknown && !repeats)
            {
                await GiveAsync(market, run, 100, "give-back-cart-1-attempt-1");
            }
        });

        Assert.Equal(smallest is null, report.Held);
        if (smallest is not null) Assert.Contains(smallest, report.Findings.Select(finding => finding.Schedule));
        Assert.All(report.Findings, finding => Assert.Equal("payments.create", finding.Operation));
    }

    [Theory]
    [InlineData(false, "1:webhook_twice")]
    [InlineData(true, null)]
    [Keeps("explore.finds")]
    public async Task A_handler_that_grants_on_each_delivery_grants_twice(bool remembers, string? smallest)
    {
        await using var market = await Market.OpenAsync();

        var report = await market.ExploreAsync(
            async run =>
            {
                var order = run.State(() => new Order());
                run.Sandbox.Webhooks.SendTo(
                    async (message, _) =>
                    {
                        if (remembers && !order.Seen.Add(message.EventId)) return;
                        await GiveAsync(market, run, 10, remembers ? message.EventId : IdempotencyKey.New());
                    },
                    "payment.completed");
                await Market.PayAsync(run, 4_000, "pay-cart-1-attempt-1");
            },
            market.HasAsync(Paid + 10));

        Finds(report, smallest, "payments.create", "Actual:   380");
    }

    [Theory]
    [InlineData(false, "1:webhook_order")]
    [InlineData(true, null)]
    [Keeps("explore.finds")]
    public async Task A_handler_that_trusts_the_order_of_events_loses_one(bool anyOrder, string? smallest)
    {
        await using var market = await Market.OpenAsync();

        var report = await market.ExploreAsync(
            async run =>
            {
                var order = run.State(() => new Order());
                run.Sandbox.Webhooks.SendTo((message, _) =>
                {
                    if (message.EventType == "payment.created") order.IsKnown = true;
                    if (message.EventType == "payment.completed" && (order.IsKnown || anyOrder)) order.IsPaid = true;
                    return Task.CompletedTask;
                });
                await Market.PayAsync(run, 4_000, "pay-cart-1-attempt-1");
            },
            run =>
            {
                Assert.True(run.State(() => new Order()).IsPaid, "The order is not paid.");
                return Task.CompletedTask;
            });

        Finds(report, smallest, "payments.create", "The order is not paid.");
    }

    private static Task<ExplorationReport> ExploreAsync(Market market, Func<ExplorationRun, Task> flow) =>
        market.ExploreAsync(flow, market.HasAsync(Paid));

    private static Task<PointsTransaction> GiveAsync(Market market, ExplorationRun run, long points, string key) =>
        run.Vinr.Loyalty.Transactions.CreateAsync(new() { Account = market.Member, Amount = points, Reason = "thanks" }, new RequestOptions { IdempotencyKey = key });

    private static void Finds(ExplorationReport report, string? smallest, string operation, string says)
    {
        Assert.Equal(0, report.LeftOut);
        if (smallest is null)
        {
            Assert.True(report.Held, report.ToString());
            return;
        }

        Assert.False(report.Held);
        Assert.Equal((smallest, operation), (report.Findings[0].Schedule, report.Findings[0].Operation));
        Assert.Contains(says, report.Findings[0].Message, StringComparison.Ordinal);
    }

    private sealed class Order
    {
        public bool IsKnown { get; set; }

        public bool IsPaid { get; set; }

        public HashSet<string> Seen { get; } = [];
    }
}
