using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vinr.Sdk.Json;

/// <summary>Reads and writes an open union: objects whose <c>type</c> says which variant they are.</summary>
internal abstract class UnionConverter<TUnion> : JsonConverter<TUnion>
    where TUnion : VinrResource
{
    public override TUnion? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        return Read(UnionType.Of(json), json, options);
    }

    public override void Write(Utf8JsonWriter writer, TUnion value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value.GetType()));

    /// <param name="type">Which variant.</param>
    /// <param name="json">All of it.</param>
    /// <param name="options">Where the JSON of the variants is found.</param>
    protected abstract TUnion? Read(string type, JsonElement json, JsonSerializerOptions options);
}

/// <summary>What tells the variants of a union apart.</summary>
internal static class UnionType
{
    /// <summary>The value of <c>type</c>; empty where there is none.</summary>
    public static string Of(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String
            ? type.GetString()!
            : "";
}

/// <summary>Keeps a variant that is not known, and writes it as it came.</summary>
internal sealed class UnknownVariantConverter<T> : JsonConverter<T>
    where T : VinrResource, IUnknownVariant<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.From(JsonElement.ParseValue(ref reader));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => value.Json.WriteTo(writer);
}

/// <summary>The variant of an open union that stands for those that this version does not know.</summary>
internal interface IUnknownVariant<TSelf>
    where TSelf : VinrResource, IUnknownVariant<TSelf>
{
    JsonElement Json { get; }

    static abstract TSelf From(JsonElement json);
}
