using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>The members that some conditions hold for.</summary>
public sealed class Segment : VinrResource, IIdentified
{
    [JsonConstructor]
    internal Segment()
    {
    }

    /// <summary>The id, <c>seg_…</c>.</summary>
    [JsonInclude]
    public string Id { get; internal set => field = value ?? ""; } = "";

    /// <summary>The program, <c>prog_…</c>.</summary>
    [JsonInclude]
    public string Program { get; internal set => field = value ?? ""; } = "";

    /// <summary>The name.</summary>
    [JsonInclude]
    public string Name { get; internal set => field = value ?? ""; } = "";

    /// <summary>Whether all of its conditions must hold, or one is enough.</summary>
    [JsonInclude]
    public SegmentMatch Match { get; internal set; }

    /// <summary>What must hold.</summary>
    [JsonInclude]
    public IReadOnlyList<SegmentCondition> Conditions { get; internal set => field = value ?? []; } = [];

    /// <summary>Your own notes.</summary>
    [JsonInclude]
    public Dictionary<string, string> Metadata { get; internal set => field = value ?? []; } = [];

    /// <summary>When it was created.</summary>
    [JsonInclude]
    public DateTimeOffset Created { get; internal set; }
}
