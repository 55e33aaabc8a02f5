using Xunit;

namespace Vinr.Sdk.IntegrationTests;

public sealed class LiveGroundTests(VinrFixture fixture)
{
    [Fact]
    public async Task The_suite_runs_against_VINRs_own_sandbox_too()
    {
        Assert.SkipUnless(LiveKey.IsUsable, LiveKey.WhyNot);

        var customer = await fixture.On(Ground.Live).NewCustomerAsync();

        Assert.StartsWith("cust_", customer, StringComparison.Ordinal);
    }
}
