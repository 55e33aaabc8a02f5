using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Vinr.Sdk.Models;

/// <summary>A model as a serializer of the app's finds it: read and written as <see cref="VinrJson"/> does, whatever the options of that one.</summary>
internal abstract class ModelForm
{
    public abstract Type Model { get; }

    /// <summary>The model for a serializer with these options.</summary>
    public abstract JsonTypeInfo GetTypeInfo(JsonSerializerOptions options);
}

/// <inheritdoc />
/// <param name="home">How the SDK reads and writes it. Not asked before the first one comes.</param>
internal sealed class ModelForm<T>(Func<JsonTypeInfo<T>> home) : ModelForm
    where T : VinrResource
{
    public override Type Model => typeof(T);

    public override JsonTypeInfo GetTypeInfo(JsonSerializerOptions options) =>
        JsonMetadataServices.CreateValueInfo<T>(options, new Converter(home));

    private sealed class Converter(Func<JsonTypeInfo<T>> home) : JsonConverter<T>
    {
        private JsonTypeInfo<T> Home => field ??= home();

        public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize(ref reader, Home);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value, Home);
    }
}
