using System.Text.Json;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Writes faults down.</summary>
internal static class FaultJson
{
    public static void WriteAll(Utf8JsonWriter writer, SandboxFaults faults)
    {
        writer.WriteNumber("seed"u8, faults.Seed);
        writer.WriteObject("rateLimit"u8, faults.RateLimit, static (writer, limit) =>
        {
            writer.WriteNumber("requestsPerSecond"u8, limit.RequestsPerSecond);
            writer.WriteNumber("burst"u8, limit.Burst);
        });
        writer.WriteObjects("data"u8, faults.Active, Write);
    }

    public static void Write(Utf8JsonWriter writer, SandboxFault fault)
    {
        writer.WriteString("id"u8, fault.Id);
        writer.WriteString("on"u8, fault.On);
        writer.WriteString("do"u8, fault.Does);
        writer.WriteNumber("probability"u8, fault.Probability);
        writer.WriteNumber("times"u8, fault.Limit);
        writer.WriteNumber("hits"u8, fault.Hits);
    }
}
