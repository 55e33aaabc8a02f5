using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Exploring;

public sealed class ExploreTests
{
    [Fact]
    public async Task A_right_checkout_holds_against_every_failure()
    {
        await using var market = await Market.OpenAsync();

        var report = await market.ExploreAsync(async run =>
        {
            var redemption = await market.RedeemAsync(run, "redeem-cart-1-1");
            await Market.PayAsync(run, redemption, "pay-cart-1-1");
        });

        Assert.True(report.Held, report.ToString());
        Assert.Equal(["loyalty.redemptions.create", "payments.create"], report.Calls);
        Assert.Equal((0, 46), (report.LeftOut, report.Runs));
        Assert.Equal(Market.Before, market.Sandbox.Explain(market.Member).Balance);
        Assert.Empty(market.Sandbox.Requests);
    }

    [Fact]
    public async Task A_key_made_anew_for_each_try_pays_twice()
    {
        await using var market = await Market.OpenAsync();

        var report = await market.ExploreAsync(async run =>
        {
            var redemption = await market.RedeemAsync(run, "redeem-cart-1-1");
            for (var tries = 3; ; tries--)
            {
                try
                {
                    await Market.PayAsync(run, redemption, IdempotencyKey.New());
                    return;
                }
                catch (VinrException) when (tries > 1)
                {
                }
            }
        });

        Assert.Fail(report.ToString());
    }
}
