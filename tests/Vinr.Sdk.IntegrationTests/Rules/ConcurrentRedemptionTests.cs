using Xunit;

namespace Vinr.Sdk.IntegrationTests.Rules;

public sealed class ConcurrentRedemptionTests(VinrFixture fixture)
{
    private const int Racers = 64;

    [Theory, OnEveryGround]
    [Keeps("sandbox.linear")]
    public async Task Of_64_redemptions_at_once_the_one_that_the_balance_covers_wins(Ground ground)
    {
        var place = fixture.On(ground);
        var program = await place.NewProgramAsync();
        var (member, reward) = (await place.NewMemberAsync(program, points: 150), await place.NewRewardAsync(program));
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        var race = Enumerable.Range(0, Racers).Select(_ => Task.Run(RedeemAsync)).ToList();
        start.SetResult();
        var refusals = await Task.WhenAll(race);

        Assert.Equal(1, refusals.Count(refusal => refusal is null));
        Assert.Equal(Racers - 1, refusals.Count(refusal => refusal?.Code == "insufficient_points"));
        Assert.Equal(50, (await place.ReadAsync(member)).Balance);
        Assert.Equal([150L, -100L], (await place.LedgerAsync(member)).Select(entry => entry.Amount));
        place.VerifyLedger();

        async Task<VinrInvalidStateException?> RedeemAsync()
        {
            await start.Task;
            try
            {
                await place.Vinr.Loyalty.Redemptions.CreateAsync(new() { Account = member.Id, Reward = reward.Id });
                return null;
            }
            catch (VinrInvalidStateException refused)
            {
                return refused;
            }
        }
    }

    [Theory, OnEveryGround]
    public async Task Of_64_calls_with_one_key_at_once_one_acts(Ground ground)
    {
        var place = fixture.On(ground);
        var program = await place.NewProgramAsync();
        var (member, reward) = (await place.NewMemberAsync(program, points: 1_000), await place.NewRewardAsync(program));
        var once = new RequestOptions { IdempotencyKey = IdempotencyKey.For("redeem", member.Id) };

        var redemptions = await Task.WhenAll(Enumerable.Range(0, Racers).Select(_ => Task.Run(() =>
            place.Vinr.Loyalty.Redemptions.CreateAsync(new() { Account = member.Id, Reward = reward.Id }, once))));

        Assert.Single(redemptions.Select(redemption => redemption.Id).Distinct());
        Assert.Equal(900, (await place.ReadAsync(member)).Balance);
        place.VerifyLedger();
    }
}
