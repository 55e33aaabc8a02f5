using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes a promotion.</summary>
internal static class PromotionJson
{
    /// <summary>The one kind of rule.</summary>
    public const string EarnMultiplier = "earn_multiplier";

    private static readonly WireWords<PromotionState> States = new(
        ("scheduled", PromotionState.Scheduled), ("active", PromotionState.Active), ("ended", PromotionState.Ended));

    public static void WriteMembers(Utf8JsonWriter writer, PromotionRecord promotion)
    {
        writer.WriteIdentity(promotion.Id, "promotion"u8);
        writer.WriteString("programId"u8, promotion.Program);
        writer.WriteString("name"u8, promotion.Name);
        writer.WritePeriod("window"u8, promotion.Window);
        writer.WriteStartObject("rules"u8);
        writer.WriteString("type"u8, EarnMultiplier);
        writer.WriteNumber("multiplier"u8, promotion.Multiplier);
        writer.WriteNumber("minSpend"u8, promotion.MinSpend);
        writer.WriteEndObject();
        writer.WriteString("status"u8, States.Write(promotion.State));
        writer.WriteMap("metadata"u8, promotion.Metadata);
        writer.WriteInstant("created"u8, promotion.Created);
    }
}
