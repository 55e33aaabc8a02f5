using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Accounts;

/// <summary>Writes an account's tier as an object (its shape is assumed).</summary>
internal static class TierJson
{
    public static TierStep Find(SandboxEngine engine, string program, string key) =>
        engine.Programs.Retrieve(program).Tiers?.Steps.FirstOrDefault(step => step.Key == key)
        ?? throw EngineRefusal.NotFound("tier", key);

    public static void WriteMembers(Utf8JsonWriter writer, TierStep tier)
    {
        writer.WriteString("id"u8, tier.Key);
        writer.WriteString("key"u8, tier.Key);
        writer.WriteString("name"u8, tier.Name);
        writer.WriteNumber("rank"u8, tier.Rank);
        writer.WriteNumber("threshold"u8, tier.Threshold);
    }
}
