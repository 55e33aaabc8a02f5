using System.Text.Json.Serialization;

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
