using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Resources;

public sealed class RedemptionsTests(VinrFixture fixture)
{
    [Theory, OnEveryGround]
    public async Task A_redemption_takes_the_points_and_waits_for_its_payment(Ground ground)
    {
        var place = fixture.On(ground);
        var program = await place.NewProgramAsync();
        var (member, reward) = (await place.NewMemberAsync(program, points: 150), await place.NewRewardAsync(program));

        var created = await place.Vinr.Loyalty.Redemptions.CreateAsync(new() { Account = member.Id, Reward = reward.Id });
        var found = await place.Vinr.Loyalty.Redemptions.RetrieveAsync(created.Id);

        Assert.StartsWith("rdm_", created.Id, StringComparison.Ordinal);
        Assert.Equal((created.Id, member.Id, reward.Id), (found.Id, found.Account, found.Reward.Id));
        Assert.Equal((100L, RedemptionStatus.Pending), (found.Points, found.Status));
        Assert.Equal((500L, "EUR"), (found.Discount!.Amount, found.Discount.Currency));
        Assert.Equal(created.DiscountId, found.DiscountId);
        Assert.Equal(50, (await place.ReadAsync(member)).Balance);
    }

    [Theory, OnEveryGround]
    public async Task A_release_gives_the_points_back_once(Ground ground)
    {
        var place = fixture.On(ground);
        var program = await place.NewProgramAsync();
        var (member, reward) = (await place.NewMemberAsync(program, points: 150), await place.NewRewardAsync(program));
        var redemption = await place.Vinr.Loyalty.Redemptions.CreateAsync(new() { Account = member.Id, Reward = reward.Id });

        var released = await place.Vinr.Loyalty.Redemptions.ReleaseAsync(redemption.Id);
        var refused = await Assert.ThrowsAsync<VinrInvalidStateException>(() => place.Vinr.Loyalty.Redemptions.ReleaseAsync(redemption.Id));

        Assert.Equal(RedemptionStatus.Released, released.Status);
        Assert.Equal("redemption_not_releasable", refused.Code);
        Assert.Equal(150, (await place.ReadAsync(member)).Balance);
        place.VerifyLedger();
    }

    [Theory, OnEveryGround]
    public async Task A_payment_with_the_discount_applies_the_redemption(Ground ground)
    {
        var place = fixture.On(ground);
        var program = await place.NewProgramAsync();
        var (member, reward) = (await place.NewMemberAsync(program, points: 150), await place.NewRewardAsync(program));
        var redemption = await place.Vinr.Loyalty.Redemptions.CreateAsync(new() { Account = member.Id, Reward = reward.Id });

        var payment = await place.Vinr.Payments.CreateAsync(
            new() { Amount = 4_000, Currency = "EUR", Customer = member.Customer, DiscountId = redemption.DiscountId, PaymentMethod = "pm_card_visa" });
        var second = await Assert.ThrowsAsync<VinrInvalidStateException>(() => place.Vinr.Payments.CreateAsync(
            new() { Amount = 4_000, Currency = "EUR", Customer = member.Customer, DiscountId = redemption.DiscountId, PaymentMethod = "pm_card_visa" }));

        Assert.Equal((PaymentStatus.Completed, redemption.DiscountId), (payment.Status, payment.DiscountId));
        Assert.Equal(RedemptionStatus.Applied, (await place.Vinr.Loyalty.Redemptions.RetrieveAsync(redemption.Id)).Status);
        Assert.Equal("redemption_already_used", second.Code);
        Assert.Equal(90, (await place.ReadAsync(member)).Balance);
    }

    [Theory, OnEveryGround]
    public async Task A_cancelled_payment_gives_the_redemption_back(Ground ground)
    {
        var place = fixture.On(ground);
        var program = await place.NewProgramAsync();
        var (member, reward) = (await place.NewMemberAsync(program, points: 100), await place.NewRewardAsync(program));
        var redemption = await place.Vinr.Loyalty.Redemptions.CreateAsync(new() { Account = member.Id, Reward = reward.Id });
        var payment = await place.Vinr.Payments.CreateAsync(new()
        {
            Amount = 4_000,
            Currency = "EUR",
            Customer = member.Customer,
            CaptureMethod = CaptureMethod.Manual,
            DiscountId = redemption.DiscountId,
            PaymentMethod = "pm_card_visa",
        });

        await place.Vinr.Payments.CancelAsync(payment.Id);

        Assert.Equal(RedemptionStatus.Released, (await place.Vinr.Loyalty.Redemptions.RetrieveAsync(redemption.Id)).Status);
        Assert.Equal(100, (await place.ReadAsync(member)).Balance);
    }

    [Theory, OnEveryGround]
    public async Task Redemptions_are_listed_by_account_and_by_customer(Ground ground)
    {
        var place = fixture.On(ground);
        var program = await place.NewProgramAsync();
        var reward = await place.NewRewardAsync(program);
        var (ada, ben) = (await place.NewMemberAsync(program, points: 200), await place.NewMemberAsync(program, points: 100));
        var first = await place.Vinr.Loyalty.Redemptions.CreateAsync(new() { Account = ada.Id, Reward = reward.Id });
        var second = await place.Vinr.Loyalty.Redemptions.CreateAsync(new() { Account = ada.Id, Reward = reward.Id });
        await place.Vinr.Loyalty.Redemptions.CreateAsync(new() { Account = ben.Id, Reward = reward.Id });

        var ofAccount = await place.Vinr.Loyalty.Redemptions.ListAsync(new() { Account = ada.Id }).ReadAllAsync();
        var ofCustomer = await place.Vinr.Loyalty.Redemptions.ListAsync(new() { Customer = ada.Customer }).ReadAllAsync();

        Assert.Equal([second.Id, first.Id], ofAccount.Select(redemption => redemption.Id));
        Assert.Equal([second.Id, first.Id], ofCustomer.Select(redemption => redemption.Id));
    }

    [Theory, OnEveryGround]
    public async Task A_reward_that_cannot_be_had_says_why(Ground ground)
    {
        var place = fixture.On(ground);
        var (program, other) = (await place.NewProgramAsync(), await place.NewProgramAsync());
        var member = await place.NewMemberAsync(program, points: 1_000);
        var (soldOut, inactive, foreign) =
            (await place.NewRewardAsync(program, inventory: 0), await place.NewRewardAsync(program), await place.NewRewardAsync(other));
        await place.Vinr.Loyalty.Rewards.UpdateAsync(inactive.Id, new() { Active = false });

        Assert.Equal("reward_out_of_stock", await CodeOfAsync(soldOut));
        Assert.Equal("reward_inactive", await CodeOfAsync(inactive));
        Assert.Equal("program_mismatch", await CodeOfAsync(foreign));

        async Task<string?> CodeOfAsync(Reward reward) => (await Assert.ThrowsAsync<VinrInvalidStateException>(
            () => place.Vinr.Loyalty.Redemptions.CreateAsync(new() { Account = member.Id, Reward = reward.Id }))).Code;
    }
}
