using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>When a promotion runs.</summary>
public sealed class PromotionWindow : VinrResource
{
    [JsonConstructor]
    internal PromotionWindow()
    {
    }

    /// <summary>From when on. Null: from the start.</summary>
    [JsonInclude]
    public DateTimeOffset? StartsAt { get; internal set; }

    /// <summary>Until when; that moment no longer counts (assumed). Null: without end.</summary>
    [JsonInclude]
    public DateTimeOffset? EndsAt { get; internal set; }
}

/// <summary>When a promotion runs, as a request states it.</summary>
public sealed record PromotionWindowSpec : IJsonWritable
{
    /// <summary>From when on. Default: at once (assumed).</summary>
    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>Until when; that moment no longer counts (assumed). Default: without end (assumed).</summary>
    public DateTimeOffset? EndsAt { get; init; }

    void IJsonWritable.Write(RequestWriter json) => json
        .Instant("startsAt"u8, StartsAt)
        .Instant("endsAt"u8, EndsAt);
}
