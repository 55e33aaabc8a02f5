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
        shop.Engine.Accounts.Update(account.Id, new AccountChanges { Metadata = Metadata.Empty.Add("city", "Rome").Add("age", "40").Add("vip", "true") });
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
        { "lifetime_orders", "eq", [3], true },
        { "lifetime_orders", "gt", [3], false },
        { "days_enrolled", "eq", [10], true },
        { "days_enrolled", "between", [5, 9], false },
        { "last_activity", "eq", ["2026-01-10T12:00:00Z"], true },
        { "last_activity", "gte", ["2026-01-10"], true },
        { "last_activity", "lt", ["2026-01-10"], false },
        { "last_activity", "between", ["2026-01-10", "2026-01-11"], true },
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
    public void A_condition_compares_a_fact_with_values(string fact, string comparison, object[] values, bool holds) =>
        Assert.Equal(holds, IsIn(shop.Segment(program, Condition(fact, comparison, values))));

    [Fact]
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

        Assert.True(IsIn(shop.Segment(program, Condition("spend_90d", "eq", 70_000), Condition("lifetime_orders", "eq", 4))));
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
    [InlineData("last_activity", "gt", "conditions.value", "lately")]
    [InlineData("last_activity", "gt", "conditions.value", 5)]
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
    private bool IsIn(SegmentRecord segment, AccountRecord? member = null)
    {
        member ??= account;
        var owner = shop.Engine.Programs.Retrieve(segment.Program);
        shop.Rule(shop.Engine.Programs.Retrieve(member.Program), new FixedAward(1), trigger: "probe");
        shop.Campaign(owner, factor: 7, audience: new(AudienceKind.Segment, Segment: segment.Id), trigger: "probe");
        var fork = shop.Engine.Fork();
        fork.Events.Raise(new("probe", member.Id));
        return fork.Snapshot().Entries.Rows.Last().Amount == 7;
    }
}
