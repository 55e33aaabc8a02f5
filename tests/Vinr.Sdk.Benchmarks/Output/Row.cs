using System.Text.Json.Serialization;

namespace Vinr.Sdk.Benchmarks.Output;

/// <summary>A line of the table. The ratios are to the floor of the same scenario.</summary>
internal sealed record Row(string Scenario, string Variant)
{
    /// <summary>Nanoseconds for each call; over loopback those of the processor, in this process.</summary>
    public double NsPerOp { get; init; }

    public double BytesPerOp { get; init; }

    public double TimeRatio { get; init; }

    public double BytesRatio { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? RequestsPerSecond { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? P50Microseconds { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? P99Microseconds { get; init; }
}
