using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>What a new program is made of.</summary>
public sealed record CreateProgramRequest : IJsonWritable
{
    /// <summary>The name that members see.</summary>
    public required string Name { get; init; }

    /// <summary>The points that the program gives. Default: VINR's.</summary>
    public ProgramCurrencySpec? Currency { get; init; }

    /// <summary>How members move between tiers. Default: no tiers.</summary>
    public TierConfigSpec? TierConfig { get; init; }

    /// <summary>Your own notes.</summary>
    public Dictionary<string, string>? Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("name"u8, Name)
        .Object("currency"u8, Currency)
        .Object("tierConfig"u8, TierConfig)
        .Texts("metadata"u8, Metadata);
}
