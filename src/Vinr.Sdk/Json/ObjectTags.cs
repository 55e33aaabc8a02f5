using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Vinr.Sdk.Responses;

namespace Vinr.Sdk.Json;

/// <summary>
/// Some of VINR's pages have resources say in <c>object</c> what they are, others do not. It is known to every model, since a field that is
/// not known costs more than all the others.
/// </summary>
internal static class ObjectTags
{
    private const string Name = "object";

    public static bool IsOf(Type type) => type.IsSubclassOf(typeof(VinrResource));

    public static JsonTypeInfo<ObjectTag> TypeInfo(JsonSerializerOptions options) => JsonMetadataServices.CreateValueInfo<ObjectTag>(options, new Converter());

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "The property's type comes with its converter.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The property's type comes with its converter.")]
    public static void Add(JsonTypeInfo type, HashSet<string> known)
    {
        if (!known.Add(Name)) return;

        var tag = type.CreateJsonPropertyInfo(typeof(ObjectTag), Name);
        tag.CustomConverter = new Converter();
        tag.Get = static resource => ((VinrResource)resource).Tag;
        tag.Set = static (resource, value) => ((VinrResource)resource).Tag = (ObjectTag?)value;
        tag.ShouldSerialize = static (_, value) => value is not null;
        type.Properties.Add(tag);
    }

    private sealed class Converter : JsonConverter<ObjectTag>
    {
        // Resources of one model all say the same.
        private ObjectTag? _last;

        public override ObjectTag? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.String) return new(JsonElement.ParseValue(ref reader));

            return _last is { } last && reader.ValueTextEquals(last.Text) ? last : _last = new(reader.GetString()!);
        }

        public override void Write(Utf8JsonWriter writer, ObjectTag value, JsonSerializerOptions options)
        {
            if (value.Text is { } text) writer.WriteStringValue(text);
            else value.Other.WriteTo(writer);
        }
    }
}
