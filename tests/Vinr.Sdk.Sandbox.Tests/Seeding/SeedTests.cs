using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Seeding;

public sealed class SeedTests
{
    [Fact]
    public async Task A_member_with_a_balance_and_a_tier_is_one_line()
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: TestApi.Token);
        using var vinr = sandbox.CreateClient();

        var member = sandbox.Seed.Program("VINR Rewards", expiryMonths: 12).EarnPerUnit(1).Tier("gold", 500, factor: 2)
            .Reward("€5 off", 100, 500).Member("cust_1").Balance(320).Tier("gold");

        var account = await vinr.Loyalty.Accounts.RetrieveAsync(member.Id, cancellationToken: TestApi.Token);
        Assert.Equal((320, "gold", "cust_1"), (account.Balance, account.Tier!.Id, account.Customer!.Id));
        await vinr.Payments.CreateAsync(new() { Amount = 1_000, Currency = "EUR", Customer = member.Customer, PaymentMethod = "pm_card_visa" }, cancellationToken: TestApi.Token);
        var redemption = await vinr.Loyalty.Redemptions.CreateAsync(
            new() { Account = member.Id, Reward = member.Program.Rewards["€5 off"] }, cancellationToken: TestApi.Token);
        Assert.Equal(240, (await vinr.Loyalty.Accounts.RetrieveAsync(member.Id, cancellationToken: TestApi.Token)).Balance);
        Assert.Equal((500, "EUR"), (redemption.Discount!.Amount, redemption.Discount.Currency));
        Assert.IsType<DiscountBenefit>((await vinr.Loyalty.Rewards.RetrieveAsync(redemption.Reward!.Id, cancellationToken: TestApi.Token)).Benefit);
        sandbox.Ledger.Verify();
    }

    [Fact]
    [Keeps("sandbox.same")]
    public async Task Seeded_ids_are_the_same_on_every_run_and_of_VINRs_shape()
    {
        var runs = new List<string>();
        for (var run = 0; run < 2; run++)
        {
            await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: TestApi.Token);
            var program = sandbox.Seed.Program("A").EarnPerUnit(1).Reward("B", 10, 100);
            var member = program.Member();
            runs.Add(string.Join(' ', program.Id, program.Rules[0], program.Rewards["B"], member.Id, member.Customer));
        }

        Assert.Equal(runs[0], runs[1]);
        Assert.Matches("^prog_[A-Za-z0-9]{11} rule_[A-Za-z0-9]{11} rwd_[A-Za-z0-9]{11} loy_[A-Za-z0-9]{11} cust_[A-Za-z0-9]{11}$", runs[0]);
    }

    [Fact]
    public async Task What_is_seeded_and_what_calls_make_live_side_by_side()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var shop = await Shop.OpenAsync(api);
        var member = api.Sandbox.Seed.Program("Second").EarnPerUnit(2, cap: 15).EarnFixed("invoice.paid", 7).Member(Shop.Customer);

        await shop.PayAsync(1_000);
        api.Sandbox.Raise("invoice.paid", member.Id);

        Assert.Equal((10, 22), (await shop.BalanceAsync(), api.Sandbox.Explain(member.Id).Balance));
        Assert.Equal(2, api.Sandbox.Explain(member.Id).Entries.Select(entry => entry.Rule).Intersect(member.Program.Rules).Count());
        member.Balance(5).Pays(100).Balance(0).Balance(0);
        Assert.Equal([15, 7, -17, -5], api.Sandbox.Explain(member.Id).Entries.Select(entry => entry.Amount));
        api.Sandbox.Ledger.Verify();
    }

    [Fact]
    public async Task Factors_of_tiers_count_for_rules_before_and_after_them()
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: TestApi.Token);
        var program = sandbox.Seed.Program("A").EarnPerUnit(1).Tier("Gold", 100, factor: 2).Tier("Onyx", 200, factor: 3).EarnPerUnit(10).Reward("B", 30, 100);
        var (low, high) = (program.Member().Pays(100), program.Member().Tier("onyx").Pays(100));

        high.Redeems("B");

        Assert.Equal((11, 3), (sandbox.Explain(low.Id).Balance, sandbox.Explain(high.Id).Balance));
        Assert.Equal(("member", "onyx"), (sandbox.Explain(low.Id).Tier, sandbox.Explain(high.Id).Tier));
    }

    [Fact]
    public async Task What_makes_no_sense_is_an_argument_error_and_leaves_nothing_behind()
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: TestApi.Token);
        var program = sandbox.Seed.Program("A").Reward("B", 30, 100).Tier("gold", 10);
        var member = program.Member("cust_1");
        var before = sandbox.Snapshot().State;

        Assert.Throws<ArgumentException>(() => sandbox.Seed.Program(" "));
        Assert.Throws<ArgumentException>(() => sandbox.Seed.Customer("cust_1"));
        Assert.Throws<ArgumentException>(() => sandbox.Seed.Customer("ada"));
        Assert.Throws<ArgumentException>(() => program.Member("cust_1"));
        Assert.Throws<ArgumentException>(() => program.Member("cust_ ").Id);
        Assert.Throws<ArgumentException>(() => program.Reward("C", 0, 100));
        Assert.Throws<ArgumentException>(() => program.Reward("C", 10, 100, "€"));
        Assert.Throws<ArgumentException>(() => program.Reward("C", 10, 0));
        Assert.Throws<ArgumentException>(() => program.Tier("gold", 20));
        Assert.Throws<ArgumentException>(() => program.EarnPerUnit(0));
        Assert.Throws<ArgumentException>(() => member.Balance(-1));
        Assert.Throws<ArgumentException>(() => member.Tier("platinum"));
        Assert.Throws<ArgumentException>(() => member.Redeems("B"));
        Assert.Throws<ArgumentException>(() => member.Pays(0));

        Assert.Same(before, sandbox.Snapshot().State);
    }
}
