using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes a tier.</summary>
internal static class TierJson
{
    public static void WriteMembers(Utf8JsonWriter writer, TierStep tier)
    {
        writer.WriteIdentity(tier.Id, "tier"u8);
        writer.WriteString("program"u8, tier.Program);
        writer.WriteString("name"u8, tier.Name);
        writer.WriteString("key"u8, tier.Key);
        writer.WriteNumber("rank"u8, tier.Rank);
        writer.WriteNumber("min_points"u8, tier.Threshold);
        writer.WriteTexts("benefits"u8, tier.Benefits);
        writer.WriteMap("metadata"u8, tier.Metadata);
        writer.WriteInstant("created"u8, tier.Created);
    }
}
