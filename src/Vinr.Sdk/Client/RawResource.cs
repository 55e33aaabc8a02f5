using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;
using Vinr.Sdk.Models;

namespace Vinr.Sdk;

/// <summary>An answer of VINR's as it came: see <see cref="VinrClient.SendAsync"/>.</summary>
[JsonConverter(typeof(UnknownVariantConverter<RawResource>))]
public sealed class RawResource : VinrResource, IUnknownVariant<RawResource>
{
    private RawResource(JsonElement json) => Json = json;

    /// <summary>All of it. Of the kind <see cref="JsonValueKind.Null"/> when the answer has no content, or what was to be deleted is gone.</summary>
    public JsonElement Json { get; }

    static RawResource IUnknownVariant<RawResource>.From(JsonElement json) => new(json);

    /// <summary>The answer as a model that this version knows, with the <see cref="VinrResource.Response"/> of the call.</summary>
    /// <typeparam name="T">A model of this SDK.</typeparam>
    /// <exception cref="VinrResponseFormatException">The answer is no such model.</exception>
    /// <exception cref="ArgumentException"><typeparamref name="T"/> is no model of this SDK.</exception>
    public T As<T>()
        where T : VinrResource
    {
        var text = Json.GetRawText();
        var model = ModelRegistry.Deserialize(text, KnownModels.TypeInfo<T>());
        try
        {
            ResourceCheck.Ensure(model, Encoding.UTF8.GetBytes(text));
        }
        catch (JsonException e)
        {
            throw ModelRegistry.Failure($"The answer is no {typeof(T).Name}", e);
        }

        model.Response = Response;
        return model;
    }

    internal static RawResource From(JsonElement json) => new(json);
}
