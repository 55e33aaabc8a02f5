using Xunit;

namespace Vinr.Sdk.IntegrationTests.Pages;

/// <summary>The samples of VINR's page <em>Linking payments and loyalty</em>.</summary>
public sealed class LinkingPaymentsAndLoyaltyTests
{
    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    [Shows("payments.linking")]
    [Shows("payments.pending")]
    public async Task The_customer_of_a_payment_is_its_member(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var vinr = place.Vinr;

        var account = await vinr.Loyalty.Accounts.CreateAsync(new() { Program = (await place.NewProgramAsync()).Id, Customer = "cust_abc123" });

        var payment = await vinr.Payments.CreateAsync(new() { Amount = 4_200, Currency = "eur", Customer = "cust_abc123" });

        Assert.Equal((PaymentStatus.Pending, "EUR"), (payment.Status, payment.Currency));
        await place.Sandbox!.Checkout.PayAsync(payment.Id, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(42, (await place.ReadAsync(account)).Balance);
    }

    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    [Shows("payments.linking")]
    public async Task Without_a_customer_the_metadata_names_the_member(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var vinr = place.Vinr;

        var program = await place.NewProgramAsync();
        var account = await vinr.Loyalty.Accounts.CreateAsync(new() { Program = program.Id });
        var other = await place.NewMemberAsync(program);
        var metadata = new Dictionary<string, string> { ["loyalty_account"] = account.Id };

        await vinr.Payments.CreateAsync(new() { Amount = 4_200, Currency = "eur", Metadata = metadata, PaymentMethod = "pm_card_visa" });
        await vinr.Payments.CreateAsync(new() { Amount = 900, Currency = "eur", Customer = other.Customer, Metadata = metadata, PaymentMethod = "pm_card_visa" });

        Assert.Equal((42L, 9L), ((await place.ReadAsync(account)).Balance, (await place.ReadAsync(other)).Balance));
    }
}
