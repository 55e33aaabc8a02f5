using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Sandbox.Tests.Fidelity;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests;

/// <summary>What the sandbox can do, told in the order in which one meets it.</summary>
public sealed class Tour : IAsyncLifetime
{
    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private VinrSandbox _sandbox = null!;
    private VinrClient _vinr = null!;
    private SeededProgram _club = null!;
    private SeededMember _member = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _sandbox = await VinrSandbox.StartAsync(new() { StartAt = Monday }, Token);
        _vinr = _sandbox.CreateClient();
        _club = _sandbox.Seed.Program("VINR Rewards", expiryMonths: 12).EarnPerUnit(1).Tier("gold", 500, factor: 2).Reward("€5 off", 100, 500);
        _member = _club.Member("cust_1").Balance(320);
    }

    public async ValueTask DisposeAsync()
    {
        _vinr.Dispose();
        await _sandbox.DisposeAsync();
    }

    [Fact]
    public async Task Clock_a_year_passes_when_the_test_says_so_and_points_expire_on_their_day()
    {
        await _sandbox.Clock.AdvanceAsync(TimeSpan.FromDays(400), Token);

        var expiry = _sandbox.Explain(_member.Id).Entries[^1];
        Assert.Equal((-320, new DateTimeOffset(2027, 1, 5, 0, 0, 0, TimeSpan.Zero)), (expiry.Amount, expiry.At));
        Assert.Equal(Monday.AddDays(400), _sandbox.Clock.UtcNow);
    }

    [Fact]
    public async Task Clock_thirteen_months_of_purchases_expire_each_on_its_day_in_one_step_as_in_daily_ones()
    {
        List<DateTimeOffset> events = [];
        _sandbox.Webhooks.SendTo(
            (_, _) =>
            {
                events.Add(_sandbox.Clock.UtcNow);
                return Task.CompletedTask;
            },
            "loyalty.points.expired");
        for (var month = 0; month < 13; month++)
        {
            _member.Pays(1_000);
            await _sandbox.Clock.AdvanceAsync(Monday.AddMonths(month + 1) - _sandbox.Clock.UtcNow, Token);
        }

        await using var daily = await _sandbox.ForkAsync(Token);
        await _sandbox.Clock.AdvanceAsync(TimeSpan.FromDays(400), Token);
        for (var day = 0; day < 400; day++) daily.Clock.Advance(TimeSpan.FromDays(1));

        var expired = _sandbox.Explain(_member.Id).Entries.Where(entry => entry.Reason == "expiry").Select(entry => entry.At).ToList();
        Assert.Equal(
            Enumerable.Range(12, 13).Select(month => new DateTimeOffset(Monday.AddMonths(month).Date, TimeSpan.Zero)).Prepend(expired[0]), expired);
        Assert.Equal(expired, events);
        Assert.Equal(_sandbox.Explain(_member.Id).ToString(), daily.Explain(_member.Id).ToString());
        _sandbox.Ledger.Verify();
    }

    [Fact]
    public async Task Webhooks_arrive_signed_and_are_tried_again_on_the_sandboxs_clock()
    {
        var attempts = new List<(int Number, DateTimeOffset At)>();
        _sandbox.Webhooks.SendTo(
            (message, _) =>
            {
                attempts.Add((message.Attempt, _sandbox.Clock.UtcNow));
                Assert.Equal(WebhookSigner.Sign(message.Body.Span, _sandbox.Clock.UtcNow, _sandbox.WebhookSecret), message.Signature);
                return Task.FromResult(attempts.Count < 3 ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK);
            },
            "loyalty.points.earned");

        await _vinr.Payments.CreateAsync(new() { Amount = 1_500, Currency = "EUR", Customer = "cust_1", PaymentMethod = "pm_card_visa" }, cancellationToken: Token);
        await _sandbox.Webhooks.WhenIdleAsync(Token);
        await _sandbox.Clock.AdvanceAsync(TimeSpan.FromDays(2), Token);

        Assert.Equal([(1, Monday), (2, Monday.AddMinutes(1)), (3, Monday.AddMinutes(6))], attempts);
        Assert.Equal(DeliveryState.Delivered, Assert.Single(_sandbox.Webhooks.Deliveries).State);
    }

    [Fact]
    public async Task Faults_a_retry_after_a_dropped_response_redeems_once()
    {
        _sandbox.Faults.On("loyalty.redemptions.create").CommitThenDrop().Once();

        var redemption = await RedeemAsync(_member);

        Assert.True(redemption.Response!.Replayed);
        Assert.Equal(220, _sandbox.Explain(_member.Id).Balance);
    }

    [Fact]
    public async Task State_a_snapshot_takes_everything_back()
    {
        var before = _sandbox.Snapshot();
        await RedeemAsync(_member);

        _sandbox.Restore(before);

        Assert.Equal(320, _sandbox.Explain(_member.Id).Balance);
        Assert.Equal(0, await CountAsync(_vinr.Loyalty.Redemptions.ListAsync(cancellationToken: Token)));
    }

    [Fact]
    public async Task State_a_fork_goes_its_own_way()
    {
        await using var fork = await _sandbox.ForkAsync(Token);
        fork.Clock.Advance(TimeSpan.FromDays(400));

        Assert.Equal((0, 320), (fork.Explain(_member.Id).Balance, _sandbox.Explain(_member.Id).Balance));
    }

    [Fact]
    public async Task State_a_file_is_where_another_process_goes_on()
    {
        var file = Path.GetTempFileName();
        await _sandbox.SaveAsync(file, Token);

        await using var later = await VinrSandbox.StartAsync(new() { StateFile = file }, Token);

        Assert.Equal((320, Monday), (later.Explain(_member.Id).Balance, later.Clock.UtcNow));
        File.Delete(file);
    }

    [Fact]
    public void State_a_member_with_a_balance_and_a_tier_is_one_line()
    {
        var gold = _club.Member("cust_2").Balance(320).Tier("gold");

        Assert.Equal((320, "gold"), (_sandbox.Explain(gold.Id).Balance, _sandbox.Explain(gold.Id).Tier));
    }

    [Fact]
    public async Task State_a_scenario_is_a_shop_with_a_past()
    {
        await _sandbox.LoadAsync(Scenarios.CoffeeShop);

        var members = new List<string>();
        await foreach (var account in _vinr.Loyalty.Accounts.ListAsync(cancellationToken: Token)) members.Add(account.Customer!.Id);
        Assert.Equal(12, members.Count);
        Assert.Contains("cust_ada", members);
    }

    [Fact]
    public async Task Sight_each_request_says_what_it_changed()
    {
        await RedeemAsync(_member);

        var request = _sandbox.Requests.To("loyalty.redemptions.create").Single();
        Assert.Equal((200, true, -100), (request.StatusCode, request.Acted, request.Effects.Points));
        Assert.Equal("loyalty.reward.redeemed", request.Effects.Events.Single().Type);
    }

    [Fact]
    public void Sight_a_balance_is_explained_entry_by_entry()
    {
        _member.Tier("gold").Pays(5_000);

        Assert.Matches(
            """
            2026-01-05  \+320  320  by hand: seed
            2026-01-05  \+100  420  earned by 50.00 EUR \(pay_\w+\): rule rule_\w+ gives 1 for each EUR × 2 \(tier gold\) = 100
            loy_\w+ has 420 points and is in tier gold.
              320 of 2026-01-05, until 2027-01-05
              100 of 2026-01-05, until 2027-01-05
            """.ReplaceLineEndings("\n"),
            _sandbox.Explain(_member.Id).ToString());
    }

    [Fact]
    public async Task Sight_a_refusal_says_which_rule_refused_and_how_to_proceed()
    {
        _member.Balance(30);

        var refused = await Assert.ThrowsAsync<VinrInvalidStateException>(() => RedeemAsync(_member));

        Assert.Contains(
            $"Reward '{_club.Rewards["€5 off"]}' costs 100 points and account '{_member.Id}' has 30: earn 70 more first.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Races_of_fifty_redemptions_at_once_as_many_win_as_the_points_last()
    {
        var race = await _sandbox.Race(50, (_, _) => RedeemAsync(_member), Token);

        Assert.Equal("3 of 50 won; 47 × VinrInvalidStateException insufficient_points", race.ToString());
        _sandbox.Ledger.Verify();
    }

    [Fact]
    public async Task Safety_nobody_but_this_machine_gets_in_and_no_live_key_does()
    {
        Assert.True(_sandbox.BaseAddress.IsLoopback);
        await Assert.ThrowsAsync<ArgumentException>(() => VinrSandbox.StartAsync(new() { SecretKey = "sk_live_" + "of_a_shop" }, Token));
        using var careless = new HttpRequestMessage(HttpMethod.Get, _sandbox.BaseAddress + "/programs") { Headers = { { "X-Api-Key", "sk_live_" + "of_a_shop" } } };
        using var http = new HttpClient();

        using var answer = await http.SendAsync(careless, Token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.DoesNotContain("of_a_shop", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Null(await Record.ExceptionAsync(async () => await http.GetStringAsync(new Uri(_sandbox.BaseAddress, "/_sandbox/health"), Token)));
    }

    [Fact]
    public async Task Running_it_an_app_in_development_has_a_VINR_of_its_own()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddVinr(_ => { });
        builder.Services.AddVinrSandbox(options => options.Scenario = Scenarios.LaunchGuide);
        await using var app = builder.Build();
        await app.StartAsync(Token);

        var member = await app.Services.GetRequiredService<VinrClient>().Loyalty.Accounts.FindByCustomerAsync(
            Assert.Single((await ProgramsAsync(app)).Except(["prog_default"])), "cust_abc123", cancellationToken: Token);

        Assert.Equal(0, member!.Balance);
    }

    [Fact]
    public async Task Inspector_a_browser_sees_the_same_member_and_why()
    {
        await _vinr.Payments.CreateAsync(new() { Amount = 15_000, Currency = "EUR", Customer = "cust_1", PaymentMethod = "pm_card_visa" }, cancellationToken: Token);
        using var browser = new HttpClient();

        var page = await browser.GetStringAsync(new Uri(_sandbox.BaseAddress, "/_sandbox/ui/members/" + _member.Id), Token);

        Assert.Contains("Balance over time", page, StringComparison.Ordinal);
        Assert.Contains("earned by 150.00 EUR", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Truth_each_rule_says_where_it_comes_from()
    {
        Assert.Contains(FidelityRow.All, rule => rule is { Id: "earning.per_unit", Grade: Grade.Guide });
        Assert.Contains(FidelityRow.All, rule => rule is { Id: "refunds.shortfall", Grade: Grade.Assumed });
    }

    private static async Task<List<string>> ProgramsAsync(WebApplication app)
    {
        var ids = new List<string>();
        await foreach (var program in app.Services.GetRequiredService<VinrClient>().Loyalty.Programs.ListAsync(cancellationToken: Token)) ids.Add(program.Id);
        return ids;
    }

    private static async Task<int> CountAsync<T>(VinrList<T> list)
        where T : VinrResource
    {
        var count = 0;
        await foreach (var _ in list) count++;
        return count;
    }

    private Task<Redemption> RedeemAsync(SeededMember member) =>
        _vinr.Loyalty.Redemptions.CreateAsync(new() { Account = member.Id, Reward = _club.Rewards["€5 off"] }, cancellationToken: Token);
}
