using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Pages;

/// <summary>The samples of VINR's pages <em>Loyalty accounts</em> and <em>How engagement works</em>.</summary>
public sealed class LoyaltyAccountsTests
{
    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    [Shows("accounts.welcome")]
    public async Task A_member_is_enrolled_with_notes_and_a_welcome_shows_on_the_next_read(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var vinr = place.Vinr;

        await vinr.Loyalty.EarningRules.CreateAsync(new() { Program = "prog_default", Trigger = EarningTrigger.LoyaltyAccountCreated, Award = EarningAward.Fixed(500) });

        var account = await vinr.Loyalty.Accounts.CreateAsync(new()
        {
            Program = "prog_default",
            Customer = "cust_abc123",
            Metadata = new() { ["source"] = "app" },
        });

        Assert.Equal(0, account.Balance);
        Assert.Equal((AccountStatus.Active, "app"), (account.Status, account.Metadata["source"]));
        Assert.Equal(500, (await place.ReadAsync(account)).Balance);
    }

    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    [Shows("accounts.auto_enrolment")]
    public async Task A_program_that_enrols_by_itself_makes_members_of_customers_who_pay(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var vinr = place.Vinr;

        await vinr.Loyalty.Programs.UpdateAsync("prog_default", new() { AutoEnroll = true });

        await vinr.Payments.CreateAsync(new() { Amount = 4_200, Currency = "EUR", Customer = "cust_abc123", PaymentMethod = "pm_card_visa" });

        Assert.NotNull(await vinr.Loyalty.Accounts.FindByCustomerAsync("prog_default", "cust_abc123"));
    }
}
