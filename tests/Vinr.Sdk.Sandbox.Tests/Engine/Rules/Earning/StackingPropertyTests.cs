using FsCheck;
using FsCheck.Xunit;
using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

/// <summary>Rules, tiers, campaigns, promotions and offers together.</summary>
public class StackingPropertyTests
{
    private static readonly PointsRounding[] Roundings = Enum.GetValues<PointsRounding>();

    [Property]
    public void The_order_in_which_everything_was_made_does_not_matter(PositiveInt amount, int seed)
    {
        var things = Things(new Random(seed));
        var shuffled = things.ToArray();
        new Random(seed + 1).Shuffle(shuffled);

        var (first, second) = (Earned(things, amount.Get, seed), Earned(shuffled, amount.Get, seed));

        Assert.Equal(first, second);
    }

    [Property]
    [Shows("earning.stacking")]
    [Shows("earning.boosts")]
    public void Every_rule_gives_the_exact_product_of_all_factors_rounded_once(
        PositiveInt amount, PositiveInt rule, PositiveInt tier, PositiveInt campaign, PositiveInt promotion)
    {
        foreach (var rounding in Roundings)
        {
            var (shop, program, account) = Open(rounding);
            shop.Rule(program, multiplier: rule.Get / 10m, multipliers: new RuleMultiplier("member", tier.Get / 4m));
            shop.Campaign(program, campaign.Get / 10m);
            shop.Promotion(program, promotion.Get / 20m);
            shop.Promotion(program, promotion.Get / 21m);

            shop.Pay(amount.Get);

            var exact = amount.Get / 100m * (rule.Get / 10m) * (tier.Get / 4m) * (campaign.Get / 10m) * (promotion.Get / 20m);
            var expected = rounding switch
            {
                PointsRounding.Up => Math.Ceiling(exact),
                PointsRounding.Nearest => Math.Round(exact, MidpointRounding.AwayFromZero),
                _ => Math.Floor(exact),
            };
            Assert.Equal((long)expected, shop.Balance(account));
        }
    }

    [Property]
    [Keeps("data.money")]
    public void Many_small_refunds_take_back_what_one_full_refund_does(PositiveInt amount, PositiveInt[] parts, int seed)
    {
        var things = Things(new Random(seed));
        var (bitByBit, payment, member) = Paid(things, amount.Get, seed);
        var (atOnce, same, other) = Paid(things, amount.Get, seed);
        bitByBit.GoTo("2027-01-01T00:00:00Z"); // every campaign has ended
        atOnce.GoTo("2027-01-01T00:00:00Z");

        long left = amount.Get;
        foreach (var part in parts.Select(part => (long)part.Get).Where(part => part < amount.Get))
        {
            if (part < left)
            {
                bitByBit.Refund(payment, part);
                left -= part;
            }
        }

        bitByBit.Refund(payment);
        atOnce.Refund(same);

        Assert.Equal((0, 0), (bitByBit.Balance(member), atOnce.Balance(other)));
        Assert.Equal(TakenBack(atOnce, other), TakenBack(bitByBit, member));
    }

    private static long TakenBack(Shop shop, AccountRecord account) =>
        shop.Ledger(account).Where(entry => entry.Kind == EntryKind.Clawback).Sum(entry => entry.Amount);

    /// <summary>The points of each rule, by its name.</summary>
    private static string[] Earned(IEnumerable<Action<Shop, ProgramRecord>> things, long amount, int seed)
    {
        var (shop, _, account) = Paid(things, amount, seed);
        return [.. shop.Ledger(account).Select(entry => $"{((EarningCause)entry.Cause!).Rule.Name} {entry.Amount}").Order()];
    }

    private static (Shop Shop, PaymentRecord Payment, AccountRecord Account) Paid(
        IEnumerable<Action<Shop, ProgramRecord>> things, long amount, int seed)
    {
        var (shop, program, account) = Open(Roundings[(int)((uint)seed % 3)]);
        foreach (var make in things)
        {
            make(shop, program);
        }

        return (shop, shop.Pay(amount), account);
    }

    private static (Shop Shop, ProgramRecord Program, AccountRecord Account) Open(PointsRounding rounding)
    {
        var shop = new Shop();
        var program = shop.Program(rounding: rounding, tiers: Shop.SpendTiers());
        return (shop, program, shop.Enrol(program));
    }

    private static Action<Shop, ProgramRecord>[] Things(Random random)
    {
        var things = new List<Action<Shop, ProgramRecord>>();
        for (var i = 0; i < 3; i++)
        {
            var (name, multiplier, factor) = ($"rule {i}", random.Next(1, 40) / 10m, random.Next(1, 40) / 7m);
            long? cap = random.Next(3) == 0 ? random.Next(1, 200) : null;
            Award award = random.Next(3) switch
            {
                0 => new PerAmountAward(random.Next(1, 300), random.Next(1, 9) / 3m),
                1 => new FixedAward(random.Next(1, 60)),
                _ => new PerCurrencyUnitAward(random.Next(1, 9) / 4m),
            };
            things.Add((shop, program) => shop.Engine.EarningRules.Create(new()
            {
                Program = program.Id,
                Name = name,
                Trigger = EventTypes.PaymentCompleted,
                Award = award,
                Multiplier = multiplier,
                Multipliers = [new("member", factor), new("gold", 100)],
                Cap = cap,
            }));
            var (campaign, promotion, offer) = (random.Next(1, 30) / 9m, random.Next(1, 30) / 10m, random.Next(1, 30) / 11m);
            var limit = random.Next(0, 30);
            things.Add((shop, program) => shop.Campaign(program, campaign, endsAt: "2026-06-01T00:00:00Z"));
            things.Add((shop, program) => shop.Promotion(program, promotion, minSpend: limit));
            things.Add((shop, program) => shop.Offer(program, offer, new() { MinBalance = limit % 2 }));
        }

        // Whoever has points falls out of it: a rule must not see what the rule before it gave.
        things.Add((shop, program) => shop.Campaign(
            program,
            factor: 3,
            audience: new(AudienceKind.Segment, Segment: shop.Segment(program, new SegmentCondition("points_balance", SegmentOperator.Less, [1])).Id)));
        return [.. things];
    }
}
