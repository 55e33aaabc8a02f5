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

    /// <param name="writer">Where to.</param>
    /// <param name="program">The program.</param>
    /// <param name="enrolsByDefault">What the sandbox says of a program that does not say it itself.</param>
    public static void WriteMembers(Utf8JsonWriter writer, ProgramRecord program, bool enrolsByDefault)
    {
        writer.WriteIdentity(program.Id, "program"u8);
        writer.WriteString("name"u8, program.Name);
        writer.WriteString("type"u8, program.Type);
        if (program.NamesMoney) writer.WriteString("currency"u8, program.SpendCurrency);
        else writer.WriteObject("currency"u8, program.Currency, WriteCurrency);
        writer.WriteObject("tierConfig"u8, program.Tiers, WriteTiers);
        writer.WriteObject("referral"u8, program.Referral, WriteReferral);
        writer.WriteBoolean("autoEnroll"u8, program.AutoEnroll ?? enrolsByDefault);
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
            writer.WriteTexts("benefits"u8, step.Benefits);
        });
    }

    private static void WriteReferral(Utf8JsonWriter writer, ReferralTerms terms)
    {
        WriteReward(writer, "referrerReward"u8, terms.ReferrerPoints);
        WriteReward(writer, "refereeReward"u8, terms.RefereePoints);
        writer.WriteString("qualifyingEvent"u8, terms.QualifyingEvent);
        writer.WriteNumber("minimumAmount"u8, terms.MinimumAmount);
    }

    private static void WriteReward(Utf8JsonWriter writer, ReadOnlySpan<byte> side, long points)
    {
        writer.WriteStartObject(side);
        writer.WriteNumber("points"u8, points);
        writer.WriteEndObject();
    }
}
