namespace Vinr.Sdk.Sandbox.Engine;

internal static class SegmentChecks
{
    public static void Check(SegmentRecord segment)
    {
        Engine.Check.Text(segment.Name, "name");
        Engine.Check.That(!segment.Conditions.IsEmpty, "conditions", "'conditions' needs at least one condition.");
        foreach (var condition in segment.Conditions)
        {
            Check(condition);
        }
    }

    private static void Check(SegmentCondition condition)
    {
        var (least, most) = condition.Operator switch
        {
            SegmentOperator.In or SegmentOperator.NotIn => (1, int.MaxValue),
            SegmentOperator.Between => (2, 2),
            _ => (1, 1),
        };
        var count = condition.Values.Length;
        Engine.Check.That(
            count >= least && count <= most,
            "conditions.value",
            condition.IsList
                ? "'conditions.value' must be a list: of two values for between, of at least one for in and not_in."
                : "'conditions.value' must be one value.");
        foreach (var value in condition.Values)
        {
            Check(condition.Fact, value);
        }
    }

    private static void Check(string fact, FactValue value)
    {
        switch (fact)
        {
            case MemberFacts.Tier:
                Engine.Check.That(value.Text is not null, "conditions.value", "A tier is compared with the key of a tier.");
                break;
            case MemberFacts.PointsBalance or MemberFacts.Spend90Days or MemberFacts.OrdersLifetime or MemberFacts.EnrolledDays
                or MemberFacts.LastActivityDays or MemberFacts.RedemptionsTotal:
                Engine.Check.That(value.Number is not null, "conditions.value", $"'{fact}' is compared with a number.");
                break;
            case MemberFacts.Country:
                Engine.Check.That(value is { Text: not null, Flag: null }, "conditions.value", $"'{fact}' is compared with a text.");
                break;
            case MemberFacts.EmailSubscribed:
                Engine.Check.That(value.Flag is not null, "conditions.value", $"'{fact}' is compared with true or false.");
                break;
            default:
                Engine.Check.That(
                    fact.StartsWith(MemberFacts.MetadataPrefix, StringComparison.Ordinal) && fact.Length > MemberFacts.MetadataPrefix.Length,
                    "conditions.fact",
                    $"There is no fact '{fact}': use {string.Join(", ", MemberFacts.Known)} or {MemberFacts.MetadataPrefix}<key>.");
                break;
        }
    }
}
