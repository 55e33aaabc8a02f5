using Xunit;

namespace Vinr.Sdk.IntegrationTests.Rules;

public sealed class ClawbackTests(VinrFixture fixture)
{
    [Theory, OnEveryGround]
    public async Task A_refund_takes_back_what_its_payment_earned(Ground ground)
    {
        var place = fixture.On(ground);
        var member = await place.NewMemberAsync(await place.NewProgramAsync());
        await place.PayAsync(member, 15_000);
        var payment = await place.PayAsync(member, 4_000);

        var refund = await place.Vinr.Refunds.CreateAsync(new() { Payment = payment.Id });

        var ledger = await place.LedgerAsync(member);
        Assert.Equal([150L, 40L, -40L], ledger.Select(entry => entry.Amount));
        Assert.Equal(("clawback", refund.Id), (ledger[^1].Reason, ledger[^1].Source));
        var after = await place.ReadAsync(member);
        Assert.Equal((150L, 190L), (after.Balance, after.LifetimePoints));
        place.VerifyLedger();
    }

    [Theory, OnEveryGround]
    public async Task Refunds_in_parts_take_back_as_much_as_one_of_all(Ground ground)
    {
        var place = fixture.On(ground);
        var member = await place.NewMemberAsync(await place.NewProgramAsync());
        var payment = await place.PayAsync(member, 1_000);

        foreach (var amount in new long[] { 333, 333, 334 })
            await place.Vinr.Refunds.CreateAsync(new() { Payment = payment.Id, Amount = amount });

        // Of €6.67 six points are kept, of €3.34 three, of nothing none.
        Assert.Equal([10L, -4L, -3L, -3L], (await place.LedgerAsync(member)).Select(entry => entry.Amount));
        place.VerifyLedger();
    }

    [Theory, OnEveryGround]
    public async Task What_was_spent_meanwhile_is_not_taken_below_zero(Ground ground)
    {
        var place = fixture.On(ground);
        var program = await place.NewProgramAsync();
        var (member, reward) = (await place.NewMemberAsync(program), await place.NewRewardAsync(program));
        var payment = await place.PayAsync(member, 15_000);
        await place.Vinr.Loyalty.Redemptions.CreateAsync(new() { Account = member.Id, Reward = reward.Id });

        await place.Vinr.Refunds.CreateAsync(new() { Payment = payment.Id });

        var clawback = (await place.LedgerAsync(member))[^1];
        Assert.Equal((-50L, 0L, 100L), (clawback.Amount, clawback.BalanceAfter, clawback.Shortfall));
        place.VerifyLedger();
    }
}
