using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

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
        .Number("minPoints"u8, MinPoints)
        .Texts("benefits"u8, Benefits)
        .Texts("metadata"u8, Metadata);
}
