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
        .Number("min_points"u8, MinPoints)
        .Texts("benefits"u8, Benefits)
        .Texts("metadata"u8, Metadata);
}

/// <summary>What to change of a tier. A field that is not set stays as it is.</summary>
/// <example>
/// <code>
/// await vinr.Loyalty.Tiers.UpdateAsync(tier.Id, new() { MinPoints = 2_000 });
/// </code>
/// </example>
public sealed record UpdateTierRequest : IJsonWritable
{
    /// <summary>The name that members see.</summary>
    public Optional<string> Name { get; init; }

    /// <summary>From how many points on a member is in it.</summary>
    public Optional<long> MinPoints { get; init; }

    /// <summary>What its members get, in place of what it was; <c>[]</c> for nothing, null to leave it.</summary>
    public IReadOnlyList<string>? Benefits { get; init; }

    /// <summary>Your own notes: <c>new Dictionary&lt;string, string&gt; { … }</c>. They replace the old ones (assumed).</summary>
    public Optional<Dictionary<string, string>> Metadata { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Text("name"u8, Name)
        .Number("min_points"u8, MinPoints)
        .Texts("benefits"u8, Benefits)
        .Texts("metadata"u8, Metadata);
}

/// <summary>Which tiers to list.</summary>
public sealed record ListTiersRequest : ListRequest
{
    /// <summary>Only those of this program, <c>prog_…</c> (assumed).</summary>
    public string? Program { get; init; }
}
