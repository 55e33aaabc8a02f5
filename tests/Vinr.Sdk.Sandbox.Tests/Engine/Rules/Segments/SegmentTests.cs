using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class SegmentTests
{
    private readonly Shop shop = new();
    private readonly ProgramRecord program;
    private readonly AccountRecord account;

    /// <summary>A silver member since 5 January with 250 points, 3 orders and €700 of spend; it is the 15th.</summary>
    public SegmentTests()
    {
        program = shop.Program(tiers: Shop.SpendTiers());
        account = shop.Enrol(program);
        shop.Engine.Accounts.Update(account.Id, new AccountChanges { Metadata = Metadata.Empty.Add("city", "Rome").Add("age", "40").Add("vip", "true").Add("country", "IT").Add("email_subscribed", "true") });
        shop.Rule(program, new FixedAward(50));
        shop.Pay(60_000);
        shop.Pay(5_000);
        shop.GoTo("2026-01-10T12:00:00Z");
        shop.Pay(5_000);
        shop.Give(account, 100);
        shop.GoTo("2026-01-15T08:00:00Z");
    }

    public static TheoryData<string, string, object[], bool> Conditions => new()
    {
        { "tier", "eq", ["silver"], true },
        { "tier", "eq", ["Silver"], true },
        { "tier", "eq", ["gold"], false },
        { "tier", "neq", ["gold"], true },
        { "tier", "neq", ["silver"], false },
        { "tier", "gt", ["member"], true },
        { "tier", "gt", ["silver"], false },
        { "tier", "gte", ["silver"], true },
        { "tier", "lt", ["gold"], true },
        { "tier", "lte", ["member"], false },
        { "tier", "lte", ["silver"], true },
        { "tier", "in", ["gold", "silver"], true },
        { "tier", "not_in", ["gold", "silver"], false },
        { "tier", "between", ["member", "silver"], true },
        { "tier", "gt", ["nowhere"], false },
        { "points_balance", "eq", [250], true },
        { "points_balance", "eq", [250.5], false },
        { "points_balance", "neq", [250], false },
        { "points_balance", "gt", [249], true },
        { "points_balance", "gt", [250], false },
        { "points_balance", "gte", [250], true },
        { "points_balance", "lt", [251], true },
        { "points_balance", "lt", [250], false },
        { "points_balance", "lte", [250], true },
        { "points_balance", "in", [1, 250], true },
        { "points_balance", "in", [1, 2], false },
        { "points_balance", "not_in", [1, 2], true },
        { "points_balance", "between", [250, 300], true },
        { "points_balance", "between", [200, 250], true },
        { "points_balance", "between", [251, 300], false },
        { "points_balance", "between", [100, 249], false },
        { "spend_90d", "eq", [70_000], true },
        { "spend_90d", "lt", [70_000], false },
        { "orders_lifetime", "eq", [3], true },
        { "orders_lifetime", "gt", [3], false },
        { "enrolled_days", "eq", [10], true },
        { "enrolled_days", "between", [5, 9], false },
        { "last_activity_days", "eq", [5], true },
        { "last_activity_days", "gt", [5], false },
        { "last_activity_days", "between", [4, 6], true },
        { "redemptions_total", "eq", [0], true },
        { "redemptions_total", "gte", [1], false },
        { "country", "eq", ["IT"], true },
        { "country", "in", ["FR", "DE"], false },
        { "email_subscribed", "eq", [true], true },
        { "email_subscribed", "neq", [true], false },
        { "metadata.city", "eq", ["Rome"], true },
        { "metadata.city", "eq", ["rome"], false },
        { "metadata.city", "in", ["Paris", "Rome"], true },
        { "metadata.city", "gt", ["Paris"], true },
        { "metadata.city", "gt", [5], false },
        { "metadata.age", "gt", [9], true },
        { "metadata.age", "gt", ["9"], false },
        { "metadata.age", "between", [18, 40], true },
        { "metadata.vip", "eq", [true], true },
        { "metadata.vip", "eq", [false], false },
        { "metadata.nothing", "eq", ["x"], false },
        { "metadata.nothing", "neq", ["x"], true },
        { "metadata.nothing", "lt", ["x"], false },
        { "metadata.nothing", "between", ["a", "x"], false },
        { "metadata.nothing", "in", ["x"], false },
        { "metadata.nothing", "not_in", ["x"], true },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    [Shows("segments.facts")]
    [Shows("segments.profile")]
    [Shows("segments.operators")]
    public void A_condition_compares_a_fact_with_values(string fact, string comparison, object[] values, bool holds) =>
        Assert.Equal(holds, IsIn(shop.Segment(program, Condition(fact, comparison, values))));

    [Fact]
    public void Redemptions_count_unless_they_were_released()
    {
        var segment = shop.Segment(program, Condition("redemptions_total", "eq", 1));
        var reward = shop.Reward(program, cost: 10);

        shop.Redeem(account, reward);
        var other = shop.Redeem(account, reward);
        shop.Engine.Redemptions.Release(other.Id);
        Assert.True(IsIn(segment));
    }

    [Fact]
    [Shows("segments.reference")]
    [Shows("campaigns.audience")]
    public void A_segment_is_meant_by_its_id_or_its_name()
    {
        shop.Segment(program, "lapsed_90d", Condition("points_balance", "gte", 250));

        Assert.True(IsIn("lapsed_90d"));
        Assert.Equal("lapsed_90d", shop.Campaign(program, audience: new(AudienceKind.Segment, Segment: "lapsed_90d")).Audience.Segment);
        Refused.NotFound(shop, () => shop.Campaign(program, audience: new(AudienceKind.Segment, Segment: "nobody")), "audience.segment");
        var elsewhere = shop.Program();
        Refused.NotFound(shop, () => shop.Campaign(elsewhere, audience: new(AudienceKind.Segment, Segment: "lapsed_90d")), "audience.segment");
    }

    [Fact]
    [Shows("segments.names")]
    public void An_offer_for_all_programs_means_the_newest_segment_of_the_name_in_the_members_program()
    {
        var elsewhere = shop.Program();
        shop.Rule(elsewhere);
        var guest = shop.Enrol(elsewhere);
        shop.Segment(program, "vip", Condition("points_balance", "gt", 10_000));
        shop.Segment(program, "vip", Condition("points_balance", "gt", 0));
        shop.Segment(elsewhere, "vip", Condition("points_balance", "lt", 0));
        shop.Rule(program, new FixedAward(1));
        shop.Offer(null, multiplier: 3, targeting: new() { Segments = ["vip"] });

        shop.Pay(100);

        Assert.Equal([150, 3], shop.Amounts(account).TakeLast(2));
        Assert.Equal([1], shop.Amounts(guest));
    }

    [Fact]
    [Shows("segments.measures")]
    public void Spend_leaves_after_90_days()
    {
        var segment = shop.Segment(program, Condition("spend_90d", "gte", 65_000));

        shop.GoTo("2026-04-04T23:59:59Z");
        Assert.True(IsIn(segment));
        shop.GoTo("2026-04-05T00:00:00Z");
        Assert.False(IsIn(segment));
    }

    [Fact]
    public void Spend_counts_net_of_refunds_and_orders_gross()
    {
        shop.Refund(shop.Pay(1_000));

        Assert.True(IsIn(shop.Segment(program, Condition("spend_90d", "eq", 70_000), Condition("orders_lifetime", "eq", 4))));
    }

    [Fact]
    public void Only_what_a_member_does_is_activity()
    {
        var newcomer = shop.Enrol(program, shop.NewCustomer());
        shop.GoTo("2026-02-01T00:00:00Z");
        shop.Give(newcomer, 500);
        Assert.Equal(newcomer.Created, shop.Now(newcomer).LastActivity);

        shop.Redeem(newcomer, shop.Reward(program));

        Assert.Equal(Shop.At("2026-02-01T00:00:00Z"), shop.Now(newcomer).LastActivity);
    }

    [Fact]
    [Shows("segments.now")]
    public void A_segment_wants_all_of_its_conditions_or_any()
    {
        SegmentCondition[] conditions = [Condition("tier", "eq", "gold"), Condition("points_balance", "gt", 1)];

        Assert.False(IsIn(shop.Segment(program, conditions)));
        Assert.True(IsIn(shop.Engine.Segments.Create(
            new() { Program = program.Id, Name = "Any", Match = SegmentMatch.Any, Conditions = [.. conditions] })));
    }

    [Fact]
    public void A_segment_has_members_of_its_own_program_only() =>
        Assert.False(IsIn(shop.Segment(shop.Program(), Condition("points_balance", "gte", 0))));

    [Fact]
    public void Without_a_tier_no_tier_is_higher_or_lower()
    {
        var plain = shop.Program();
        var nobody = shop.Enrol(plain);

        Assert.False(IsIn(shop.Segment(plain, Condition("tier", "lt", "gold")), nobody));
        Assert.True(IsIn(shop.Segment(plain, Condition("tier", "neq", "gold")), nobody));
    }

    [Theory]
    [InlineData("shoe_size", "eq", "conditions.fact", 43)]
    [InlineData("metadata.", "eq", "conditions.fact", "x")]
    [InlineData("tier", "eq", "conditions.value", 2)]
    [InlineData("points_balance", "eq", "conditions.value", "many")]
    [InlineData("last_activity_days", "gt", "conditions.value", "lately")]
    [InlineData("redemptions_total", "gt", "conditions.value", true)]
    [InlineData("country", "eq", "conditions.value", 5)]
    [InlineData("email_subscribed", "eq", "conditions.value", "yes")]
    [InlineData("lifetime_orders", "eq", "conditions.fact", 5)]
    [InlineData("points_balance", "between", "conditions.value", 1)]
    [InlineData("points_balance", "between", "conditions.value", 1, 2, 3)]
    [InlineData("points_balance", "in", "conditions.value")]
    [InlineData("points_balance", "eq", "conditions.value", 1, 2)]
    public void A_condition_that_can_never_be_asked_is_refused(string fact, string comparison, string param, params object[] values) =>
        Refused.Invalid(shop, () => shop.Segment(program, Condition(fact, comparison, values)), param);

    [Fact]
    public void A_segment_needs_a_condition_and_a_program()
    {
        Refused.Invalid(shop, () => shop.Segment(program), "conditions");
        Refused.NotFound(shop, () => shop.Segment(program with { Id = "prog_0" }, Condition("points_balance", "eq", 1)), "program");
    }

    private static SegmentCondition Condition(string fact, string comparison, params object[] values) => new(
        fact,
        comparison switch
        {
            "eq" => SegmentOperator.Equal,
            "neq" => SegmentOperator.NotEqual,
            "gt" => SegmentOperator.Greater,
            "gte" => SegmentOperator.GreaterOrEqual,
            "lt" => SegmentOperator.Less,
            "lte" => SegmentOperator.LessOrEqual,
            "in" => SegmentOperator.In,
            "not_in" => SegmentOperator.NotIn,
            _ => SegmentOperator.Between,
        },
        [.. values.Select(value => value switch
        {
            string text => (FactValue)text,
            bool flag => flag,
            IConvertible number => number.ToDecimal(null),
            _ => throw new ArgumentException("Neither a text nor a number.", nameof(values)),
        })]);

    /// <summary>Asks as earning does: whether a campaign for the segment doubles what a payment earns.</summary>
    private bool IsIn(SegmentRecord segment, AccountRecord? member = null) => IsIn(segment.Id, segment.Program, member);

    private bool IsIn(string segment, string? program = null, AccountRecord? member = null)
    {
        member ??= account;
        var owner = shop.Engine.Programs.Retrieve(program ?? member.Program);
        shop.Rule(shop.Engine.Programs.Retrieve(member.Program), new FixedAward(1), trigger: "probe");
        shop.Campaign(owner, factor: 7, audience: new(AudienceKind.Segment, Segment: segment), trigger: "probe");
        var fork = shop.Engine.Fork();
        fork.Events.Raise(new("probe", member.Id));
        return fork.Snapshot().Entries.Rows.Last().Amount == 7;
    }
}
