using Xunit;

namespace Vinr.Sdk.IntegrationTests.Calls;

public sealed class IdempotencyTests(VinrFixture fixture)
{
    [Theory, OnEveryGround]
    public async Task The_same_key_and_payload_is_answered_with_what_the_first_call_did(Ground ground)
    {
        var place = fixture.On(ground);
        var member = await place.NewMemberAsync(await place.NewProgramAsync());
        var once = new RequestOptions { IdempotencyKey = IdempotencyKey.For("pay", member.Id) };

        var first = await place.Vinr.Payments.CreateAsync(new() { Amount = 15_000, Currency = "EUR", Customer = member.Customer, PaymentMethod = "pm_card_visa" }, once);
        var second = await place.Vinr.Payments.CreateAsync(new() { Amount = 15_000, Currency = "EUR", Customer = member.Customer, PaymentMethod = "pm_card_visa" }, once);

        Assert.Equal(first.Id, second.Id);
        Assert.False(first.Response!.Replayed);
        Assert.True(second.Response!.Replayed);
        Assert.Equal(once.IdempotencyKey, second.Response.IdempotencyKey);
        Assert.Equal(150, (await place.ReadAsync(member)).Balance);
    }

    [Theory, OnEveryGround]
    public async Task Without_a_key_of_ones_own_each_call_acts(Ground ground)
    {
        var place = fixture.On(ground);
        var member = await place.NewMemberAsync(await place.NewProgramAsync());

        var (first, second) = (await place.PayAsync(member, 15_000), await place.PayAsync(member, 15_000));

        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal(300, (await place.ReadAsync(member)).Balance);
    }

    [Theory, OnEveryGround]
    public async Task The_same_key_with_another_payload_is_a_conflict(Ground ground)
    {
        var place = fixture.On(ground);
        var member = await place.NewMemberAsync(await place.NewProgramAsync());
        var once = new RequestOptions { IdempotencyKey = IdempotencyKey.For("pay", member.Id) };
        await place.Vinr.Payments.CreateAsync(new() { Amount = 15_000, Currency = "EUR", Customer = member.Customer, PaymentMethod = "pm_card_visa" }, once);

        var conflict = await Assert.ThrowsAsync<VinrIdempotencyException>(() => place.Vinr.Payments.CreateAsync(
            new() { Amount = 15_001, Currency = "EUR", Customer = member.Customer, PaymentMethod = "pm_card_visa" }, once));

        Assert.Equal(("idempotency_conflict", once.IdempotencyKey), (conflict.Code, conflict.IdempotencyKey));
        Assert.Equal(150, (await place.ReadAsync(member)).Balance);
    }

    [Theory, OnEveryGround]
    public async Task A_refusal_is_kept_with_its_key_and_a_new_key_asks_anew(Ground ground)
    {
        var place = fixture.On(ground);
        var program = await place.NewProgramAsync();
        var (member, reward) = (await place.NewMemberAsync(program), await place.NewRewardAsync(program));
        await Assert.ThrowsAsync<VinrInvalidStateException>(() => RedeemAsync("1"));
        await place.PayAsync(member, 15_000);

        await Assert.ThrowsAsync<VinrInvalidStateException>(() => RedeemAsync("1"));
        var redemption = await RedeemAsync("2");

        Assert.Equal(100, redemption.Points);

        Task<Loyalty.Redemption> RedeemAsync(string attempt) => place.Vinr.Loyalty.Redemptions.CreateAsync(
            new() { Account = member.Id, Reward = reward.Id }, new() { IdempotencyKey = IdempotencyKey.For("redeem", member.Id, attempt) });
    }
}
