using System.Text.Json.Serialization;

namespace Vinr.Sdk.Loyalty;

/// <summary>One tier of a program.</summary>
public sealed class ProgramTier : VinrResource
{
    [JsonConstructor]
    internal ProgramTier()
    {
    }

    /// <summary>Its name.</summary>
    [JsonInclude]
    public string Name { get; internal set => field = value ?? ""; } = "";

    /// <summary>Its rank; 0 is the entry tier.</summary>
    [JsonInclude]
    public int Rank { get; internal set; }

    /// <summary>From where on a member is in it: minor units where spend counts, points otherwise.</summary>
    [JsonInclude]
    public long Threshold { get; internal set; }
}
