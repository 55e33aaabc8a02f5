using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class CampaignTests
{
    private readonly Shop shop = new();
    private readonly ProgramRecord program;
    private readonly AccountRecord account;

    public CampaignTests()
    {
        program = shop.Program(tiers: Shop.SpendTiers());
        account = shop.Enrol(program);
        shop.Rule(program);
    }

    [Fact]
    [Shows("campaigns.period")]
    [Shows("campaigns.schedule")]
    public void A_campaign_begins_and_ends_by_the_clock()
    {
        var campaign = shop.Campaign(program, startsAt: "2026-01-10T00:00:00Z", endsAt: "2026-01-12T00:00:00Z");
        Assert.Equal(CampaignState.Scheduled, campaign.State);
        shop.GoTo("2026-01-09T23:59:59Z");
        shop.Pay(1_000);
        shop.GoTo("2026-01-10T00:00:00Z");
        Assert.Equal(CampaignState.Active, shop.Now(campaign).State);
        shop.Pay(1_000);
        shop.GoTo("2026-01-11T23:59:59Z");
        shop.Pay(1_000);
        shop.GoTo("2026-01-12T00:00:00Z");
        Assert.Equal(CampaignState.Ended, shop.Now(campaign).State);
        shop.Pay(1_000);

        Assert.Equal([10, 20, 20, 10], shop.Amounts(account));
        Assert.DoesNotContain(shop.Engine.Snapshot().Due, item => item.Kind == DueKind.Campaign);
    }

    [Fact]
    [Shows("campaigns.draft")]
    public void A_campaign_without_a_schedule_is_a_draft()
    {
        var draft = shop.Engine.Campaigns.Create(
            new() { Program = program.Id, Name = "Later", Mechanics = [new(EventTypes.PaymentCompleted, 2)] });
        shop.Pay(1_000);
        Assert.Equal(CampaignState.Draft, draft.State);

        var active = shop.Engine.Campaigns.Update(draft.Id, new() { Schedule = Period.Always });
        shop.Pay(1_000);
        var again = shop.Engine.Campaigns.Update(draft.Id, new() { Schedule = null });
        shop.Pay(1_000);

        Assert.Equal((CampaignState.Active, CampaignState.Draft), (active.State, again.State));
        Assert.Equal([10, 20, 10], shop.Amounts(account));
    }

    [Fact]
    public void A_new_schedule_begins_a_campaign_again()
    {
        var campaign = shop.Campaign(program, startsAt: "2026-01-01T00:00:00Z", endsAt: "2026-01-06T00:00:00Z");
        shop.GoTo("2026-02-01T00:00:00Z");
        Assert.Equal(CampaignState.Ended, shop.Now(campaign).State);

        var changed = shop.Engine.Campaigns.Update(campaign.Id, new() { Schedule = new Period(Shop.At("2026-02-02T00:00:00Z")) });
        Assert.Equal(CampaignState.Scheduled, changed.State);
        shop.GoTo("2036-01-01T00:00:00Z");

        Assert.Equal(CampaignState.Active, shop.Now(campaign).State);
    }

    [Fact]
    [Shows("campaigns.multiplier")]
    public void Campaigns_multiply_with_the_rule_the_tier_and_each_other()
    {
        shop.Rule(program, new PerAmountAward(100, 1), multiplier: 1.5m, multipliers: new RuleMultiplier("member", 3));
        shop.Campaign(program, factor: 2);
        shop.Campaign(program, factor: 1.1m);

        shop.Pay(700);

        Assert.Equal([15, 69], shop.Amounts(account)); // 7 · 2.2 and 7 · 1.5 · 3 · 2.2, each rounded once
    }

    [Fact]
    public void A_campaign_is_for_its_trigger()
    {
        shop.Rule(program, new FixedAward(5), trigger: "invoice.paid");
        shop.Campaign(program, trigger: "invoice.paid");

        shop.Pay(1_000);
        shop.Engine.Events.Raise(new("invoice.paid", account.Id));

        Assert.Equal([10, 10], shop.Amounts(account));
    }

    [Fact]
    public void A_campaign_is_for_its_tier_as_it_was_before_the_payment()
    {
        shop.Campaign(program, audience: new(AudienceKind.Tier, Tier: "Silver"));

        shop.Pay(50_000);
        shop.Pay(1_000);

        Assert.Equal([500, 20], shop.Amounts(account));
    }

    [Fact]
    public void A_campaign_is_for_its_segment_as_it_was_before_the_payment()
    {
        shop.Rule(program, new FixedAward(500));
        var rich = shop.Segment(program, new SegmentCondition("points_balance", SegmentOperator.Greater, [100]));
        shop.Campaign(program, audience: new(AudienceKind.Segment, Segment: rich.Id));

        shop.Pay(1_000);
        shop.Pay(1_000);

        Assert.Equal([10, 500, 20, 1_000], shop.Amounts(account));
    }

    [Fact]
    public void A_refund_takes_back_with_the_factor_as_at_the_payment()
    {
        var campaign = shop.Campaign(program, factor: 3, endsAt: "2026-01-06T00:00:00Z");
        var payment = shop.Pay(1_000);
        shop.GoTo("2026-02-01T00:00:00Z");
        shop.Engine.Campaigns.Delete(campaign.Id);

        shop.Refund(payment, 400);
        shop.Refund(payment);

        Assert.Equal([30, -12, -18], shop.Amounts(account));
    }

    [Fact]
    public void A_deleted_campaign_is_gone_and_nothing_is_due_to_it()
    {
        var campaign = shop.Campaign(program, startsAt: "2026-01-10T00:00:00Z");

        shop.Engine.Campaigns.Delete(campaign.Id);
        shop.GoTo("2026-01-10T00:00:00Z");
        shop.Pay(1_000);

        Assert.Equal([10], shop.Amounts(account));
        Refused.NotFound(shop, () => shop.Engine.Campaigns.Retrieve(campaign.Id));
        Refused.NotFound(shop, () => shop.Engine.Campaigns.Delete(campaign.Id));
    }

    [Fact]
    public void Campaigns_are_listed_by_program_and_state()
    {
        var other = shop.Program();
        var active = shop.Campaign(program);
        var later = shop.Campaign(program, startsAt: "2026-02-01T00:00:00Z");
        var foreign = shop.Campaign(other);

        Assert.Equal([later.Id, active.Id], Ids(new(program.Id)));
        Assert.Equal([foreign.Id, active.Id], Ids(new(State: CampaignState.Active)));
        Assert.Equal([later.Id], Ids(new(program.Id, CampaignState.Scheduled)));
        shop.GoTo("2026-02-01T00:00:00Z");
        Assert.Equal([later.Id, active.Id], Ids(new(program.Id, CampaignState.Active)));

        IEnumerable<string> Ids(CampaignFilter filter) =>
            shop.Engine.Campaigns.List(filter, new PageRequest()).Items.Select(campaign => campaign.Id);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        var foreign = shop.Segment(shop.Program(), new SegmentCondition("points_balance", SegmentOperator.Greater, [100]));

        Refused.Invalid(shop, () => shop.Campaign(program, startsAt: "2026-01-10T00:00:00Z", endsAt: "2026-01-10T00:00:00Z"), "schedule.endsAt");
        Refused.Invalid(shop, () => shop.Campaign(program, factor: -1), "mechanics.factor");
        Refused.NotFound(shop, () => shop.Campaign(program with { Id = "prog_0" }), "program");
        Refused.NotFound(shop, () => shop.Campaign(program, audience: new(AudienceKind.Segment, Segment: "seg_0")), "audience.segment");
        Refused.Conflict(
            shop,
            () => shop.Campaign(program, audience: new(AudienceKind.Segment, Segment: foreign.Id)),
            RefusalCodes.ProgramMismatch,
            "audience.segment");
    }
}
