using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes a program.</summary>
internal static class ProgramJson
{
    public static readonly WireWords<PointsRounding> Roundings = new(
        ("down", PointsRounding.Down), ("nearest", PointsRounding.Nearest), ("up", PointsRounding.Up));

    public static readonly WireWords<QualifyOn> Bases = new(
        ("spend", QualifyOn.Spend), ("points", QualifyOn.Points), ("custom", QualifyOn.Custom));

    public static void WriteMembers(Utf8JsonWriter writer, ProgramRecord program)
    {
        writer.WriteString("id"u8, program.Id);
        writer.WriteString("name"u8, program.Name);
        writer.WriteObject("currency"u8, program.Currency, WriteCurrency);
        writer.WriteObject("tierConfig"u8, program.Tiers, WriteTiers);
        writer.WriteMap("metadata"u8, program.Metadata);
        writer.WriteInstant("created"u8, program.Created);
    }

    private static void WriteCurrency(Utf8JsonWriter writer, PointsCurrency currency)
    {
        writer.WriteString("name"u8, currency.Name);
        writer.WriteNumber("expiryMonths"u8, (long?)currency.ExpiryMonths);
        writer.WriteNumber("pointValue"u8, currency.PointValue);
        writer.WriteString("rounding"u8, Roundings.Write(currency.Rounding));
        writer.WriteNumber("decimals"u8, currency.Decimals);
    }

    private static void WriteTiers(Utf8JsonWriter writer, TierPlan plan)
    {
        writer.WriteString("qualifyOn"u8, Bases.Write(plan.QualifyOn));
        writer.WriteStartObject("period"u8);
        writer.WriteString("type"u8, plan.Period.Type);
        writer.WriteNumber("months"u8, (long?)plan.Period.Months);
        writer.WriteEndObject();
        writer.WriteObjects("tiers"u8, plan.Steps, static (writer, step) =>
        {
            writer.WriteString("name"u8, step.Name);
            writer.WriteNumber("rank"u8, step.Rank);
            writer.WriteNumber("threshold"u8, step.Threshold);
        });
    }
}
