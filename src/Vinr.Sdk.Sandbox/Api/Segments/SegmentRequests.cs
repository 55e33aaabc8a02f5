using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Reads what is sent to <c>/v1/segments</c>.</summary>
internal static class SegmentRequests
{
    public static NewSegment Create(RequestObject fields) => new()
    {
        Program = fields.Require("program").Text(),
        Name = fields.Require("name").Text(),
        Match = fields.TakeValue("match")?.OneOf(SegmentJson.Matches) ?? SegmentMatch.All,
        Conditions = [.. fields.Require("conditions").Items().Select(static item => item.Read(Condition))],
        Metadata = fields.Metadata(),
    };

    private static SegmentCondition Condition(RequestObject fields)
    {
        var condition = new SegmentCondition(fields.Require("fact").Text(), fields.Require("op").OneOf(SegmentJson.Operators), []);
        var value = fields.Require("value");
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
