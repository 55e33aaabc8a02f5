using FsCheck;
using FsCheck.Xunit;
using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class EarningPropertyTests
{
    private static readonly PointsRounding[] Roundings = Enum.GetValues<PointsRounding>();

    [Property]
    public void The_order_of_the_factors_does_not_matter(PositiveInt amount, PositiveInt[] thousandths, int seed)
    {
        var factors = thousandths.Select(n => n.Get / 1_000m).ToArray();
        var shuffled = factors.ToArray();
        new Random(seed).Shuffle(shuffled);

        foreach (var rounding in Roundings)
        {
            Assert.Equal(Points(amount.Get, rounding, factors), Points(amount.Get, rounding, shuffled));
        }
    }

    [Property]
    [Keeps("data.money")]
    public void Points_are_the_exact_product_rounded_once(PositiveInt amount, PositiveInt first, PositiveInt second)
    {
        var exact = amount.Get / 100m * (first.Get / 10m) * (second.Get / 100m);

        Assert.Equal(
            [
                (long)Math.Floor(exact),
                (long)Math.Round(exact, MidpointRounding.AwayFromZero),
                (long)Math.Ceiling(exact),
            ],
            Roundings.Select(rounding => Points(amount.Get, rounding, first.Get / 10m, second.Get / 100m)));
    }

    [Property]
    public void Many_small_refunds_take_back_what_one_large_refund_does(PositiveInt amount, PositiveInt[] parts, int rule)
    {
        var (bitByBit, atOnce) = (Paid(amount.Get, rule), Paid(amount.Get, rule));
        var left = (long)amount.Get;
        foreach (var part in parts.Select(part => (long)part.Get).Where(part => part < left).ToList())
        {
            if (part < left)
            {
                bitByBit.Shop.Refund(bitByBit.Payment, part);
                left -= part;
            }
        }

        if (left < amount.Get)
        {
            atOnce.Shop.Refund(atOnce.Payment, amount.Get - left);
        }

        Assert.Equal(atOnce.Shop.Balance(atOnce.Account), bitByBit.Shop.Balance(bitByBit.Account));

        bitByBit.Shop.Refund(bitByBit.Payment);
        Assert.Equal(0, bitByBit.Shop.Balance(bitByBit.Account));
    }

    private static (Shop Shop, AccountRecord Account, PaymentRecord Payment) Paid(long amount, int rule)
    {
        var shop = new Shop();
        var program = shop.Program(rounding: Roundings[(int)((uint)rule % 3)]);
        var account = shop.Enrol(program);
        shop.Rule(program, new PerAmountAward(7, 3), cap: rule % 2 == 0 ? 10 : null);
        shop.Rule(program, new FixedAward(11));
        return (shop, account, shop.Pay(amount));
    }

    private static long Points(long amount, PointsRounding rounding, params decimal[] factors)
    {
        var rule = new RuleRecord
        {
            Id = "rule_1",
            Program = "prog_1",
            Trigger = EventTypes.PaymentCompleted,
            Award = new PerCurrencyUnitAward(1),
            Multipliers = [.. factors.Select(factor => new RuleMultiplier(null, factor))],
            Cap = 1_000_000_000_000,
            Created = default,
        };
        var basis = new Sandbox.Engine.Money(amount, "EUR");
        return (long)EarningFormula.Points(new(rule, null, EarningFormula.FactorsFor(rule, null), rounding, rule.Cap, basis), amount);
    }
}
