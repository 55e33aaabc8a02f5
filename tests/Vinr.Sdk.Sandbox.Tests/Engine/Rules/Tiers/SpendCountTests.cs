using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

/// <summary>Minor units of several currencies add up to nothing: spend counts in one.</summary>
public class SpendCountTests
{
    private readonly Shop shop = new();

    [Theory]
    [Shows("tiers.currency")]
    [InlineData("EUR", "JPY")]
    [InlineData("JPY", "EUR")]
    [InlineData("KWD", "USD")]
    public void Spend_counts_in_the_currency_of_the_first_payment_alone(string first, string other)
    {
        var account = shop.Enrol(shop.Program(tiers: Shop.SpendTiers()));
        shop.Pay(49_999, first);
        var much = shop.Pay(6_000_000, other);
        Assert.Equal("member", shop.Now(account).Tier);

        shop.Refund(much, 5_000_000);
        Assert.Equal("member", shop.Now(account).Tier);

        var little = shop.Pay(1, first);
        Assert.Equal("silver", shop.Now(account).Tier);
        shop.Refund(little);
        Assert.Equal("member", shop.Now(account).Tier);
    }

    [Fact]
    public void Each_program_has_its_own_and_what_other_currencies_earn_is_earned()
    {
        var (euros, yen) = (shop.Program(tiers: Shop.SpendTiers()), shop.Program(tiers: Shop.SpendTiers()));
        var inEuros = shop.Enrol(euros);
        shop.Rule(euros);
        shop.Pay(100);
        var inYen = shop.Enrol(yen, shop.NewCustomer());
        shop.Pay(60_000, "JPY", shop.Now(inYen).Customer);
        shop.Pay(60_000, "JPY");

        Assert.Equal(("member", "silver"), (shop.Now(inEuros).Tier, shop.Now(inYen).Tier));
        Assert.Equal([1, 60_000], shop.Amounts(inEuros));
    }

    [Fact]
    public void A_least_spend_is_reached_in_the_same_currency_alone()
    {
        var program = shop.Program();
        var account = shop.Enrol(program);
        shop.Rule(program);
        shop.Promotion(program, 2, minSpend: 500);
        shop.Pay(500);
        shop.Pay(600, "JPY");

        Assert.Equal([10, 600], shop.Amounts(account));
    }
}
