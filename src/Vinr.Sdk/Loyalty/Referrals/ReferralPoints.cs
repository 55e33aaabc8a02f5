using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>What one side of a referral gets.</summary>
public sealed class ReferralPoints : VinrResource
{
    [JsonConstructor]
    internal ReferralPoints()
    {
    }

    /// <summary>How many points.</summary>
    [JsonInclude]
    public long Points { get; internal set; }
}

/// <summary>What one side of a referral gets, as a request states it.</summary>
public sealed record ReferralPointsSpec : IJsonWritable
{
    /// <summary>How many points.</summary>
    public long? Points { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Number("points"u8, Points);
}
