using FsCheck.Xunit;
using Vinr.Sdk.Sandbox.Tests.Inspector;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Api;

/// <summary>The calendar's end, and the end of what can be counted: whatever is posted there is carried out once and answered.</summary>
public sealed class LastDayTests
{
    private static readonly DateTimeOffset Last = DateTimeOffset.MaxValue;

    public static TheoryData<DateTimeOffset> Ends =>
    [
        Last, Last.AddTicks(-1), Last.AddSeconds(-1), Last.AddHours(-1), Last.AddDays(-1), Last.AddDays(-40), Last.AddMonths(-12), Last.AddYears(-101),
    ];

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task Every_post_acts_once_and_its_key_replays(DateTimeOffset moment)
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, new() { StartAt = Last.AddYears(-102) });
        var posts = await EveryPost.OfAsync(api);
        api.Sandbox.Clock.AdvanceTo(moment);

        foreach (var (post, number) in posts.Select(static (post, number) => (post, number)))
        {
            var first = await api.PostAsync(post.Path, post.Body, $"key-{number}");
            var again = await api.PostAsync(post.Path, post.Body, $"key-{number}");

            Assert.True(first.Status is >= 200 and < 300 or 422, $"{post.Path}: {first.Text}");
            if (post.Path.StartsWith("/..", StringComparison.Ordinal)) continue; // these have nothing to do twice

            Assert.True(again.Replayed, $"{post.Path}: {again.Text}");
            Assert.Equal((first.Status, first.Text), (again.Status, again.Text));
        }

        await ReadsWellAsync(api);
        Assert.True(api.Sandbox.Requests.Acted.Count > posts.Count / 2, "What can be carried out is carried out on the last day as well.");
    }

    [Property(MaxTest = 40)]
    public async Task A_gift_is_given_once_however_little_time_is_left(uint part, byte scale)
    {
        var left = TimeSpan.FromTicks((long)part >> (scale % 33) << (scale % 25));
        await using var api = await TestApi.StartAsync(Way.InMemory, new() { StartAt = Last.AddYears(-102) });
        var shop = await Shop.OpenAsync(api);
        api.Sandbox.Clock.AdvanceTo(Last - left);
        var gift = $$"""{"account":"{{shop.Account}}","amount":5,"reason":"a gift"}""";

        for (var attempt = 0; attempt < 3; attempt++)
        {
            var answer = await api.PostAsync("/points-transactions", gift, "one gift");
            Assert.Equal((200, attempt > 0), (answer.Status, answer.Replayed));
        }

        Assert.Equal(5, await shop.BalanceAsync());
        api.Sandbox.Clock.AdvanceTo(Last);
        Assert.Equal(5, await shop.BalanceAsync()); // what expires after the end of time does not
        api.Sandbox.Ledger.Verify();
    }

    [Fact]
    [Shows("state.last_day")]
    public async Task On_the_last_tick_nothing_of_a_member_is_lost()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, new() { StartAt = Last.AddHours(-1) });
        var shop = await Shop.OpenAsync(api);
        await api.MakeAsync("/payments", """{"amount":200000,"currency":"EUR","customer":"cust_abc123","paymentMethod":"pm_card_visa"}""");

        api.Sandbox.Clock.AdvanceTo(Last);

        var account = await shop.AccountAsync();
        Assert.Equal((2000, "gold"), (account.GetProperty("balance").GetInt64(), account.GetProperty("tier").GetString()));
    }

    [Fact]
    public async Task A_delivery_that_fails_on_the_last_day_is_not_tried_after_it()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, new() { StartAt = Last.AddMinutes(-3) });
        api.Sandbox.Webhooks.SendTo(static (_, _) => throw new InvalidOperationException("No."), "customer.created");
        await api.MakeAsync("/customers", "{}");

        await api.Sandbox.Clock.AdvanceToAsync(Last, TestApi.Token);

        var delivery = Assert.Single(api.Sandbox.Webhooks.Deliveries);
        Assert.Equal((2, DeliveryState.Failed), (delivery.Attempts.Count, delivery.State));
    }

    [Fact]
    public async Task A_replaced_secret_goes_on_signing_on_the_last_tick()
    {
        await using var sandbox = await VinrSandbox.StartAsync(new() { StartAt = Last }, TestApi.Token);
        var signatures = 0;
        sandbox.Webhooks.SendTo(
            (message, _) =>
            {
                signatures = message.Signature.Split(',').Length;
                return Task.CompletedTask;
            },
            "customer.created");
        sandbox.Webhooks.RotateSecret();
        using var vinr = sandbox.CreateClient();
        await vinr.Customers.CreateAsync(new(), cancellationToken: TestApi.Token);
        await sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        Assert.Equal(2, signatures);
    }

    [Fact]
    public async Task Timers_past_the_last_tick_never_go_off_and_a_clock_that_runs_stays_there()
    {
        await using var sandbox = await VinrSandbox.StartAsync(new() { StartAt = Last.AddTicks(-1), ClockRuns = true }, TestApi.Token);
        await using var timer = sandbox.Clock.TimeProvider.CreateTimer(_ => Assert.Fail("It went off."), null, TimeSpan.FromDays(1), TimeSpan.FromDays(1));

        sandbox.Clock.AdvanceTo(Last);

        Assert.Equal(Last, sandbox.Clock.UtcNow);
        Assert.Throws<ArgumentOutOfRangeException>(() => sandbox.Clock.Advance(TimeSpan.FromTicks(1)));
    }

    [Fact]
    public async Task With_a_rate_limit_and_a_scenario_the_ends_of_the_calendar_are_days_like_others()
    {
        await using var end = await TestApi.StartAsync(Way.InMemory, new() { StartAt = Last, Scenario = Scenarios.CoffeeShop });
        end.Sandbox.Faults.LimitRate(1, 5_000);
        await ReadsWellAsync(end);

        await using var beginning = await TestApi.StartAsync(Way.InMemory, new() { StartAt = DateTimeOffset.MinValue });
        foreach (var post in await EveryPost.OfAsync(beginning))
        {
            var answer = await beginning.PostAsync(post.Path, post.Body);
            Assert.True(answer.Status is >= 200 and < 500, $"{post.Path}: {answer.Text}");
        }

        await ReadsWellAsync(beginning);
    }

    [Fact]
    public async Task Points_beyond_the_largest_number_are_refused_and_sums_of_many_are_shown()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var shop = await Shop.OpenAsync(api);
        var other = await api.MakeAsync("/customers", "{}");
        await api.MakeAsync("/loyalty-accounts", $$"""{"program":"{{shop.Program}}","customer":"{{other.Id}}"}""");
        await api.MakeAsync("/earning-rules", $$"""{"program":"{{shop.Program}}","trigger":"payment.completed","award":{"type":"per_amount","per":1,"points":1000000},"multiplier":1000000}""");
        await api.MakeAsync("/earning-rules", $$"""
            {"program":"{{shop.Program}}","trigger":"payment.completed","award":{"type":"per_amount","per":1,"points":1000000},"multiplier":1000000,
             "multipliers":[{"factor":1000000}],"cap":{"points":7} }
            """);
        string Pay(string customer) => $$"""{"amount":8000000,"currency":"EUR","customer":"{{customer}}","paymentMethod":"pm_card_visa"}""";
        await api.MakeAsync("/payments", Pay(Shop.Customer));
        var payment = await api.MakeAsync("/payments", Pay(other.Id));

        var more = await api.PostAsync("/payments", Pay(Shop.Customer), "more");
        for (var gift = 0; gift < 3; gift++) await api.PostAsync("/points-transactions", $$"""{"account":"{{shop.Account}}","amount":999999999999,"reason":"a gift"}""");

        Assert.Equal((400, "amount"), (more.Status, more.ErrorParam));
        Assert.Equal(8_000_000_000_000_000_000 + 80_007 + (3 * 999_999_999_999), await shop.BalanceAsync());
        await ReadsWellAsync(api);
        Assert.Equal(200, (await api.GetAsync($"/loyalty/analytics/summary?program={shop.Program}")).Status);
        await api.MakeAsync("/refunds", $$"""{"payment":"{{payment.Id}}","amount":4000000}""");
        await api.MakeAsync("/tiers", $$"""{"program":"{{shop.Program}}","name":"Bronze","minPoints":10}""");
        await ReadsWellAsync(api);
    }

    /// <summary>Lists, explanations, figures and the inspector's pages.</summary>
    private static async Task ReadsWellAsync(TestApi api)
    {
        foreach (var path in EveryPost.Reads)
        {
            var list = await api.GetAsync(path);
            Assert.True(list.Status == 200, $"{path}: {list.Text}");
        }

        var accounts = (await api.GetAsync("/loyalty-accounts")).Ids;
        var pages = InspectorVisitor.Lists.Concat(accounts.Select(id => $"{InspectorVisitor.Ui}members/{id}"));
        foreach (var page in pages) Assert.Equal(200, (await api.OpenAsync(page)).Status);
        foreach (var id in accounts) Assert.NotEmpty(api.Sandbox.Explain(id!).ToString());
        api.Sandbox.Ledger.Verify();
    }
}
