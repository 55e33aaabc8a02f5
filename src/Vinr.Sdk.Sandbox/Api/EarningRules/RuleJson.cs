using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes an earning rule.</summary>
internal static class RuleJson
{
    public static readonly WireWords<CapWindow> Windows = new(
        ("day", CapWindow.Day), ("week", CapWindow.Week), ("month", CapWindow.Month), ("lifetime", CapWindow.Lifetime));

    public static void WriteMembers(Utf8JsonWriter writer, RuleRecord rule)
    {
        writer.WriteIdentity(rule.Id, "earning_rule"u8);
        writer.WriteString("program"u8, rule.Program);
        writer.WriteString("name"u8, rule.Name);
        writer.WriteString("trigger"u8, rule.Trigger);
        WriteAward(writer, rule.Award);
        writer.WriteObjects("multipliers"u8, rule.Multipliers, WriteMultiplier);
        writer.WriteNumber("multiplier"u8, rule.Multiplier);
        WriteCap(writer, rule.Cap);
        writer.WriteString("window"u8, Windows.Write(rule.Window ?? CapWindow.Lifetime));
        writer.WriteBoolean("active"u8, rule.Active);
        writer.WriteInstant("created"u8, rule.Created);
    }

    private static void WriteAward(Utf8JsonWriter writer, Award award)
    {
        writer.WriteStartObject(award is PerCurrencyUnitAward ? "earn"u8 : "award"u8);
        switch (award)
        {
            case PerCurrencyUnitAward earn:
                writer.WriteNumber("pointsPerCurrencyUnit"u8, earn.Points);
                break;
            case PerAmountAward perAmount:
                writer.WriteString("type"u8, AwardRequests.PerAmount);
                writer.WriteNumber("per"u8, perAmount.Per);
                writer.WriteNumber("points"u8, perAmount.Points);
                break;
            case FixedAward once:
                writer.WriteString("type"u8, AwardRequests.Fixed);
                writer.WriteNumber("points"u8, once.Points);
                break;
            case PerCurrencyAward perCurrency:
                writer.WriteString("type"u8, AwardRequests.PerCurrency);
                writer.WriteStartObject("rates"u8);
                foreach (var (currency, rate) in perCurrency.Rates) writer.WriteNumber(currency, rate);
                writer.WriteEndObject();
                break;
        }

        writer.WriteEndObject();
    }

    private static void WriteMultiplier(Utf8JsonWriter writer, RuleMultiplier multiplier)
    {
        writer.WriteStartObject("when"u8);
        if (multiplier.Tier is not null) writer.WriteString("tier"u8, multiplier.Tier);
        writer.WriteEndObject();
        writer.WriteNumber("factor"u8, multiplier.Factor);
    }

    private static void WriteCap(Utf8JsonWriter writer, long? cap)
    {
        if (cap is not { } points)
        {
            writer.WriteNull("cap"u8);
            return;
        }

        writer.WriteStartObject("cap"u8);
        writer.WriteNumber("points"u8, points);
        writer.WriteEndObject();
    }
}
