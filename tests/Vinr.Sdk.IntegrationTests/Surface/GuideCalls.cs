using Vinr.Sdk.IntegrationTests.Resources;
using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Surface;

/// <summary>The operations on the resources of the guide.</summary>
internal static class GuideCalls
{
    public static readonly Dictionary<string, Func<Place, Task>> All = new()
    {
        ["Loyalty.Programs.CreateAsync"] = async place =>
        {
            var program = await place.NewProgramAsync(Tiers.GoldFrom(150_000));
            Assert.Equal(["Member", "Gold"], program.TierConfig!.Tiers.Select(tier => tier.Name));
        },
        ["Loyalty.Programs.RetrieveAsync"] = async place =>
        {
            var program = await place.NewProgramAsync();
            Assert.Equal(12, (await place.Vinr.Loyalty.Programs.RetrieveAsync(program.Id)).Currency.ExpiryMonths);
        },
        ["Loyalty.Programs.UpdateAsync"] = async place =>
        {
            var program = await place.NewProgramAsync();
            Assert.Equal("VINR Plus", (await place.Vinr.Loyalty.Programs.UpdateAsync(program.Id, new() { Name = "VINR Plus" })).Name);
        },
        ["Loyalty.Programs.ListAsync"] = async place =>
        {
            var program = await place.NewProgramAsync();
            Assert.Contains(program.Id, (await place.Vinr.Loyalty.Programs.ListAsync().ReadAllAsync()).Select(each => each.Id));
        },

        ["Loyalty.Accounts.CreateAsync"] = async place =>
        {
            var program = await place.NewProgramAsync();
            var customer = await place.NewCustomerAsync();
            var member = await place.Vinr.Loyalty.Accounts.CreateAsync(new() { Program = program.Id, Customer = customer }, new() { Expand = ["customer"] });
            Assert.Equal((customer, "Ada Lovelace"), (member.Customer?.Id, member.Customer?.Value?.Name));
        },
        ["Loyalty.Accounts.RetrieveAsync"] = async place =>
        {
            var member = await place.NewMemberAsync(await place.NewProgramAsync(), points: 7);
            Assert.Equal(7, (await place.Vinr.Loyalty.Accounts.RetrieveAsync(member.Id)).Balance);
        },
        ["Loyalty.Accounts.UpdateAsync"] = async place =>
        {
            var member = await place.NewMemberAsync(await place.NewProgramAsync(Tiers.GoldFrom(150_000)));
            Assert.Equal("gold", (await place.Vinr.Loyalty.Accounts.UpdateAsync(member.Id, new() { Tier = "gold" })).Tier?.Id);
        },
        ["Loyalty.Accounts.ListAsync"] = async place =>
        {
            var program = await place.NewProgramAsync();
            var member = await place.NewMemberAsync(program);
            Assert.Equal(member.Id, Assert.Single(await place.Vinr.Loyalty.Accounts.ListAsync(new() { Program = program.Id }).ReadAllAsync()).Id);
        },
        ["Loyalty.Accounts.FindByCustomerAsync"] = async place =>
        {
            var (program, another) = (await place.NewProgramAsync(), await place.NewProgramAsync());
            var member = await place.NewMemberAsync(program);
            Assert.Equal(member.Id, (await place.Vinr.Loyalty.Accounts.FindByCustomerAsync(program.Id, member.Customer!.Id))?.Id);
            Assert.Null(await place.Vinr.Loyalty.Accounts.FindByCustomerAsync(another.Id, member.Customer.Id));
        },

        ["Loyalty.EarningRules.CreateAsync"] = async place => Assert.Equal(500, Assert.IsType<FixedAward>((await NewRuleAsync(place)).Award).Points),
        ["Loyalty.EarningRules.RetrieveAsync"] = async place =>
        {
            var rule = await NewRuleAsync(place);
            Assert.Equal(rule.Trigger, (await place.Vinr.Loyalty.EarningRules.RetrieveAsync(rule.Id)).Trigger);
        },
        ["Loyalty.EarningRules.UpdateAsync"] = async place =>
        {
            var rule = await NewRuleAsync(place);
            Assert.False((await place.Vinr.Loyalty.EarningRules.UpdateAsync(rule.Id, new() { Active = false })).Active);
        },
        ["Loyalty.EarningRules.DeleteAsync"] = async place =>
        {
            var rule = await NewRuleAsync(place);
            await place.Vinr.Loyalty.EarningRules.DeleteAsync(rule.Id);
            await Assert.ThrowsAsync<VinrNotFoundException>(() => place.Vinr.Loyalty.EarningRules.RetrieveAsync(rule.Id));
        },
        ["Loyalty.EarningRules.ListAsync"] = async place =>
        {
            var rule = await NewRuleAsync(place);
            Assert.Equal(2, (await place.Vinr.Loyalty.EarningRules.ListAsync(new() { Program = rule.Program, Active = true }).ReadAllAsync()).Count);
        },

        ["Loyalty.Rewards.CreateAsync"] = async place =>
            Assert.Equal(500, Assert.IsType<DiscountBenefit>((await place.NewRewardAsync(await place.NewProgramAsync())).Benefit).Amount),
        ["Loyalty.Rewards.RetrieveAsync"] = async place =>
        {
            var reward = await place.NewRewardAsync(await place.NewProgramAsync());
            Assert.Equal(100, (await place.Vinr.Loyalty.Rewards.RetrieveAsync(reward.Id)).Cost);
        },
        ["Loyalty.Rewards.UpdateAsync"] = async place =>
        {
            var reward = await place.NewRewardAsync(await place.NewProgramAsync());
            Assert.Equal(3, (await place.Vinr.Loyalty.Rewards.UpdateAsync(reward.Id, new() { Inventory = 3 })).Inventory);
        },
        ["Loyalty.Rewards.ListAsync"] = async place =>
        {
            var reward = await place.NewRewardAsync(await place.NewProgramAsync());
            var listed = await place.Vinr.Loyalty.Rewards.ListAsync(new() { Program = reward.Program, Active = true }).ReadAllAsync();
            Assert.Equal(reward.Id, Assert.Single(listed).Id);
        },

        ["Loyalty.Redemptions.CreateAsync"] = async place => Assert.StartsWith("disc_", (await NewRedemptionAsync(place)).DiscountId, StringComparison.Ordinal),
        ["Loyalty.Redemptions.RetrieveAsync"] = async place =>
        {
            var redemption = await NewRedemptionAsync(place);
            var expanded = await place.Vinr.Loyalty.Redemptions.RetrieveAsync(redemption.Id, new() { Expand = ["reward", "customer"] });
            Assert.Equal(("€5 off", "Ada Lovelace"), (expanded.Reward.Value?.Name, expanded.Customer?.Value?.Name));
        },
        ["Loyalty.Redemptions.ReleaseAsync"] = async place =>
        {
            var redemption = await NewRedemptionAsync(place);
            Assert.Equal(RedemptionStatus.Released, (await place.Vinr.Loyalty.Redemptions.ReleaseAsync(redemption.Id)).Status);
        },
        ["Loyalty.Redemptions.ListAsync"] = async place =>
        {
            var redemption = await NewRedemptionAsync(place);
            var listed = await place.Vinr.Loyalty.Redemptions.ListAsync(new() { Account = redemption.Account, Customer = redemption.Customer }).ReadAllAsync();
            Assert.Equal(redemption.Id, Assert.Single(listed).Id);
            Assert.Empty(await place.Vinr.Loyalty.Redemptions.ListAsync(new() { Account = redemption.Account, RedeemableType = RedeemableType.Coupon }).ReadAllAsync());
            Assert.Single(await place.Vinr.Loyalty.Redemptions.ListAsync(new() { Account = redemption.Account, RedeemableType = RedeemableType.Reward }).ReadAllAsync());
        },

        ["Loyalty.Transactions.CreateAsync"] = async place => Assert.Equal(250, (await NewTransactionAsync(place)).BalanceAfter),
        ["Loyalty.Transactions.RetrieveAsync"] = async place =>
        {
            var entry = await NewTransactionAsync(place);
            Assert.Equal("goodwill", (await place.Vinr.Loyalty.Transactions.RetrieveAsync(entry.Id)).Reason);
        },
        ["Loyalty.Transactions.ListAsync"] = async place =>
        {
            var entry = await NewTransactionAsync(place);
            var listed = await place.Vinr.Loyalty.Transactions.ListAsync(
                new() { Account = entry.Account, Type = PointsTransactionType.Credit }, new() { Expand = ["account"] }).ReadAllAsync();
            Assert.Equal(250, Assert.Single(listed).Account.Value?.Balance);
        },
    };

    private static async Task<EarningRule> NewRuleAsync(Place place) => await place.Vinr.Loyalty.EarningRules.CreateAsync(new()
    {
        Program = (await place.NewProgramAsync()).Id,
        Trigger = EarningTrigger.LoyaltyAccountCreated,
        Award = EarningAward.Fixed(500),
    });

    private static async Task<Redemption> NewRedemptionAsync(Place place)
    {
        var program = await place.NewProgramAsync();
        var (member, reward) = (await place.NewMemberAsync(program, points: 100), await place.NewRewardAsync(program));
        return await place.Vinr.Loyalty.Redemptions.CreateAsync(new() { Account = member.Id, Reward = reward.Id });
    }

    private static async Task<PointsTransaction> NewTransactionAsync(Place place)
    {
        var member = await place.NewMemberAsync(await place.NewProgramAsync());
        return await place.Vinr.Loyalty.Transactions.CreateAsync(new() { Account = member.Id, Amount = 250, Reason = "goodwill" });
    }
}
