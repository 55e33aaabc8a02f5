using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Vinr.Sdk.Json;
using Vinr.Sdk.Models;

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
    /// <summary>
    /// The same reader and writer for a serializer of the app's: every model, without reflection. Put it before the app's own context, and
    /// what an endpoint returns is what <see cref="Serialize"/> writes, whatever names and rules the app has for its own types. Lists and
    /// types that hold a model are named in the app's context as ever; the models within them come from here.
    /// </summary>
    /// <remarks>
    /// A context of the app's own that names a model (<c>[JsonSerializable(typeof(LoyaltyAccount))]</c>) writes it without this too, under
    /// the names of the app's policy; reading it is then a <see cref="NotSupportedException"/>. Events, benefits and awards have VINR's form
    /// in every serializer.
    /// </remarks>
    /// <example>
    /// <code>builder.Services.ConfigureHttpJsonOptions(o => o.SerializerOptions.TypeInfoResolverChain.Insert(0, VinrJson.Resolver));</code>
    /// </example>
    public static IJsonTypeInfoResolver Resolver => field ??= new ModelResolver();

    /// <summary>Reads a model.</summary>
    /// <typeparam name="T">A model of this SDK.</typeparam>
    /// <param name="json">Its JSON.</param>
    /// <exception cref="VinrResponseFormatException">The text is not JSON of this model.</exception>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> is no model of this SDK.</exception>
    public static T Deserialize<T>(string json)
        where T : VinrResource
    {
        ArgumentNullException.ThrowIfNull(json);
        return ModelRegistry.Deserialize(json, TypeInfo<T>());
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
            throw ModelRegistry.Failure($"The {typeof(T).Name} holds a field of VINR's that is no text", e);
        }
    }

    private static JsonTypeInfo<T> TypeInfo<T>()
        where T : VinrResource =>
        typeof(T) == typeof(RawResource) ? RawJson.Tolerant.TypeInfo<T>() : KnownModels.TypeInfo<T>();
}
