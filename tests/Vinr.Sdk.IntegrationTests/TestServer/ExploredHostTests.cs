using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.TestServer;

public sealed class ExploredHostTests
{
    [Theory]
    [InlineData(true, null)]
    [InlineData(false, "1*:commit_then_drop")]
    [Keeps("explore.samples")]
    public async Task A_host_with_its_receiver_of_events_is_explored(bool oneKey, string? smallest)
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var member = sandbox.Seed.Program("VINR Rewards").EarnPerUnit(1).Member("cust_1").Balance(320).Id;

        var report = await sandbox.ExploreAsync(
            run => ExploredHost.SellAsync(run, run.State(() => new Orders(member, () => oneKey ? "pay-cart-1-attempt-1" : IdempotencyKey.New()))),
            async run =>
            {
                Assert.All(run.Sandbox.Webhooks.Deliveries, delivery => Assert.Equal(DeliveryState.Delivered, delivery.State));
                Assert.Equal(320 + 40 + 10, (await run.Vinr.Loyalty.Accounts.RetrieveAsync(member)).Balance);
            },
            cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["payments.create"], report.Calls);
        Assert.Equal(0, report.LeftOut);
        Assert.Equal(27, report.Runs);
        Assert.True(smallest is null ? report.Held : report.Findings[0].Schedule == smallest, report.ToString());
    }
}
