using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Vinr.Sdk.Models;

namespace Vinr.Sdk;

/// <summary>What an event happened to: a snapshot of the resource at that moment.</summary>
[JsonConverter(typeof(EventDataConverter))]
public sealed class EventData : VinrResource
{
    [JsonConstructor]
    internal EventData()
    {
    }

    /// <summary>
    /// The resource as JSON. VINR documents it as <c>data.object</c>; a resource that stands in <c>data</c> itself is read too.
    /// Null when there is none.
    /// </summary>
    [JsonInclude]
    public JsonElement? Object { get; internal set; }

    /// <summary>Whether the resource stood in <c>data</c> itself, and is to be written there again.</summary>
    internal bool IsDirect { get; set; }

    /// <summary>Reads the resource as a model.</summary>
    /// <typeparam name="T">
    /// The model that belongs to the type of the event: <see cref="Loyalty.PointsTransaction"/> for events of points,
    /// <see cref="Loyalty.LoyaltyAccount"/> for those of accounts and tiers, <see cref="Loyalty.Redemption"/> for those of
    /// redemptions, <see cref="Loyalty.Referral"/> for those of referrals (all four assumed). Events that have a class of their own
    /// have a property for it.
    /// </typeparam>
    /// <returns>The model; null when the event has no resource.</returns>
    /// <exception cref="VinrResponseFormatException">The resource is not JSON of this model.</exception>
    public T? ObjectAs<T>()
        where T : VinrResource =>
        Object is { } resource ? ModelRegistry.Deserialize(resource.GetRawText(), ModelRegistry.TypeInfo<T>()) : null;

    /// <summary>Reads the resource as a model. Null when there is none, or it has another shape.</summary>
    internal T? TryRead<T>(JsonTypeInfo<T> type)
        where T : VinrResource
    {
        if (Object is not { ValueKind: JsonValueKind.Object } resource) return null;
        try
        {
            return resource.Deserialize(type);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException or FormatException)
        {
            return null;
        }
    }
}
