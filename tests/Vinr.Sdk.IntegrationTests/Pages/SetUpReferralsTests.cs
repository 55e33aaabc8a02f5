using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Pages;

/// <summary>The sample of VINR's guide <em>Set up referrals</em>.</summary>
public sealed class SetUpReferralsTests
{
    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    [Shows("referrals.program")]
    [Shows("programs.money")]
    public async Task A_program_of_referrals_rewards_both_sides(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var vinr = place.Vinr;

        var program = await vinr.Loyalty.Programs.CreateAsync(new()
        {
            Name = "Refer a friend",
            Type = ProgramType.Referral,
            Currency = "EUR",
            Referral = new()
            {
                ReferrerReward = new() { Points = 500 },
                RefereeReward = new() { Points = 250 },
                QualifyingEvent = EventType.PaymentCompleted,
                MinimumAmount = 2_000,
            },
        });

        Assert.Equal((ProgramType.Referral, "EUR"), (program.Type, program.Currency.Code));
        Assert.Equal((500L, 250L, 2_000L), (program.Referral!.ReferrerReward!.Points, program.Referral.RefereeReward!.Points, program.Referral.MinimumAmount));
        var referrer = await vinr.Loyalty.Accounts.CreateAsync(new() { Program = program.Id, Customer = "cust_abc123" });
        var referral = await vinr.Loyalty.Referrals.CreateAsync(new() { Program = program.Id, Referrer = referrer.Id });
        var referee = await vinr.Loyalty.Accounts.CreateAsync(new() { Program = program.Id, Customer = await place.NewCustomerAsync(), ReferralCode = referral.Code });
        await place.PayAsync(referee, 1_999);
        Assert.Equal(ReferralStatus.Attributed, (await vinr.Loyalty.Referrals.RetrieveAsync(referral.Id)).Status);
        await place.PayAsync(referee, 2_000);

        Assert.Equal(ReferralStatus.Converted, (await vinr.Loyalty.Referrals.RetrieveAsync(referral.Id)).Status);
        Assert.Equal((500L, 250L), ((await place.ReadAsync(referrer)).Balance, (await place.ReadAsync(referee)).Balance));
    }
}
