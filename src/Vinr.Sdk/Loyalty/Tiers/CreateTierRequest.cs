using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>What a new tier is made of.</summary>
public sealed record CreateTierRequest : IJsonWritable
{
    /// <summary>The program, <c>prog_…</c>. Assumed: VINR shows no field that says where a tier belongs.</summary>
    public required string Program { get; init; }

    /// <summary>The name that members see. In lower case it is the tier's key: <c>Gold</c> is <c>gold</c> (assumed from one documented example).</summary>
    public required string Name { get; init; }

    /// <summary>From how many points on a member is in it.</summary>
    public required long MinPoints { get; init; }

    /// <summary>What its members get, in words. Default: nothing.</summary>
    public IReadOnlyList<string>? Benefits { get; init; }

    /// <summary>Your own notes. Assumed for this resource.</summary>
    public Dictionary<string, string>? Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("program"u8, Program)
        .Text("name"u8, Name)
        .Number("minPoints"u8, MinPoints)
        .Texts("benefits"u8, Benefits)
        .Texts("metadata"u8, Metadata);
}
