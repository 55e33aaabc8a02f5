using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class PromotionTests
{
    private readonly Shop shop = new();
    private readonly ProgramRecord program;
    private readonly AccountRecord account;

    public PromotionTests()
    {
        program = shop.Program();
        account = shop.Enrol(program);
        shop.Rule(program);
    }

    [Fact]
    [Shows("promotions.best")]
    [Shows("promotions.earn")]
    public void Only_the_best_matching_promotion_applies()
    {
        shop.Promotion(program, 2);
        shop.Promotion(program, 5, minSpend: 10_000);
        shop.Promotion(program, 3);
        shop.Promotion(shop.Program(), 100);

        shop.Pay(9_999);
        shop.Pay(10_000);

        Assert.Equal([299, 500], shop.Amounts(account));
    }

    [Fact]
    public void A_promotion_multiplies_with_campaigns()
    {
        shop.Promotion(program, 1.5m);
        shop.Campaign(program, 2);

        shop.Pay(700);

        Assert.Equal([21], shop.Amounts(account));
    }

    [Fact]
    [Shows("promotions.clock")]
    [Shows("promotions.ended")]
    public void A_promotion_begins_and_ends_by_the_clock()
    {
        var promotion = shop.Promotion(program, 2, window: new(Shop.At("2026-01-10T00:00:00Z"), Shop.At("2026-01-11T00:00:00Z")));
        shop.Pay(100);
        shop.GoTo("2026-01-10T00:00:00Z");
        shop.Pay(100);
        var during = shop.Now(promotion).State;
        shop.GoTo("2026-01-11T00:00:00Z");
        shop.Pay(100);

        Assert.Equal([1, 2, 1], shop.Amounts(account));
        Assert.Equal(
            [PromotionState.Scheduled, PromotionState.Active, PromotionState.Ended],
            new[] { promotion.State, during, shop.Now(promotion).State });
    }

    [Fact]
    [Shows("promotions.payments")]
    public void A_promotion_is_for_purchases_only()
    {
        shop.Promotion(program, 2);
        shop.Rule(program, trigger: "invoice.paid");

        shop.Engine.Events.Raise(new("invoice.paid", account.Id, new(1_000, "EUR")));

        Assert.Equal([10], shop.Amounts(account));
    }

    [Fact]
    public void A_refund_below_the_minimum_keeps_the_factor_as_at_the_payment()
    {
        shop.Promotion(program, 3, minSpend: 1_000);
        var payment = shop.Pay(1_000);

        shop.Refund(payment, 900);

        Assert.Equal([30, -27], shop.Amounts(account));
    }

    [Fact]
    public void Promotions_are_listed_by_program()
    {
        var promotion = shop.Promotion(program, 2);
        var other = shop.Promotion(shop.Program(), 2);

        Assert.Equal([promotion.Id], shop.Engine.Promotions.List(new(program.Id), new()).Items.Select(row => row.Id));
        Assert.Equal([other.Id, promotion.Id], shop.Engine.Promotions.List(new(), new()).Items.Select(row => row.Id));
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Refused.Invalid(shop, () => shop.Promotion(program, -1), "rules.multiplier");
        Refused.Invalid(shop, () => shop.Promotion(program, 1, minSpend: -1), "rules.minSpend");
        Refused.Invalid(shop, () => shop.Promotion(program, 1, window: new(Shop.At("2026-01-10T00:00:00Z"), Shop.At("2026-01-09T00:00:00Z"))), "window.endsAt");
        Refused.NotFound(shop, () => shop.Promotion(program with { Id = "prog_0" }, 1), "programId");
    }
}
