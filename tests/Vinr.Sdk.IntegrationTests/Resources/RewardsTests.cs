using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Resources;

public sealed class RewardsTests(VinrFixture fixture)
{
    [Theory, OnEveryGround]
    public async Task A_reward_is_created_and_found_again(Ground ground)
    {
        var place = fixture.On(ground);
        var program = await place.NewProgramAsync();

        var created = await place.NewRewardAsync(program, inventory: 7);
        var found = await place.Vinr.Loyalty.Rewards.RetrieveAsync(created.Id);

        Assert.StartsWith("rwd_", created.Id, StringComparison.Ordinal);
        Assert.Equal((created.Id, program.Id, "€5 off", 100L, 7L), (found.Id, found.Program, found.Name, found.Cost, found.Inventory));
        var discount = Assert.IsType<DiscountBenefit>(found.Benefit);
        Assert.Equal((500L, "EUR"), (discount.Amount, discount.Currency));
        Assert.True(found.Active);
    }

    [Theory, OnEveryGround]
    public async Task Every_kind_of_benefit_comes_back_as_it_was_sent(Ground ground)
    {
        var place = fixture.On(ground);
        var program = await place.NewProgramAsync();
        RewardBenefit[] benefits =
        [
            RewardBenefit.PercentDiscount(12.5m),
            RewardBenefit.AmountDiscount(500, "EUR"),
            RewardBenefit.StoreCredit(750, "EUR"),
            RewardBenefit.FreeProduct("espresso", 2),
            RewardBenefit.Partner("airline", "miles-500"),
        ];

        foreach (var benefit in benefits)
        {
            var created = await place.Vinr.Loyalty.Rewards.CreateAsync(
                new() { Program = program.Id, Name = "Any", Cost = 10, Benefit = benefit });
            var found = await place.Vinr.Loyalty.Rewards.RetrieveAsync(created.Id);

            Assert.IsType(benefit.GetType(), found.Benefit);
            Assert.Equal(VinrJson.Serialize(created), VinrJson.Serialize(found));
        }
    }

    [Theory, OnEveryGround]
    public async Task An_update_changes_what_it_names_and_nothing_else(Ground ground)
    {
        var place = fixture.On(ground);
        var reward = await place.NewRewardAsync(await place.NewProgramAsync(), inventory: 7);

        var changed = await place.Vinr.Loyalty.Rewards.UpdateAsync(
            reward.Id, new() { Cost = 80, Active = false, Inventory = Optional<long>.Null });

        Assert.Equal((80L, false, null, "€5 off"), (changed.Cost, changed.Active, changed.Inventory, changed.Name));
        Assert.IsType<DiscountBenefit>(changed.Benefit);
    }

    [Theory, OnEveryGround]
    public async Task Rewards_are_listed_by_program_and_by_whether_they_are_active(Ground ground)
    {
        var place = fixture.On(ground);
        var program = await place.NewProgramAsync();
        var (first, second) = (await place.NewRewardAsync(program), await place.NewRewardAsync(program));
        await place.Vinr.Loyalty.Rewards.UpdateAsync(first.Id, new() { Active = false });

        var all = await place.Vinr.Loyalty.Rewards.ListAsync(new() { Program = program.Id }).ReadAllAsync();
        var active = await place.Vinr.Loyalty.Rewards.ListAsync(new() { Program = program.Id, Active = true }).ReadAllAsync();

        Assert.Equal([second.Id, first.Id], all.Select(reward => reward.Id));
        Assert.Equal(second.Id, Assert.Single(active).Id);
    }
}
