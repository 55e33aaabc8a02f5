using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class ReferralTests
{
    private readonly Shop shop = new();
    private readonly ProgramRecord program;
    private readonly AccountRecord referrer;

    public ReferralTests()
    {
        program = shop.Program(tiers: Shop.SpendTiers(null, QualifyOn.Points));
        referrer = shop.Enrol(program);
    }

    [Fact]
    [Shows("referrals.create")]
    public void A_referral_has_a_code_and_an_address_to_share()
    {
        var referral = shop.Referral(referrer);

        Assert.Equal((ReferralState.Pending, null), (referral.State, referral.Referee));
        Assert.Matches("^REF-[0-9A-Z]{4}$", referral.Code);
        Assert.EndsWith(referral.Code, referral.ShareUrl, StringComparison.Ordinal);
        Assert.NotEqual(referral.Code, shop.Referral(referrer).Code);
        Assert.Equal(2, shop.Events(EventTypes.ReferralCreated).Count);
    }

    [Fact]
    [Shows("referrals.states")]
    [Shows("referrals.flow")]
    [Shows("ledger.reasons")]
    public void The_first_payment_of_the_minimum_rewards_both_once()
    {
        var referral = shop.Referral(referrer);
        var (customer, referee) = Bring(referral);
        Assert.Equal((ReferralState.Attributed, referee.Id), (shop.Now(referral).State, shop.Now(referral).Referee));

        shop.Pay(1_999, customer: customer);
        Assert.Equal(ReferralState.Attributed, shop.Now(referral).State);
        shop.Pay(2_000, customer: customer);
        shop.Pay(2_000, customer: customer);

        Assert.Equal(ReferralState.Converted, shop.Now(referral).State);
        Assert.Equal([500], shop.Amounts(referrer));
        Assert.Equal([250], shop.Amounts(referee));
        var entry = shop.Ledger(referrer)[0];
        Assert.Equal((EntryReasons.Referral, referral.Id, 500), (entry.Reason, entry.Source, shop.Now(referrer).LifetimePoints));
        Assert.Equal(
            [EventTypes.ReferralCreated, EventTypes.ReferralAttributed, EventTypes.ReferralConverted],
            shop.Events().Where(e => e.Data is ReferralRecord).Select(e => e.Type));
    }

    [Fact]
    [Shows("referrals.rewards")]
    [Shows("earning.triggers")]
    public void A_conversion_moves_tiers_and_lets_the_rules_of_both_sides_answer()
    {
        shop.Rule(program, new FixedAward(49_600), trigger: EventTypes.ReferralConverted);
        var (customer, referee) = Bring(shop.Referral(referrer));

        shop.Pay(2_000, customer: customer);

        Assert.Equal([500, 49_600], shop.Amounts(referrer));
        Assert.Equal([250, 49_600], shop.Amounts(referee));
        Assert.Equal(("silver", "member"), (shop.Now(referrer).Tier, shop.Now(referee).Tier));
        Assert.Equal(4, shop.Events(EventTypes.PointsEarned).Count);
    }

    [Fact]
    [Shows("referrals.kept")]
    public void A_refund_leaves_the_reward_and_takes_what_the_payment_earned()
    {
        shop.Rule(program);
        var (customer, referee) = Bring(shop.Referral(referrer));
        var payment = shop.Pay(2_000, customer: customer);

        shop.Refund(payment);

        Assert.Equal([20, 250, -20], shop.Amounts(referee));
        Assert.Equal([500], shop.Amounts(referrer));
        Assert.Single(shop.Now(payment).Earnings);
    }

    [Fact]
    public void After_its_window_a_referral_is_rejected()
    {
        var referral = shop.Referral(referrer, windowDays: 30);
        shop.GoTo("2026-03-01T12:00:00Z");
        var (customer, referee) = Bring(referral);

        shop.GoTo("2026-03-31T12:00:00Z");
        shop.Pay(2_000, customer: customer);

        Assert.Equal(ReferralState.Rejected, shop.Now(referral).State);
        Assert.Empty(shop.Ledger(referee));
        var rejected = Assert.Single(shop.Events(EventTypes.ReferralRejected));
        Assert.Equal(Shop.At("2026-03-31T12:00:00Z"), rejected.Created);
    }

    [Fact]
    public void Until_its_window_ends_a_referral_converts()
    {
        var (timed, open) = (shop.Referral(referrer, windowDays: 1), shop.Referral(referrer, windowDays: null));
        var (first, _) = Bring(timed);
        var (second, _) = Bring(open);

        shop.GoTo("2026-01-06T08:59:59Z");
        shop.Pay(2_000, customer: first);
        shop.GoTo("2036-01-01T00:00:00Z");
        shop.Pay(2_000, customer: second);

        Assert.Equal((ReferralState.Converted, ReferralState.Converted), (shop.Now(timed).State, shop.Now(open).State));
    }

    [Fact]
    public void A_pending_referral_waits_for_ever()
    {
        var referral = shop.Referral(referrer);
        shop.GoTo("2036-01-01T00:00:00Z");

        Assert.Equal(ReferralState.Pending, shop.Now(referral).State);
    }

    [Fact]
    [Shows("referrals.once")]
    [Shows("refusals.referral_not_usable")]
    public void A_second_attribution_is_refused()
    {
        var referral = shop.Referral(referrer);
        Bring(referral);

        Refused.Conflict(shop, () => shop.EnrolWith(referral, Shop.Customer), RefusalCodes.ReferralNotUsable, "referralCode");
    }

    [Fact]
    [Shows("referrals.rejected")]
    [Shows("referrals.own_code")]
    public void Who_uses_a_code_of_their_own_is_enrolled_and_the_referral_rejected()
    {
        var ann = shop.Enrol(program, shop.NewCustomer("ann@example.com"));
        var referral = shop.Referral(ann);
        var again = shop.NewCustomer("Ann@Example.com");

        var second = shop.EnrolWith(referral, again);
        shop.Pay(2_000, customer: again);

        Assert.Equal((ReferralState.Rejected, second.Id), (shop.Now(referral).State, shop.Now(referral).Referee));
        Assert.Empty(shop.Ledger(ann));
        Assert.Empty(shop.Ledger(second));
        Assert.Equal(
            [EventTypes.ReferralCreated, EventTypes.ReferralRejected],
            shop.Events().Where(e => e.Data is ReferralRecord).Select(e => e.Type));
        Refused.Conflict(shop, () => shop.EnrolWith(referral, Shop.Customer), RefusalCodes.ReferralNotUsable, "referralCode");
    }

    [Fact]
    public void A_member_s_own_customer_is_a_member_already()
    {
        var own = shop.Referral(referrer);

        Refused.Conflict(shop, () => shop.EnrolWith(own, Shop.Customer), RefusalCodes.AccountAlreadyExists, "customer");
        Assert.Equal(ReferralState.Pending, shop.Now(own).State);
    }

    [Fact]
    public void Members_without_a_customer_are_nobody_s_own()
    {
        var standalone = shop.Referral(shop.Enrol(program, customer: null));

        shop.Engine.Accounts.Create(new() { Program = program.Id, ReferralCode = standalone.Code });

        Assert.Equal(ReferralState.Attributed, shop.Now(standalone).State);
    }

    [Fact]
    [Shows("referrals.program")]
    [Shows("referrals.terms")]
    public void What_the_program_says_holds_for_codes_that_say_nothing_else()
    {
        var friends = shop.Engine.Programs.Create(new()
        {
            Name = "Friends",
            Type = ReferralTerms.ProgramType,
            MoneyCurrency = "EUR",
            Referral = new(300, 200, EventTypes.PaymentCompleted, 1_500),
        });
        var bringer = shop.Enrol(friends);
        var silent = Create(new() { Program = friends.Id, Referrer = bringer.Id });
        var speaking = Create(new() { Program = friends.Id, Referrer = bringer.Id, ReferrerPoints = 7, FirstPaymentMinimum = 10 });
        var ((first, brought), (second, _)) = (Bring(silent), Bring(speaking));
        shop.Engine.Programs.Update(friends.Id, new() { Referral = new ReferralTerms(1, 1, EventTypes.PaymentCompleted, 1) });

        shop.Pay(1_499, customer: first);
        shop.Pay(1_500, "USD", customer: first);
        Assert.Equal(ReferralState.Attributed, shop.Now(silent).State);
        shop.Pay(1_500, customer: first);
        shop.Pay(10, customer: second);

        Assert.Equal([300, 7], shop.Amounts(bringer));
        Assert.Equal([200], shop.Amounts(brought));
        Assert.Equal((ReferralState.Converted, 200), (shop.Now(speaking).State, shop.Now(speaking).RefereePoints));
    }

    [Fact]
    [Shows("referrals.program")]
    [Shows("referrals.terms")]
    public void Another_event_may_qualify()
    {
        var friends = shop.Engine.Programs.Create(new()
        {
            Name = "Friends",
            Type = ReferralTerms.ProgramType,
            Referral = new(300, 200, "subscription.created", 0),
        });
        var bringer = shop.Enrol(friends);
        var (customer, brought) = Bring(Create(new() { Program = friends.Id, Referrer = bringer.Id }));
        var (_, dear) = Bring(Create(new() { Program = friends.Id, Referrer = bringer.Id, FirstPaymentMinimum = 1 }));
        shop.Pay(2_000, customer: customer);
        Assert.Empty(shop.Ledger(bringer));

        shop.Engine.Events.Raise(new("subscription.created", brought.Id));
        shop.Engine.Events.Raise(new("subscription.created", dear.Id));

        Assert.Equal([300], shop.Amounts(bringer));
        Assert.Equal([200], shop.Amounts(brought));
    }

    [Fact]
    [Shows("referrals.program")]
    public void Joining_may_be_what_qualifies()
    {
        var friends = shop.Engine.Programs.Create(new()
        {
            Name = "Friends",
            Type = ReferralTerms.ProgramType,
            Referral = new(300, 200, EventTypes.AccountCreated, 0),
        });
        shop.Rule(friends, new FixedAward(5), trigger: EventTypes.AccountCreated);
        var bringer = shop.Enrol(friends);

        var (_, brought) = Bring(Create(new() { Program = friends.Id, Referrer = bringer.Id }));

        Assert.Equal([5, 200], shop.Amounts(brought));
        Assert.Equal([5, 300], shop.Amounts(bringer));
    }

    [Fact]
    public void A_code_is_good_in_its_program_in_any_case_of_letters()
    {
        var referral = shop.Referral(referrer);
        var elsewhere = new NewAccount { Program = shop.Program().Id, ReferralCode = referral.Code };
        var unknown = elsewhere with { ReferralCode = "REF-NONE!" };

        Refused.Conflict(shop, () => shop.Engine.Accounts.Create(elsewhere), RefusalCodes.ProgramMismatch, "referralCode");
        Refused.NotFound(shop, () => shop.Engine.Accounts.Create(unknown), "referralCode");
        shop.Engine.Accounts.Create(elsewhere with { Program = program.Id, ReferralCode = referral.Code.ToLowerInvariant() });

        Assert.Equal(ReferralState.Attributed, shop.Now(referral).State);
    }

    [Fact]
    public void A_closed_side_gets_nothing_and_the_other_does()
    {
        var (customer, referee) = Bring(shop.Referral(referrer));
        shop.Close(referrer);

        shop.Pay(2_000, customer: customer);

        Assert.Empty(shop.Ledger(referrer));
        Assert.Equal([250], shop.Amounts(referee));
    }

    [Fact]
    [Shows("referrals.filter")]
    public void Referrals_are_listed_by_program_referrer_and_state()
    {
        var first = shop.Referral(referrer);
        var friend = shop.Enrol(program, shop.NewCustomer());
        var second = shop.Referral(friend);
        var (_, _) = Bring(second);
        var foreign = shop.Referral(shop.Enrol(shop.Program(), shop.NewCustomer()));

        Assert.Equal([second.Id, first.Id], Ids(new(program.Id)));
        Assert.Equal([first.Id], Ids(new(Referrer: referrer.Id)));
        Assert.Equal([foreign.Id, first.Id], Ids(new(State: ReferralState.Pending)));
        Assert.Equal([second.Id], Ids(new(program.Id, friend.Id, ReferralState.Attributed)));
        Assert.Equal([first.Id], Ids(new(ReferrerCustomer: Shop.Customer)));
        Assert.Equal([second.Id], Ids(new(program.Id, ReferrerCustomer: friend.Customer)));
        Assert.Empty(Ids(new(foreign.Program, friend.Id)));

        IEnumerable<string> Ids(ReferralFilter filter) => shop.Engine.Referrals.List(filter, new()).Items.Select(row => row.Id);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        var elsewhere = shop.Enrol(shop.Program(), shop.NewCustomer());
        var command = new NewReferral { Program = program.Id, Referrer = referrer.Id };

        Refused.Conflict(shop, () => Create(command with { Referrer = elsewhere.Id }), RefusalCodes.ProgramMismatch, "referrer");
        Refused.NotFound(shop, () => Create(command with { Referrer = "loy_0" }), "referrer");
        Refused.Invalid(shop, () => Create(command with { ReferrerPoints = -1 }), "reward.referrer.points");
        Refused.Invalid(shop, () => Create(command with { RefereePoints = -1 }), "reward.referee.points");
        Refused.Invalid(shop, () => Create(command with { FirstPaymentMinimum = -1 }), "qualify.firstPaymentMinimum");
        Refused.Invalid(shop, () => Create(command with { WindowDays = 0 }), "qualify.windowDays");
        shop.Close(referrer);
        Refused.Conflict(shop, () => Create(command), RefusalCodes.AccountClosed, "referrer");
    }

    private ReferralRecord Create(NewReferral command) => shop.Engine.Referrals.Create(command);

    private (string Customer, AccountRecord Account) Bring(ReferralRecord referral)
    {
        var customer = shop.NewCustomer();
        return (customer, shop.EnrolWith(referral, customer));
    }
}
