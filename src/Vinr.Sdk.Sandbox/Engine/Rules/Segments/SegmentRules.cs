namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Decides whether a member is in a segment now.</summary>
[SandboxRule("segments.now", Grade.Assumed, "Whoever fits at the moment of the event is in the segment; of a fact that is not there only neq and not_in hold.")]
internal static class SegmentRules
{
    public static bool Holds(StateTransaction tx, SegmentRecord segment, AccountRecord account)
    {
        if (segment.Program != account.Program)
        {
            return false;
        }

        var facts = new MemberFacts(account, tx.Programs.Find(account.Program)!.Tiers, tx.Now);
        return segment.Match == SegmentMatch.All
            ? segment.Conditions.All(condition => Holds(condition, facts))
            : segment.Conditions.Any(condition => Holds(condition, facts));
    }

    /// <summary>Of a fact that is not there, nothing holds but that it is not this or that.</summary>
    public static bool Holds(SegmentCondition condition, MemberFacts facts)
    {
        var order = facts.Compare(condition.Fact, condition.Values[0]);
        return condition.Operator switch
        {
            SegmentOperator.Equal => order == 0,
            SegmentOperator.NotEqual => order != 0,
            SegmentOperator.Greater => order > 0,
            SegmentOperator.GreaterOrEqual => order >= 0,
            SegmentOperator.Less => order < 0,
            SegmentOperator.LessOrEqual => order <= 0,
            SegmentOperator.In => IsAnyOf(condition, facts),
            SegmentOperator.NotIn => !IsAnyOf(condition, facts),
            _ => order >= 0 && facts.Compare(condition.Fact, condition.Values[1]) <= 0,
        };
    }

    private static bool IsAnyOf(SegmentCondition condition, MemberFacts facts) =>
        condition.Values.Any(value => facts.Compare(condition.Fact, value) == 0);
}
