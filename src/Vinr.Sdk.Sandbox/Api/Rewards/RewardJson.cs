using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes a reward.</summary>
internal static class RewardJson
{
    public static void WriteMembers(Utf8JsonWriter writer, RewardRecord reward)
    {
        writer.WriteIdentity(reward.Id, "reward"u8);
        writer.WriteString("program"u8, reward.Program);
        writer.WriteString("name"u8, reward.Name);
        writer.WriteNumber("cost"u8, reward.Cost);
        WriteBenefit(writer, reward.Benefit);
        writer.WriteBoolean("active"u8, reward.Active);
        writer.WriteNumber("inventory"u8, reward.Inventory);
        writer.WriteMap("metadata"u8, reward.Metadata);
        writer.WriteInstant("created"u8, reward.Created);
    }

    /// <summary>The property <c>reward</c> of something else.</summary>
    public static void WriteLink(Utf8JsonWriter writer, string id, Expander expander) =>
        expander.Write(writer, "reward", id, static (engine, id) => engine.Rewards.Retrieve(id), WriteMembers);

    private static void WriteBenefit(Utf8JsonWriter writer, RewardBenefit benefit)
    {
        var wire = (BenefitWire)benefit.Wire!; // every reward came in through the API
        if (!wire.IsGuideForm) writer.WriteString("type"u8, benefit.Type);
        writer.WritePropertyName(wire.IsGuideForm ? "benefit"u8 : "value"u8);
        wire.Value.WriteTo(writer);
    }
}
