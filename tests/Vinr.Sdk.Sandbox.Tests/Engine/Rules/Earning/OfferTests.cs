using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class OfferTests
{
    private readonly Shop shop = new();
    private readonly ProgramRecord program;
    private readonly AccountRecord account;

    public OfferTests()
    {
        program = shop.Program(tiers: Shop.SpendTiers());
        account = shop.Enrol(program);
        shop.Rule(program);
    }

    [Fact]
    [Shows("offers.publish")]
    [Shows("offers.publish_once")]
    public void A_draft_does_nothing_until_it_is_published()
    {
        var draft = shop.Engine.Offers.Create(new() { Program = program.Id, Name = "Later", Incentive = new("points_multiplier", 2) });
        shop.Pay(100);

        var published = shop.Engine.Offers.Publish(draft.Id);
        shop.Pay(100);

        Assert.Equal((OfferState.Draft, OfferState.Active), (draft.State, published.State));
        Assert.Equal([1, 2], shop.Amounts(account));
        Refused.Conflict(shop, () => shop.Engine.Offers.Publish(draft.Id), RefusalCodes.OfferNotPublishable);
    }

    [Fact]
    public void A_published_offer_counts_from_its_start_and_expires_at_its_end()
    {
        var offer = shop.Offer(program, period: new(Shop.At("2026-01-10T00:00:00Z"), Shop.At("2026-01-11T00:00:00Z")));
        shop.Pay(100);
        shop.GoTo("2026-01-10T00:00:00Z");
        shop.Pay(100);
        shop.GoTo("2026-01-11T00:00:00Z");
        shop.Pay(100);

        Assert.Equal([1, 2, 1], shop.Amounts(account));
        Assert.Equal((OfferState.Expired, 1), (shop.Now(offer).State, shop.Now(offer).Redemptions));
        Refused.Conflict(shop, () => shop.Engine.Offers.Publish(offer.Id), RefusalCodes.OfferNotPublishable);
    }

    [Fact]
    public void A_draft_that_has_ended_cannot_be_published()
    {
        var draft = shop.Engine.Offers.Create(
            new() { Name = "Old", Incentive = new("points_multiplier", 2), Period = new(null, Shop.At("2026-01-06T00:00:00Z")) });
        shop.GoTo("2026-01-06T00:00:00Z");

        Refused.Conflict(shop, () => shop.Engine.Offers.Publish(draft.Id), RefusalCodes.OfferNotPublishable);
    }

    [Fact]
    [Shows("offers.limit")]
    public void One_member_uses_an_offer_once_when_it_says_no_limit()
    {
        var other = shop.Enrol(program, shop.NewCustomer());
        var offer = shop.Engine.Offers.Publish(shop.Engine.Offers.Create(new() { Name = "Once", Incentive = new("points_multiplier", 2) }).Id);

        shop.Pay(100);
        shop.Pay(100);
        shop.Pay(100, customer: other.Customer);

        Assert.Equal([2, 1], shop.Amounts(account));
        Assert.Equal([2], shop.Amounts(other));
        Assert.Equal(2, shop.Now(offer).Redemptions);
    }

    [Fact]
    public void A_paused_offer_gives_nothing_until_it_goes_on()
    {
        var offer = shop.Offer(program);
        shop.Engine.Offers.Update(offer.Id, new() { Active = false });
        shop.Pay(100);
        shop.Engine.Offers.Update(offer.Id, new() { Active = true });
        shop.Pay(100);

        Assert.Equal([1, 2], shop.Amounts(account));
    }

    [Fact]
    public void What_a_deleted_offer_gave_stays_and_is_clawed_back_with_its_factor()
    {
        var offer = shop.Offer(program);
        var payment = shop.Pay(1_000);

        shop.Engine.Offers.Delete(offer.Id);
        shop.Pay(100);
        shop.Refund(payment, 500);

        Assert.Equal([20, 1, -10], shop.Amounts(account));
    }

    [Fact]
    public void One_member_uses_an_offer_no_more_often_than_it_may()
    {
        var friend = shop.NewCustomer();
        var other = shop.Enrol(program, friend);
        var offer = shop.Offer(program, perMember: 2);

        for (var i = 0; i < 3; i++)
        {
            shop.Pay(100);
        }

        shop.Pay(100, customer: friend);

        Assert.Equal([2, 2, 1], shop.Amounts(account));
        Assert.Equal([2], shop.Amounts(other));
        Assert.Equal(3, shop.Now(offer).Redemptions);
    }

    [Fact]
    public void All_members_together_use_an_offer_no_more_often_than_it_may()
    {
        var friend = shop.NewCustomer();
        var other = shop.Enrol(program, friend);
        var offer = shop.Offer(program, most: 2);

        shop.Pay(100);
        shop.Pay(100, customer: friend);
        shop.Pay(100);
        shop.Pay(100, customer: friend);

        Assert.Equal([2, 1], shop.Amounts(account));
        Assert.Equal([2, 1], shop.Amounts(other));
        Assert.Equal(2, shop.Now(offer).Redemptions);
    }

    [Fact]
    public void A_payment_that_earns_nothing_uses_nothing()
    {
        var offer = shop.Offer(program, most: 1);

        shop.Pay(10);
        Assert.Equal(0, shop.Now(offer).Redemptions);
        shop.Pay(100);

        Assert.Equal([2], shop.Amounts(account));
    }

    [Fact]
    [Shows("offers.use")]
    public void A_refund_does_not_give_a_use_back_and_takes_the_points_with_the_factor()
    {
        var offer = shop.Offer(program, multiplier: 3, most: 1);
        var payment = shop.Pay(1_000);

        shop.Refund(payment);
        shop.Pay(1_000);

        Assert.Equal([30, -30, 10], shop.Amounts(account));
        Assert.Equal(1, shop.Now(offer).Redemptions);
    }

    [Fact]
    public void Who_qualified_at_the_authorization_must_still_do_so_when_the_payment_completes()
    {
        shop.Give(account, 100);
        var offer = shop.Offer(program, targeting: new() { MinBalance = 100 });
        var kept = shop.Pay(100, isManual: true);
        var lost = shop.Pay(100, isManual: true);

        shop.Engine.Payments.Capture(kept.Id);
        shop.Give(account, -102);
        shop.Engine.Payments.Capture(lost.Id);

        Assert.Equal([100, 2, -102, 1], shop.Amounts(account));
        Assert.Equal(1, shop.Now(offer).Redemptions);
    }

    [Fact]
    [Shows("offers.targeting")]
    public void An_offer_is_for_those_of_whom_all_of_its_targeting_holds()
    {
        shop.Engine.Accounts.Update(account.Id, new() { Metadata = Metadata.Empty.Add("city", "Rome").Add("age", "40") });
        shop.Give(account, 100);
        var rich = shop.Segment(program, new SegmentCondition("points_balance", SegmentOperator.Greater, [50]));
        var poor = shop.Segment(program, new SegmentCondition("points_balance", SegmentOperator.Less, [50]));
        shop.GoTo("2026-01-06T00:00:00Z");

        (Targeting Targeting, bool IsFor)[] cases =
        [
            (new(), true),
            (new() { Segments = [poor.Id] }, false),
            (new() { Segments = [poor.Id, rich.Id] }, true),
            (new() { Tiers = ["gold", "Member"] }, true),
            (new() { Tiers = ["gold"] }, false),
            (new() { MinBalance = 100 }, true),
            (new() { MinBalance = 101 }, false),
            (new() { EnrolledBefore = Shop.At("2026-01-05T09:00:01Z") }, true),
            (new() { EnrolledBefore = account.Created }, false),
            (new() { Metadata = Metadata.Empty.Add("city", "Rome").Add("age", "40") }, true),
            (new() { Metadata = Metadata.Empty.Add("city", "Rome").Add("age", "41") }, false),
            (new() { Metadata = Metadata.Empty.Add("size", "") }, false),
            (new() { Segments = [rich.Id], Tiers = ["gold"] }, false),
        ];
        foreach (var (targeting, isFor) in cases)
        {
            var fork = shop.Engine.Fork();
            var offer = fork.Offers.Create(new() { Program = program.Id, Name = "A", Incentive = new("points_multiplier", 2), Targeting = targeting });
            fork.Offers.Publish(offer.Id);
            fork.Payments.Create(new() { Amount = 100, Currency = "EUR", Customer = Shop.Customer, PaymentMethod = "pm_card_visa" });

            Assert.Equal(isFor ? 1 : 0, fork.Offers.Retrieve(offer.Id).Redemptions);
        }
    }

    [Fact]
    [Shows("offers.programs")]
    public void An_offer_without_a_program_is_for_every_one_and_offers_multiply()
    {
        shop.Offer(null, multiplier: 2);
        shop.Offer(program, multiplier: 1.5m);
        var elsewhere = shop.Offer(shop.Program(), multiplier: 100);

        shop.Pay(100);

        Assert.Equal([3], shop.Amounts(account));
        Assert.Equal(0, shop.Now(elsewhere).Redemptions);
    }

    [Fact]
    [Shows("offers.incentives")]
    public void An_offer_is_for_purchases_with_an_incentive_that_multiplies()
    {
        var gift = shop.Offer(program, multiplier: null);
        var offer = shop.Offer(program);
        shop.Rule(program, new FixedAward(7), trigger: "subscription.created");

        shop.Engine.Events.Raise(new("subscription.created", account.Id));
        shop.Pay(100);

        Assert.Equal([7, 2], shop.Amounts(account));
        Assert.Equal((0, 1), (shop.Now(gift).Redemptions, shop.Now(offer).Redemptions));
    }

    [Fact]
    public async Task Of_64_payments_at_once_as_many_use_an_offer_as_may()
    {
        var offer = shop.Offer(program, most: 10);

        await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => shop.Pay(100))));

        Assert.Equal(10, shop.Now(offer).Redemptions);
        Assert.Equal(10, shop.Amounts(account).Count(points => points == 2));
    }

    [Fact]
    public void Offers_are_listed_by_state()
    {
        var active = shop.Offer(program);
        var draft = shop.Engine.Offers.Create(new() { Name = "Later", Incentive = new("gift", null) });

        Assert.Equal([draft.Id], Ids(OfferState.Draft));
        Assert.Equal([active.Id], Ids(OfferState.Active));
        Assert.Equal([draft.Id, active.Id], Ids(null));
        Assert.Empty(Ids(OfferState.Paused));

        IEnumerable<string> Ids(OfferState? state) => shop.Engine.Offers.List(new(state), new()).Items.Select(offer => offer.Id);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Refused.Invalid(shop, () => shop.Offer(program, multiplier: -1), "incentive.multiplier");
        Refused.Invalid(shop, () => shop.Offer(program, most: 0), "maxRedemptions");
        Refused.Invalid(shop, () => shop.Offer(program, perMember: 0), "perMemberLimit");
        Refused.Invalid(shop, () => shop.Offer(program, targeting: new() { MinBalance = -1 }), "targeting.minBalance");
        Refused.Invalid(shop, () => shop.Offer(program, period: new(account.Created, account.Created)), "endsAt");
        Refused.NotFound(shop, () => shop.Offer(program, targeting: new() { Segments = ["seg_0"] }), "targeting.segments");
        Refused.NotFound(shop, () => shop.Offer(null, targeting: new() { Segments = ["lapsed_90d"] }), "targeting.segments");
        Refused.NotFound(shop, () => shop.Offer(program with { Id = "prog_0" }), "program");
    }
}
