using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Vinr.Sdk.Errors;
using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk;

/// <summary>
/// The SDK's own reader and writer, for every model: to keep one in a store, or to make one in a test. It reads what VINR may
/// send, in camelCase and snake_case, and keeps fields that it does not know; it writes camelCase.
/// </summary>
/// <example>
/// <code>var member = VinrJson.Deserialize&lt;LoyaltyAccount&gt;("""{"id":"loy_1","balance":320}""");</code>
/// </example>
public static class VinrJson
{
    private static readonly JsonSerializerOptions[] Contexts =
    [
        ProgramsJson.Tolerant,
        AccountsJson.Tolerant,
        EarningRulesJson.Tolerant,
        RewardsJson.Tolerant,
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
        RefundsJson.Tolerant,
        EventsJson.Tolerant,
        WebhookEndpointsJson.Tolerant,
    ];

    /// <summary>Reads a model.</summary>
    /// <typeparam name="T">A model of this SDK.</typeparam>
    /// <param name="json">Its JSON.</param>
    /// <exception cref="VinrResponseFormatException">The text is not JSON of this model.</exception>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> is no model of this SDK.</exception>
    public static T Deserialize<T>(string json)
        where T : VinrResource
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            if (JsonSerializer.Deserialize(json, TypeInfo<T>()) is { } model) return model;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw Failure($"The text is not JSON of a {typeof(T).Name}", e);
        }

        throw new VinrResponseFormatException($"The text is null, not a {typeof(T).Name}.");
    }

    /// <summary>Writes a model as JSON, unknown fields included.</summary>
    /// <typeparam name="T">A model of this SDK.</typeparam>
    /// <param name="model">The model.</param>
    /// <exception cref="VinrResponseFormatException">An unknown field of the model holds what is no Unicode text, as it came from the service.</exception>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> is no model of this SDK.</exception>
    public static string Serialize<T>(T model)
        where T : VinrResource
    {
        ArgumentNullException.ThrowIfNull(model);
        var type = TypeInfo<T>();
        try
        {
            return JsonSerializer.Serialize(model, type);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            // Reading leaves unknown fields as they came, half characters and broken UTF-8 included.
            throw Failure($"The {typeof(T).Name} holds a field of VINR's that is no text", e);
        }
    }

    // What the reader says may quote what it read.
    private static VinrResponseFormatException Failure(string problem, Exception cause)
    {
        var said = BodyExcerpt.WithoutWebhookSecrets(cause.Message);
        return new($"{problem}: {said}", said == cause.Message ? cause : null);
    }

    private static JsonTypeInfo<T> TypeInfo<T>()
        where T : VinrResource
    {
        foreach (var context in Contexts)
        {
            if (context.TryGetTypeInfo(typeof(T), out var type)) return (JsonTypeInfo<T>)type;
        }

        throw new ArgumentException($"{typeof(T).Name} is no model of this SDK.");
    }
}
