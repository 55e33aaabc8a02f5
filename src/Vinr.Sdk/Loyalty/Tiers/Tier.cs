using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>A tier of a program: what its members are called, where it begins, and what they get.</summary>
public sealed class Tier : VinrResource, IIdentified, ILinkable
{
    [JsonConstructor]
    internal Tier()
    {
    }

    /// <summary>The id, <c>tier_…</c>. Empty for a tier that stands in its program's <c>tierConfig</c>.</summary>
    [JsonInclude]
    public string Id { get; internal set => field = value ?? ""; } = "";

    /// <summary>The program, <c>prog_…</c>. Empty when not told.</summary>
    [JsonInclude]
    public string Program { get; internal set => field = value ?? ""; } = "";

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

    /// <summary>What its members get. VINR documents the list; that it holds text is assumed, and what is not text is kept as its JSON text.</summary>
    [JsonInclude]
    public IReadOnlyList<string> Benefits { get; internal set => field = value ?? []; } = [];

    /// <summary>Your own notes.</summary>
    [JsonInclude]
    public Dictionary<string, string> Metadata { get; internal set => field = value ?? []; } = [];

    /// <summary>When it was created. <c>default</c> for a tier that stands in its program's <c>tierConfig</c>.</summary>
    [JsonInclude]
    public DateTimeOffset Created { get; internal set; }

    // Assumed: links hold the key, and the key is the name in lower case, as gold is for Gold on one documented page.
    static JsonSerializerOptions ILinkable.Home => TiersJson.Tolerant;

    string ILinkable.LinkId => !string.IsNullOrEmpty(Key) ? Key : Id.Length > 0 ? Id : Name.ToLowerInvariant();
}
