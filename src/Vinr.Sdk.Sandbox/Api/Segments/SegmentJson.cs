using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes a segment.</summary>
internal static class SegmentJson
{
    public static readonly WireWords<SegmentMatch> Matches = new(("all", SegmentMatch.All), ("any", SegmentMatch.Any));

    public static readonly WireWords<SegmentOperator> Operators = new(
        ("eq", SegmentOperator.Equal),
        ("neq", SegmentOperator.NotEqual),
        ("gt", SegmentOperator.Greater),
        ("gte", SegmentOperator.GreaterOrEqual),
        ("lt", SegmentOperator.Less),
        ("lte", SegmentOperator.LessOrEqual),
        ("in", SegmentOperator.In),
        ("not_in", SegmentOperator.NotIn),
        ("between", SegmentOperator.Between));

    public static void WriteMembers(Utf8JsonWriter writer, SegmentRecord segment)
    {
        writer.WriteIdentity(segment.Id, "segment"u8);
        writer.WriteString("program"u8, segment.Program);
        writer.WriteString("name"u8, segment.Name);
        writer.WriteString("match"u8, Matches.Write(segment.Match));
        writer.WriteStartArray("conditions"u8);
        foreach (var condition in segment.Conditions) Write(writer, condition);
        writer.WriteEndArray();
        writer.WriteMap("metadata"u8, segment.Metadata);
        writer.WriteInstant("created"u8, segment.Created);
    }

    private static void Write(Utf8JsonWriter writer, SegmentCondition condition)
    {
        writer.WriteStartObject();
        writer.WriteString("fact"u8, condition.Fact);
        writer.WriteString("op"u8, Operators.Write(condition.Operator));
        writer.WritePropertyName("value"u8);
        if (condition.IsList) writer.WriteStartArray();
        foreach (var value in condition.Values)
        {
            if (value.Number is { } number) writer.WriteNumberValue(number);
            else if (value.Flag is { } flag) writer.WriteBooleanValue(flag);
            else writer.WriteStringValue(value.Text);
        }

        if (condition.IsList) writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
