using Vinr.Sdk.IntegrationTests.Resources;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Calls;

public sealed class ExpandingTests(VinrFixture fixture)
{
    [Theory, OnEveryGround]
    public async Task A_members_customer_and_tier_come_whole_when_asked_for(Ground ground)
    {
        var place = fixture.On(ground);
        var member = await place.NewMemberAsync(await place.NewProgramAsync(Tiers.GoldFrom(150_000)));

        var expanded = await place.Vinr.Loyalty.Accounts.RetrieveAsync(member.Id, new() { Expand = ["customer", "tier"] });

        Assert.False(member.Customer!.IsExpanded);
        Assert.Equal((member.Customer.Id, "Ada Lovelace"), (expanded.Customer!.Id, expanded.Customer.Value?.Name));
        Assert.Equal((member.Tier!.Id, "Member"), (expanded.Tier!.Id, expanded.Tier.Value?.Name));
    }

    [Theory, OnEveryGround]
    public async Task A_create_and_a_list_expand_too(Ground ground)
    {
        var place = fixture.On(ground);
        var program = await place.NewProgramAsync();
        var (member, reward) = (await place.NewMemberAsync(program, points: 100), await place.NewRewardAsync(program));

        var redemption = await place.Vinr.Loyalty.Redemptions.CreateAsync(
            new() { Account = member.Id, Reward = reward.Id }, new() { Expand = ["reward", "customer"] });
        var entries = await place.Vinr.Loyalty.Transactions.ListAsync(
            new() { Account = member.Id }, new() { Expand = ["account"] }).ReadAllAsync();

        Assert.Equal(("€5 off", "Ada Lovelace"), (redemption.Reward.Value?.Name, redemption.Customer?.Value?.Name));
        Assert.All(entries, entry => Assert.Equal(0, entry.Account.Value?.Balance));
    }
}
