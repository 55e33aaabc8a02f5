using System.Text.Json.Serialization;

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
