using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Exploring;

public sealed class ExploreTests
{
    [Fact]
    public async Task A_right_checkout_holds_against_every_failure()
    {
        await using var market = await Market.OpenAsync();

        var report = await market.ExploreAsync(async run =>
        {
            var redemption = await market.RedeemAsync(run, "redeem-cart-1-1");
            await Market.PayAsync(run, redemption, "pay-cart-1-1");
        });

        Assert.True(report.Held, report.ToString());
        Assert.Equal(["loyalty.redemptions.create", "payments.create"], report.Calls);
        Assert.Equal((0, 44), (report.LeftOut, report.Runs));
        Assert.Equal(Market.Before, market.Sandbox.Explain(market.Member).Balance);
        Assert.Empty(market.Sandbox.Requests);
    }

    [Fact]
    [Keeps("explore.finds")]
    public async Task A_right_checkout_with_six_calls_holds_against_two_failures_at_once()
    {
        await using var market = await Market.OpenAsync();

        var report = await market.ExploreAsync(
            async run =>
            {
                var done = run.State(() => new HashSet<string>());
                await run.Vinr.Customers.RetrieveAsync("cust_1");
                await run.Vinr.Loyalty.Accounts.RetrieveAsync(market.Member);
                var redemption = await market.RedeemAsync(run, "redeem-cart-1-attempt-1");
                var payment = await Market.PayAsync(run, redemption, "pay-cart-1-attempt-1");
                await run.Vinr.Loyalty.Credit.IssueAsync(new() { Account = market.Member, Amount = 100, Currency = "EUR" }, new RequestOptions { IdempotencyKey = "thanks-cart-1" });
                await run.Vinr.Payments.RetrieveAsync(payment.Id);
                done.Add(payment.Id);
            },
            new ExplorationOptions { Depth = 2 });

        TestContext.Current.SendDiagnosticMessage(report.ToString());
        Assert.True(report.Held, report.ToString());
        Assert.Equal((6, 0), (report.Calls.Count, report.LeftOut));
        Assert.True(report.Runs > 1_000);
        Assert.Contains("Held: 6 calls, 2 faults at once", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Keeps("explore.finds")]
    public async Task What_MaxRuns_does_not_reach_is_said_first()
    {
        await using var market = await Market.OpenAsync();

        var report = await market.ExploreAsync(RightAsync(market), new ExplorationOptions { MaxRuns = 12 });

        Assert.Equal((true, 12, 32), (report.Held, report.Runs, report.LeftOut));
        Assert.StartsWith("LEFT OUT: 32 schedules did not run. MaxRuns = 12 ended it", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Keeps("explore.same")]
    public async Task The_same_exploration_has_the_same_report()
    {
        await using var market = await Market.OpenAsync();
        Func<ExplorationRun, Task> flow = async run =>
        {
            var redemption = await market.RedeemAsync(run, IdempotencyKey.New());
            await Market.PayAsync(run, redemption, IdempotencyKey.New());
        };

        var one = await market.ExploreAsync(flow, new ExplorationOptions { Depth = 2 });
        await using var other = await Market.OpenAsync();
        var two = await other.ExploreAsync(flow, new ExplorationOptions { Depth = 2, SideBySide = 2 });

        Assert.False(one.Held);
        Assert.Equal(one.ToString(), two.ToString());
        Assert.Equal(one.Findings.Select(finding => finding.ToString()), two.Findings.Select(finding => finding.ToString()));
        Assert.Contains("payments.create k2 →", one.ToString(), StringComparison.Ordinal);
        Assert.Equal(one.Findings.OrderBy(finding => finding.Schedule.Count(sign => sign == '+')), one.Findings);
    }

    [Fact]
    [Keeps("explore.same")]
    public async Task A_finding_is_repeated_by_its_schedule()
    {
        await using var market = await Market.OpenAsync();
        Func<ExplorationRun, Task> flow = async run =>
        {
            var redemption = await market.RedeemAsync(run, IdempotencyKey.New());
            await Market.PayAsync(run, redemption, "pay-cart-1-attempt-1");
        };
        var report = await market.ExploreAsync(flow, new ExplorationOptions { Depth = 2 });

        foreach (var finding in report.Findings.Take(3).Append(report.Findings[^1]))
        {
            var again = await market.ExploreAsync(flow, new ExplorationOptions { Only = finding.Schedule });
            Assert.Equal((1, finding.ToString()), (again.Runs, Assert.Single(again.Findings).ToString()));
        }
    }

    [Theory]
    [InlineData("2", "\"2\" has no colon")]
    [InlineData("0:crash_before", "\"0\" in \"0:crash_before\" is no number of a call")]
    [InlineData("2:explode", "There is no fault \"explode\". There are drop_before_commit, ")]
    [InlineData("2*:crash_after", "crash_after cannot happen at every attempt")]
    [InlineData("2:crash_after+2:bad_gateway", "Two things cannot happen to one call")]
    [InlineData("2:crash_after+", "\"\" has no colon")]
    public async Task A_schedule_that_is_none_is_refused(string only, string says)
    {
        await using var market = await Market.OpenAsync();

        var problem = await Assert.ThrowsAsync<ArgumentException>(() => market.ExploreAsync(RightAsync(market), new ExplorationOptions { Only = only }));

        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schedule_that_strikes_nothing_is_said_to_be_left_out()
    {
        await using var market = await Market.OpenAsync();

        var report = await market.ExploreAsync(RightAsync(market), new ExplorationOptions { Only = "1:crash_after+7:bad_gateway" });

        Assert.Equal((true, 1), (report.Held, report.LeftOut));
        Assert.StartsWith("LEFT OUT: 1 schedule did not run. 7:bad_gateway struck nothing: the flow made 3 calls.", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Keeps("explore.finds")]
    public async Task A_flow_that_does_something_else_each_time_is_told_so()
    {
        await using var market = await Market.OpenAsync();
        var times = 0;

        var report = await market.ExploreAsync(async run =>
        {
            if (times++ % 2 == 1) await run.Vinr.Customers.RetrieveAsync("cust_1");
            var redemption = await market.RedeemAsync(run, "redeem-cart-1-attempt-1");
            await Market.PayAsync(run, redemption, "pay-cart-1-attempt-1");
        });

        Assert.Equal((2, false), (report.Runs, report.Held));
        Assert.StartsWith(
            "The flow is not deterministic: call 1 was loyalty.redemptions.create in one run and customers.retrieve in another", Assert.Single(report.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_flow_that_is_meant_to_fail_is_accepted()
    {
        await using var market = await Market.OpenAsync();
        Func<ExplorationRun, Task> flow = async run => await run.Vinr.Payments.CreateAsync(
            new() { Amount = 4_000, Currency = "EUR", Customer = "cust_1", PaymentMethod = "pm_card_declined" }, new RequestOptions { IdempotencyKey = "pay-cart-1-attempt-1" });

        var refused = await market.ExploreAsync(flow, market.HasAsync(Market.Before));
        var accepted = await market.ExploreAsync(flow, market.HasAsync(Market.Before), new ExplorationOptions().Accept<VinrCardException>());

        Assert.StartsWith("The flow came to no good end. It was begun 4 times, and the last time it ended with VinrCardException", Assert.Single(refused.Findings).Message, StringComparison.Ordinal);
        Assert.True(accepted.Held, accepted.ToString());
        Assert.True(accepted.Runs > 20);
    }

    [Fact]
    public async Task Each_run_begins_with_the_sandbox_as_it_stands()
    {
        await using var market = await Market.OpenAsync();
        using var vinr = market.Sandbox.CreateClient();
        await vinr.Customers.CreateAsync(new() { Name = "Ada" }, new RequestOptions { IdempotencyKey = "before" }, TestApi.Token);
        market.Sandbox.Clock.Advance(TimeSpan.FromHours(1));
        var (requests, moment) = (market.Sandbox.Requests.Count, market.Sandbox.Clock.UtcNow);

        var report = await market.ExploreAsync(
            async run =>
            {
                Assert.Equal(moment, run.Sandbox.Clock.UtcNow);
                Assert.True((await run.Vinr.Customers.CreateAsync(new() { Name = "Ada" }, new RequestOptions { IdempotencyKey = "before" })).Response!.Replayed);
                await run.Vinr.Customers.CreateAsync(new() { Name = "Bo" }, new RequestOptions { IdempotencyKey = "within" });
            },
            async run => Assert.Single(await Market.CustomersAsync(run.Vinr), name => name == "Bo"));

        Assert.True(report.Held, report.ToString());
        Assert.Equal((requests, moment), (market.Sandbox.Requests.Count, market.Sandbox.Clock.UtcNow));
        Assert.DoesNotContain("Bo", await Market.CustomersAsync(vinr));
    }

    [Fact]
    public async Task A_stale_read_shows_what_was_true_before_the_last_change()
    {
        await using var market = await Market.OpenAsync();
        var seen = new List<long>();

        var report = await market.ExploreAsync(
            async run =>
            {
                var redemption = await market.RedeemAsync(run, "redeem-cart-1-attempt-1");
                await Market.PayAsync(run, redemption, "pay-cart-1-attempt-1");
                seen.Add((await run.Vinr.Loyalty.Accounts.RetrieveAsync(market.Member)).Balance);
            },
            new ExplorationOptions { Only = "3:stale_read" });

        Assert.True(report.Held, report.ToString());
        Assert.Equal([Market.Before - 100], seen);
    }

    [Fact]
    public async Task An_app_that_makes_its_own_client_is_explored_as_well()
    {
        await using var market = await Market.OpenAsync();

        var report = await market.ExploreAsync(
            async run =>
            {
                using var own = new VinrClient(new VinrClientOptions
                {
                    SecretKey = run.Sandbox.SecretKey,
                    BaseAddress = new("http://localhost/v1"),
                    HttpHandler = run.CreateHandler(),
                    TimeProvider = run.TimeProvider,
                    MaxRetries = 0,
                });
                await own.Payments.CreateAsync(new() { Amount = 4_000, Currency = "EUR", Customer = "cust_1", PaymentMethod = "pm_card_visa" });
            },
            market.HasAsync(Market.Before + 40));

        Assert.Equal(["payments.create"], report.Calls);
        Assert.Equal("1:commit_then_drop", report.Findings[0].Schedule);
    }

    [Fact]
    public async Task The_client_is_set_as_the_app_sets_it()
    {
        await using var market = await Market.OpenAsync();

        var report = await market.ExploreAsync(
            async run =>
            {
                var redemption = await market.RedeemAsync(run, IdempotencyKey.New());
                await Market.PayAsync(run, redemption, "pay-cart-1-attempt-1");
            },
            new ExplorationOptions { ConfigureClient = client => client.MaxRetries = 0 });

        Assert.Equal("1:commit_then_drop", report.Findings[0].Schedule);
    }

    private static Func<ExplorationRun, Task> RightAsync(Market market) => async run =>
    {
        var redemption = await market.RedeemAsync(run, "redeem-cart-1-attempt-1");
        await Market.PayAsync(run, redemption, "pay-cart-1-attempt-1");
    };
}
