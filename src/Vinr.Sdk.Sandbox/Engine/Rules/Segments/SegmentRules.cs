namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Decides whether a member is in a segment now.</summary>
[SandboxRule("segments.now", Grade.Assumed, "Whoever fits at the moment of the event is in the segment; of a fact that is not there only neq and not_in hold.")]
internal static class SegmentRules
{
    /// <summary>Whether the member is in the segment that is meant in its program.</summary>
    public static bool Holds(StateTransaction tx, string reference, AccountRecord account) =>
        Named(tx, account.Program, reference) is { } segment && Holds(tx, segment, account);

    /// <summary>The segment that a campaign or an offer names, or a refusal.</summary>
    /// <param name="tx">Where to look.</param>
    /// <param name="program">Whose segment it must be; null for any program's.</param>
    /// <param name="reference">An id or a name.</param>
    /// <param name="param">The field that named it.</param>
    [SandboxRule("segments.reference", Grade.Documented, "Campaigns and offers name a segment by its id or by its name.", Page = "Segmentation, Offers and promotions")]
    [SandboxRule("segments.names", Grade.Assumed, "Of several segments with a name in one program the newest is meant; an offer for all programs means that of the member's program.")]
    public static SegmentRecord Require(StateTransaction tx, string? program, string? reference, string param)
    {
        Check.Text(reference, param);
        var segment = program is null
            ? tx.Segments.Find(reference) ?? tx.Segments.NewestWhere(SegmentRecord.ByName, reference).FirstOrDefault()
            : Named(tx, program, reference);
        return segment ?? throw EngineRefusal.NotFound("segment", reference, param);
    }

    /// <summary>Of a fact that is not there, nothing holds but that it is not this or that.</summary>
    [SandboxRule("segments.operators", Grade.Documented, "Conditions compare by eq, neq, gt, gte, lt, lte, in, not_in and between; all of them must hold, or any.", Page = "Segmentation")]
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

    private static bool Holds(StateTransaction tx, SegmentRecord segment, AccountRecord account)
    {
        if (segment.Program != account.Program)
        {
            return false;
        }

        var facts = new MemberFacts(
            account, tx.Programs.Find(account.Program)!.Tiers, tx.Now, () => tx.Redemptions.Where(RedemptionRecord.ByAccount, account.Id));
        return segment.Match == SegmentMatch.All
            ? segment.Conditions.All(condition => Holds(condition, facts))
            : segment.Conditions.Any(condition => Holds(condition, facts));
    }

    private static SegmentRecord? Named(StateTransaction tx, string program, string reference) =>
        tx.Segments.Find(reference) ?? tx.Segments.NewestWhere(SegmentRecord.ByName, reference).FirstOrDefault(segment => segment.Program == program);

    private static bool IsAnyOf(SegmentCondition condition, MemberFacts facts) =>
        condition.Values.Any(value => facts.Compare(condition.Fact, value) == 0);
}
