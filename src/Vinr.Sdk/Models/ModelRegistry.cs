using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Vinr.Sdk.Errors;
using Vinr.Sdk.Json;
using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.Models;

/// <summary>How each model is read, by its type. A new resource adds its context here.</summary>
internal static class ModelRegistry
{
    private static readonly JsonSerializerOptions[] Contexts =
    [
        ProgramsJson.Tolerant,
        AccountsJson.Tolerant,
        EarningRulesJson.Tolerant,
        RewardsJson.Tolerant,
        RewardBenefitsJson.Tolerant,
        RedemptionsJson.Tolerant,
        TransactionsJson.Tolerant,
        TiersJson.Tolerant,
        CampaignsJson.Tolerant,
        PromotionsJson.Tolerant,
        OffersJson.Tolerant,
        ReferralsJson.Tolerant,
        CreditJson.Tolerant,
        SegmentsJson.Tolerant,
        AnalyticsJson.Tolerant,
        CustomersJson.Tolerant,
        PaymentsJson.Tolerant,
        CheckoutJson.Tolerant,
        RefundsJson.Tolerant,
        NotificationRulesJson.Tolerant,
        WebhookEndpointsJson.Tolerant,
    ];

    /// <exception cref="ArgumentException"><typeparamref name="T"/> is no model of this SDK.</exception>
    public static JsonTypeInfo<T> TypeInfo<T>()
        where T : VinrResource
    {
        foreach (var context in Contexts)
        {
            if (context.TryGetTypeInfo(typeof(T), out var type)) return (JsonTypeInfo<T>)type;
        }

        throw new ArgumentException($"{typeof(T).Name} is no model of this SDK.");
    }

    /// <summary>Reads a model from text.</summary>
    /// <exception cref="VinrResponseFormatException">The text is not JSON of this model.</exception>
    public static T Deserialize<T>(string json, JsonTypeInfo<T> type)
        where T : VinrResource
    {
        try
        {
            if (JsonSerializer.Deserialize(ByteOrderMark.Skip(json.AsSpan()), type) is { } model) return model;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw Failure($"The text is not JSON of a {typeof(T).Name}", e);
        }

        throw new VinrResponseFormatException($"The text is null, not a {typeof(T).Name}.");
    }

    /// <summary>Says what went wrong; what the reader says may quote what it read.</summary>
    public static VinrResponseFormatException Failure(string problem, Exception cause)
    {
        var said = BodyExcerpt.WithoutWebhookSecrets(cause.Message);
        return new($"{problem}: {said}", said == cause.Message ? cause : null);
    }
}
