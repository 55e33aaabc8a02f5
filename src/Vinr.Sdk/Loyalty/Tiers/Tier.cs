using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>A tier of a program, as an account shows the one that its member is in.</summary>
public sealed class Tier : VinrResource, IIdentified, ILinkable
{
    [JsonConstructor]
    internal Tier()
    {
    }

    /// <summary>The id, <c>tier_…</c>. Empty for a tier that stands in its program's <c>tierConfig</c>.</summary>
    [JsonInclude]
    public string Id { get; internal set => field = value ?? ""; } = "";

    /// <summary>What accounts and rules name the tier by, <c>gold</c>. Null when not told.</summary>
    [JsonInclude]
    public string? Key { get; internal set; }

    /// <summary>The name that members see, <c>Gold</c>.</summary>
    [JsonInclude]
    public string Name { get; internal set => field = value ?? ""; } = "";

    /// <summary>Its rank; 0 is the entry tier. Null when not told.</summary>
    [JsonInclude]
    public int? Rank { get; internal set; }

    /// <summary>From how many points on a member is in it. Null when not told.</summary>
    [JsonInclude]
    public long? MinPoints { get; internal set; }

    /// <summary>From where on a member is in it: minor units where spend counts, points otherwise. Null when not told.</summary>
    [JsonInclude]
    public long? Threshold { get; internal set; }

    /// <summary>What its members get, as JSON: VINR documents the list, not what is in it.</summary>
    [JsonInclude]
    public IReadOnlyList<JsonElement> Benefits { get; internal set => field = value ?? []; } = [];

    // Assumed: links hold the key, and the key is the name in lower case, as gold is for Gold on one documented page.
    string ILinkable.LinkId => !string.IsNullOrEmpty(Key) ? Key : Id.Length > 0 ? Id : Name.ToLowerInvariant();
}
