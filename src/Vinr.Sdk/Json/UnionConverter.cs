using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>
/// Reads and writes an open union: objects whose <c>type</c> says which variant they are. In every serializer it takes VINR's own form,
/// since under other names a variant could not be told again.
/// </summary>
/// <typeparam name="TUnion">What the variants have in common.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class UnionConverter<TUnion> : JsonConverter<TUnion>
    where TUnion : VinrResource
{
    private protected UnionConverter()
    {
    }

    /// <summary>Where the JSON of the variants is found.</summary>
    private protected abstract JsonSerializerOptions Home { get; }

    /// <inheritdoc />
    public override TUnion? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        return Read(UnionType.Of(json), json);
    }

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, TUnion value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        JsonSerializer.Serialize(writer, value, Home.GetTypeInfo(value.GetType()));
    }

    /// <param name="type">Which variant.</param>
    /// <param name="json">All of it.</param>
    private protected abstract TUnion? Read(string type, JsonElement json);
}

/// <summary>Keeps a variant that is not known, and writes it as it came.</summary>
/// <typeparam name="T">The variant.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnknownVariantConverter<T> : JsonConverter<T>
    where T : VinrResource, IUnknownVariant<T>
{
    /// <inheritdoc />
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.From(JsonElement.ParseValue(ref reader));

    /// <inheritdoc />
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(value);
        value.Json.WriteTo(writer);
    }
}

/// <summary>The variant of an open union that stands for those that this version does not know.</summary>
/// <typeparam name="TSelf">The variant.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IUnknownVariant<TSelf>
    where TSelf : VinrResource, IUnknownVariant<TSelf>
{
    /// <summary>All of it.</summary>
    JsonElement Json { get; }

    /// <summary>The variant that keeps this JSON.</summary>
    /// <param name="json">All of it.</param>
    static abstract TSelf From(JsonElement json);
}
