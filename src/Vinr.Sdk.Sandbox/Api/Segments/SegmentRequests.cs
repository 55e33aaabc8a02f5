using System.Text.Json;
using Vinr.Sdk.Sandbox.Api.Bodies;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Segments;

/// <summary>Reads what is sent to <c>/v1/segments</c>.</summary>
internal static class SegmentRequests
{
    public static NewSegment Create(RequestObject fields)
    {
        var segment = new NewSegment
        {
            Program = fields.Require("program").Text(),
            Name = fields.Require("name").Text(),
            Match = fields.TakeValue("match")?.OneOf(SegmentWords.Match) ?? SegmentMatch.All,
            Conditions = [.. fields.Require("conditions").Items().Select(Condition)],
            Metadata = fields.Metadata(),
        };
        fields.RefuseTheRest();
        return segment;
    }

    private static SegmentCondition Condition(RequestField field)
    {
        var fields = field.Object();
        var fact = fields.Require("fact").Text();
        var comparison = fields.Require("op").OneOf(SegmentWords.Operator);
        var value = fields.Require("value");
        fields.RefuseTheRest();

        var condition = new SegmentCondition(fact, comparison, []);
        return condition with { Values = condition.IsList ? [.. value.Items().Select(Value)] : [Value(value)] };
    }

    private static FactValue Value(RequestField field) => field.Value.ValueKind switch
    {
        JsonValueKind.Number => field.Number(),
        JsonValueKind.String => field.Text(),
        JsonValueKind.True or JsonValueKind.False => field.Flag(),
        _ => throw field.Invalid("must be a number, a string, or true or false"),
    };
}
