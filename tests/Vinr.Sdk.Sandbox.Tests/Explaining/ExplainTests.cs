using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Explaining;
using Vinr.Sdk.Sandbox.Tests.Engine;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;
using Shop = Vinr.Sdk.Sandbox.Tests.Engine.Shop;

namespace Vinr.Sdk.Sandbox.Tests.Explaining;

public sealed class ExplainTests
{
    private readonly Shop shop = new();

    [Fact]
    public void Each_entry_says_which_rule_and_what_factors_gave_what()
    {
        var program = shop.Program(expiryMonths: 12, tiers: Shop.SpendTiers());
        var account = shop.Enrol(program);
        var rule = shop.Rule(program, multipliers: [new("gold", 2), new(null, 1.5m)]);
        shop.Engine.EarningRules.Update(rule.Id, new RuleChanges { Name = "One for each euro", Multiplier = 1.25m });
        shop.Engine.Accounts.Update(account.Id, new AccountChanges { Tier = "gold" });
        var campaign = shop.Campaign(program, factor: 3);
        var promotion = shop.Promotion(program, multiplier: 1.1m);
        var offer = shop.Offer(program, multiplier: 4);

        var payment = shop.Pay(1_999);
        shop.Engine.Campaigns.Delete(campaign.Id);

        var entry = Assert.Single(Explain(account).Entries);
        Assert.Equal(
            $"earned by 19.99 EUR ({payment.Id}): rule “One for each euro” ({rule.Id}) gives 1 for each EUR × 1.25 (the rule's multiplier) × 2 (tier gold) "
            + $"× 1.5 (for everybody) × 3 ({campaign.Id}, deleted since) × 1.1 (promotion “Spring”, {promotion.Id}) × 4 (offer “Comeback”, {offer.Id}) = 989, rounded down",
            entry.Text);
        Assert.Equal((rule.Id, 989, 989), (entry.Rule, entry.Amount, entry.BalanceAfter));
        Assert.Equal(
            [new("rule", 1.25m), new("tier:gold", 2), new("all", 1.5m), new(campaign.Id, 3), new(promotion.Id, 1.1m), new ExplainedFactor(offer.Id, 4)],
            entry.Factors);
    }

    [Theory]
    [InlineData(null, "in all")]
    [InlineData(CapWindow.Day, "a day")]
    [InlineData(CapWindow.Week, "a week")]
    [InlineData(CapWindow.Month, "a month")]
    [InlineData(CapWindow.Lifetime, "in all")]
    internal void A_cap_says_what_it_left(CapWindow? window, string words)
    {
        var program = shop.Program();
        var account = shop.Enrol(program);
        shop.Rule(program, cap: 150, window: window);
        shop.Pay(10_000);
        shop.Pay(16_000);

        var last = Explain(account).Entries[^1];

        Assert.EndsWith($"= 160, of which the cap of 150 {words} left 50", last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_award_is_in_words()
    {
        var program = shop.Program(rounding: PointsRounding.Nearest);
        var account = shop.Enrol(program);
        shop.Rule(program, new PerAmountAward(250, 1.5m));
        shop.Rule(program, new PerCurrencyAward(System.Collections.Immutable.ImmutableSortedDictionary<string, decimal>.Empty.Add("JPY", 0.01m)));
        shop.Rule(program, new FixedAward(5));
        shop.Pay(1_000, "EUR");
        shop.Pay(1_250, "JPY");

        Assert.Equal(
            ["1.5 for each 2.50 EUR = 6", "5 points = 5", "1.5 for each 250 JPY = 8, rounded to the nearest", "0.01 for each JPY = 13, rounded to the nearest", "5 points = 5"],
            Explain(account).Entries.Select(entry => entry.Text.Split(" gives ")[1]));
    }

    [Fact]
    public void What_is_taken_given_back_and_expires_says_why()
    {
        var program = shop.Program(expiryMonths: 1);
        var (account, reward) = (shop.Enrol(program), shop.Reward(program));
        shop.Rule(program);
        var payment = shop.Pay(15_000);
        var released = shop.Redeem(account, reward);
        shop.Engine.Redemptions.Release(released.Id);
        var redeemed = shop.Redeem(account, reward);
        var used = shop.Pay(100, discount: redeemed.DiscountId);
        shop.Give(account, -40, "a mistake");
        var refund = shop.Refund(payment);
        shop.Give(account, 30);
        shop.Give(account, -10);
        shop.GoTo("2026-02-06T00:00:00Z");

        var lines = Explain(account).Entries;
        var ids = lines.Select(entry => entry.Id).ToList();

        Assert.Equal(
            [
                $"redeemed for “€5 off” ({reward.Id})",
                $"given back: redemption {released.Id} of “€5 off” ({reward.Id}) was released",
                $"redeemed for “€5 off” ({reward.Id}), used by payment {used.Id}",
            ],
            lines.Skip(1).Take(3).Select(entry => entry.Text));
        Assert.Equal("by hand: a mistake", lines[5].Text);
        Assert.Equal(
            $"taken back: refund {refund.Id} of 150.00 EUR of 150.00 EUR (payment {payment.Id}), which had earned 150 ({ids[0]}); "
            + "139 more were due and the balance was too low, so that they are never collected",
            lines[6].Text);
        Assert.Equal(-11, lines[6].Amount);
        Assert.Equal($"expired on 2026-02-05: what was left of 30 points of 2026-01-05 ({ids[7]})", lines[^1].Text);
        Assert.Equal(0, Explain(account).Balance);
    }

    [Fact]
    public void Both_sides_of_a_referral_are_told_apart()
    {
        var program = shop.Program();
        var referrer = shop.Enrol(program);
        var referral = shop.Referral(referrer);
        var referee = shop.EnrolWith(referral);
        shop.Pay(5_000, customer: referee.Customer);

        Assert.Equal($"referral {referral.Id}: for having brought {referee.Id}", Assert.Single(Explain(referrer).Entries).Text);
        Assert.Equal($"referral {referral.Id}: for having come through {referrer.Id}", Assert.Single(Explain(referee).Entries).Text);
    }

    [Fact]
    public void An_explanation_reads_as_a_table()
    {
        var program = shop.Program(expiryMonths: 12, tiers: Shop.SpendTiers());
        var account = shop.Enrol(program);
        var rule = shop.Rule(program);
        var payment = shop.Pay(150_000);
        shop.GoTo("2026-03-31T10:00:00Z");
        shop.Give(account, -1_400, "a mistake");

        Assert.Equal(
            $"""
            2026-01-05  +1,500  1,500  earned by 1,500.00 EUR ({payment.Id}): rule {rule.Id} gives 1 for each EUR = 1,500
            2026-03-31  -1,400    100  by hand: a mistake
            {account.Id} has 100 points and is in tier gold.
              100 of 2026-01-05, until 2027-01-05
            """.ReplaceLineEndings("\n"),
            Explain(account).ToString());
        Assert.Equal($"{(account = shop.Enrol(program, shop.NewCustomer())).Id} has 0 points and is in tier member.", Explain(account).ToString());
    }

    [Fact]
    public void Every_entry_of_a_random_story_is_explained_and_sums_up()
    {
        var story = new RandomShop(7);
        for (var step = 0; step < 1_500; step++) story.Step();

        foreach (var account in story.Accounts)
        {
            var explanation = Explainer.Explain(story.Shop.Engine.Read(), new(), account.Id);

            Assert.Equal(explanation.Balance, explanation.Entries.Sum(entry => entry.Amount));
            Assert.Equal(explanation.Balance, explanation.Lots.Sum(lot => lot.Points));
            Assert.All(explanation.Entries, entry => Assert.NotEqual(entry.Reason, entry.Text));
            Assert.Equal(explanation.Entries.Count + explanation.Lots.Count + explanation.Unpaid.Count + explanation.Remarks.Count + 1, explanation.ToString().Split('\n').Length);
        }
    }

    [Fact]
    public async Task Who_forgets_to_pay_is_told_so()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, new() { StartAt = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero) });
        var open = await Support.Shop.OpenAsync(api);
        var payment = await api.MakeAsync("/payments", """{"amount":1999,"currency":"EUR","customer":"cust_abc123"}""");
        await api.MakeAsync("/payments", $$$"""{"amount":100,"currency":"EUR","metadata":{"loyalty_account":"{{{open.Account}}}"}}""");
        await api.MakeAsync("/payments", """{"amount":100,"currency":"EUR"}""");

        var explanation = api.Sandbox.Explain(open.Account);

        var url = payment.Json.GetProperty("checkoutUrl").GetString();
        Assert.Equal(2, explanation.Unpaid.Count);
        Assert.Equal((payment.Id, 1_999, "EUR", url), (explanation.Unpaid[0].Id, explanation.Unpaid[0].Amount, explanation.Unpaid[0].Currency, explanation.Unpaid[0].CheckoutUrl));
        Assert.Contains(
            $"""
            {open.Account} has 0 points and is in tier member.
            Not counted: payment {payment.Id} of 19.99 EUR has earned nothing: nobody has paid it, at {url} or with sandbox.Checkout.PayAsync("{payment.Id}"), and it expires on 2026-01-06 09:00. One with a payment method, such as pm_card_visa, is charged at once.
            """.ReplaceLineEndings("\n"),
            explanation.ToString(),
            StringComparison.Ordinal);
        await api.Sandbox.Checkout.PayAsync(payment.Id, cancellationToken: TestApi.Token);
        Assert.Single(api.Sandbox.Explain(open.Account).Unpaid);
    }

    [Fact]
    public async Task It_can_be_asked_for_in_process_and_over_http()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, new() { StartAt = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero) });
        var open = await Support.Shop.OpenAsync(api);
        await open.PayAsync(15_000);
        var explanation = api.Sandbox.Explain(open.Account);
        var entry = explanation.Entries.Single();

        var shown = await AskAsync(open.Account);

        Assert.Equal(
            $$"""
            {"account":"{{open.Account}}","balance":150,"tier":"member","entries":[{"id":"{{entry.Id}}","at":"2026-01-05T09:00:00Z","amount":150,"balanceAfter":150,
            "reason":"earning","source":"{{entry.Source}}","text":"{{entry.Text}}","rule":"{{entry.Rule}}","factors":[]}],
            "lots":[{"entry":"{{entry.Id}}","points":150,"earnedAt":"2026-01-05T09:00:00Z","expiresAt":"2027-01-05T00:00:00Z"}],"unpaid":[]}
            """.ReplaceLineEndings(""),
            shown.Text);
        Assert.Equal((404, "resource_missing"), ((await AskAsync("loy_0")).Status, (await AskAsync("loy_0")).ErrorCode));
        Assert.Throws<ArgumentException>("account", () => api.Sandbox.Explain("loy_0"));

        Task<Answer> AskAsync(string account)
        {
            var request = api.Request(HttpMethod.Get, "");
            request.RequestUri = new Uri(api.Sandbox.BaseAddress, $"/_sandbox/accounts/{account}/explain");
            return api.SendAsync(request);
        }
    }

    private BalanceExplanation Explain(AccountRecord account) => Explainer.Explain(shop.Engine.Read(), new(), account.Id);
}
