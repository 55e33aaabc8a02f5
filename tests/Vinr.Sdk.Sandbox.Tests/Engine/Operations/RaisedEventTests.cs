using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

/// <summary>What is raised by hand, since the products behind it are out of scope.</summary>
public class RaisedEventTests
{
    private readonly Shop shop = new();

    [Fact]
    [Shows("events.raised")]
    [Shows("earning.triggers")]
    public void Rules_that_count_money_answer_an_invoice()
    {
        var program = shop.Program();
        var account = shop.Enrol(program);
        shop.Rule(program, trigger: "invoice.paid");
        shop.Rule(program, new PerAmountAward(10, 1), trigger: "invoice.paid");
        shop.Rule(program, new FixedAward(3), trigger: "invoice.paid");

        shop.Engine.Events.Raise(new("invoice.paid", account.Id, new Sandbox.Engine.Money(1_250, "eur")));
        Assert.Equal([12, 125, 3], shop.Amounts(account));
        shop.Engine.Events.Raise(new("invoice.paid", account.Id));

        Assert.Equal([12, 125, 3, 3], shop.Amounts(account));
    }

    [Fact]
    [Shows("events.raised")]
    public void All_accounts_of_a_customer_answer()
    {
        var (first, second) = (shop.Program(), shop.Program());
        var accounts = new[] { shop.Enrol(first), shop.Enrol(second) };
        shop.Rule(first, new FixedAward(5), trigger: "subscription.created");
        shop.Rule(second, new FixedAward(7), trigger: "subscription.created");

        var raised = shop.Engine.Events.Raise(new("subscription.created", Shop.Customer));

        Assert.Equal([5, 7], accounts.Select(shop.Balance));
        Assert.Equal((Shop.Customer, null), (raised.Customer, raised.Account));
        Assert.Same(raised, Assert.Single(shop.Events("subscription.created")).Data);
    }

    [Fact]
    public void Points_that_are_earned_so_move_tiers()
    {
        var program = shop.Program(tiers: Shop.SpendTiers(null, QualifyOn.Points));
        var account = shop.Enrol(program);
        shop.Rule(program, new FixedAward(50_000), trigger: "subscription.created");

        shop.Engine.Events.Raise(new("subscription.created", account.Id));

        Assert.Equal("silver", shop.Now(account).Tier);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        var account = shop.Enrol(shop.Program());

        Refused.NotFound(shop, () => Raise("invoice.paid", "loy_0"), "subject");
        Refused.Invalid(shop, () => Raise("invoice.paid", account.Id, new Sandbox.Engine.Money(0, "EUR")), "amount");
        Refused.Invalid(shop, () => Raise("invoice.paid", account.Id, new Sandbox.Engine.Money(1, "€")), "currency");
        Refused.By(shop, () => Raise(" ", account.Id), RefusalKind.Invalid, RefusalCodes.ParameterMissing, "type");
    }

    private void Raise(string type, string subject, Sandbox.Engine.Money? amount = null) => shop.Engine.Events.Raise(new(type, subject, amount));
}
