using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>A multiplier for all purchases during some time. Of several promotions only the best applies (documented).</summary>
public sealed class Promotion : VinrResource, IIdentified
{
    [JsonConstructor]
    internal Promotion()
    {
    }

    /// <summary>The id, <c>promo_…</c>.</summary>
    [JsonInclude]
    public string Id { get; internal set => field = value ?? ""; } = "";

    /// <summary>The program, <c>prog_…</c>.</summary>
    [JsonInclude]
    public string ProgramId { get; internal set => field = value ?? ""; } = "";

    /// <summary>The name.</summary>
    [JsonInclude]
    public string Name { get; internal set => field = value ?? ""; } = "";

    /// <summary>When it runs. Null when not told.</summary>
    [JsonInclude]
    public PromotionWindow? Window { get; internal set; }

    /// <summary>What it does, and for which purchases. Null when not told.</summary>
    [JsonInclude]
    public PromotionRules? Rules { get; internal set; }

    /// <summary>How far it has come; the clock moves it on (documented).</summary>
    [JsonInclude]
    public PromotionStatus Status { get; internal set; }

    /// <summary>Your own notes.</summary>
    [JsonInclude]
    public Dictionary<string, string> Metadata { get; internal set => field = value ?? []; } = [];

    /// <summary>When it was created.</summary>
    [JsonInclude]
    public DateTimeOffset Created { get; internal set; }
}
