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
