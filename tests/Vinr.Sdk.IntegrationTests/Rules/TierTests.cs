using Vinr.Sdk.IntegrationTests.Resources;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Rules;

public sealed class TierTests(VinrFixture fixture)
{
    [Theory, OnEveryGround]
    public async Task A_purchase_that_reaches_the_threshold_promotes_and_the_next_earns_double(Ground ground)
    {
        var place = fixture.On(ground);
        var member = await place.NewMemberAsync(await place.NewProgramAsync(Tiers.GoldFrom(150_000)));

        await place.PayAsync(member, 149_999);
        var before = await place.ReadAsync(member);
        await place.PayAsync(member, 1);
        var promoted = await place.ReadAsync(member);
        await place.PayAsync(member, 10_000);

        Assert.Equal(("member", "gold"), (before.Tier?.Id, promoted.Tier?.Id));
        Assert.Equal((1_499L, 1_499L, 1_699L), (before.Balance, promoted.Balance, (await place.ReadAsync(member)).Balance));
    }

    [Theory, OnEveryGround]
    public async Task A_refund_that_leads_below_the_threshold_demotes(Ground ground)
    {
        var place = fixture.On(ground);
        var member = await place.NewMemberAsync(await place.NewProgramAsync(Tiers.GoldFrom(150_000)));
        var payment = await place.PayAsync(member, 150_000);
        var promoted = await place.ReadAsync(member);

        await place.Vinr.Refunds.CreateAsync(new() { Payment = payment.Id, Amount = 1 });

        Assert.Equal(("gold", "member"), (promoted.Tier?.Id, (await place.ReadAsync(member)).Tier?.Id));
    }

    [Theory, OnEveryGround]
    public async Task Spending_points_never_costs_a_tier(Ground ground)
    {
        var place = fixture.On(ground);
        var program = await place.NewProgramAsync(Tiers.GoldFrom(15_000));
        var (member, reward) = (await place.NewMemberAsync(program), await place.NewRewardAsync(program));
        await place.PayAsync(member, 15_000);

        await place.Vinr.Loyalty.Redemptions.CreateAsync(new() { Account = member.Id, Reward = reward.Id });

        Assert.Equal("gold", (await place.ReadAsync(member)).Tier?.Id);
    }
}
