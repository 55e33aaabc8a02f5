using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

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

    /// <summary>What its members get. That a tier has benefits is documented, that they are texts is assumed; what is no text is kept as its JSON text.</summary>
    [JsonInclude]
    public IReadOnlyList<string> Benefits { get; internal set => field = value ?? []; } = [];
}

/// <summary>One tier of a program, as a request states it.</summary>
public sealed record ProgramTierSpec : IJsonWritable
{
    /// <summary>Its name. In lower case it is the tier's key: <c>Gold</c> is <c>gold</c> (assumed from one documented example).</summary>
    public string? Name { get; init; }

    /// <summary>Its rank; 0 is the entry tier.</summary>
    public int? Rank { get; init; }

    /// <summary>From where on a member is in it: minor units where spend counts, points otherwise.</summary>
    public long? Threshold { get; init; }

    /// <summary>What its members get, in words (documented; that they are texts is assumed). Default: nothing.</summary>
    public IReadOnlyList<string>? Benefits { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("name"u8, Name)
        .Number("rank"u8, Rank)
        .Number("threshold"u8, Threshold)
        .Texts("benefits"u8, Benefits);
}
