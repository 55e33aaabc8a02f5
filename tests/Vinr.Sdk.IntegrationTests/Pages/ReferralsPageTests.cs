using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Pages;

/// <summary>The sample of VINR's page <em>Referrals</em>.</summary>
public sealed class ReferralsPageTests
{
    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    [Shows("referrals.create")]
    [Shows("referrals.rewards")]
    [Shows("referrals.customers")]
    public async Task A_code_brings_a_member_and_points_for_both(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var vinr = place.Vinr;

        var anna = await vinr.Loyalty.Accounts.CreateAsync(new() { Program = "prog_default", Customer = "cust_abc123" });

        var referral = await vinr.Loyalty.Referrals.CreateAsync(new()
        {
            Program = "prog_default",
            Referrer = anna.Id,
            Reward = new() { Referrer = new() { Points = 500 }, Referee = new() { Points = 250 } },
            Qualify = new() { FirstPaymentMinimum = 2_000, WindowDays = 30 },
        });

        Assert.Contains(referral.Code, referral.ShareUrl, StringComparison.Ordinal);
        Assert.Equal((ReferralStatus.Pending, "cust_abc123"), (referral.Status, referral.ReferrerCustomer?.Id));
        var friend = await vinr.Loyalty.Accounts.CreateAsync(new() { Program = "prog_default", Customer = await place.NewCustomerAsync(), ReferralCode = referral.Code });
        await place.PayAsync(friend, 2_000);
        var converted = await vinr.Loyalty.Referrals.RetrieveAsync(referral.Id, new() { Expand = ["referred_customer"] });
        Assert.Equal((ReferralStatus.Converted, "Ada Lovelace"), (converted.Status, converted.ReferredCustomer?.Value?.Name));
        Assert.Equal((500L, 250L), ((await place.ReadAsync(anna)).Balance, (await place.ReadAsync(friend)).Balance));
    }
}
