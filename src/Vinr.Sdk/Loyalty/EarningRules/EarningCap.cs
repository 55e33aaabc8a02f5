using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>The most points that a rule gives a member. The shape is assumed.</summary>
public sealed class EarningCap : VinrResource
{
    [JsonConstructor]
    internal EarningCap()
    {
    }

    /// <summary>How many points.</summary>
    [JsonInclude]
    public long Points { get; internal set; }
}

/// <summary>The most points that a rule gives a member, as a request states it. The shape is assumed.</summary>
public sealed record EarningCapSpec : IJsonWritable
{
    /// <summary>How many points.</summary>
    public long? Points { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Number("points"u8, Points);
}
