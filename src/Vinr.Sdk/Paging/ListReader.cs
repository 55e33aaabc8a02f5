using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Paging;

/// <summary>
/// Reads a list as it stands on the wire, <c>{"object":"list","data":[…],"page":{…}}</c> (documented). By hand, since the
/// serializer would need two more types, compiled anew, for every resource that is listed.
/// </summary>
internal static class ListReader
{
    private static readonly TolerantText Text = new();
    private static readonly TolerantInt64 Number = new();
    private static readonly TolerantBoolean Flag = new();

    /// <summary>The page; null when there is no <c>data</c>.</summary>
    /// <exception cref="JsonException">The text is not JSON, or not of such a list.</exception>
    public static Page<T>? Read<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type, VinrResponse response)
        where T : VinrResource
    {
        var reader = new Utf8JsonReader(json);
        List<T>? items = null;
        var cursor = default(Cursor);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("An object was expected.");

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("data"u8)) items = Items(ref reader, json, type);
            else if (reader.ValueTextEquals("page"u8)) cursor = Cursor.Read(ref reader, type.Options);
            else EnsureNoError(ref reader);
        }

        reader.Read(); // the end, and nothing behind it
        return items is null ? null : cursor.PageOf(items, response);
    }

    private static void EnsureNoError(ref Utf8JsonReader reader)
    {
        var isError = reader.ValueTextEquals("error"u8);
        reader.Read();
        if (isError && reader.TokenType != JsonTokenType.Null) throw ResourceCheck.Error();
        reader.Skip();
    }

    private static List<T>? Items<T>(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, JsonTypeInfo<T> type)
        where T : VinrResource
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Null) return null;
        if (reader.TokenType != JsonTokenType.StartArray) throw new JsonException("\"data\" is not a list.");

        // Asked directly, the converter reads an item in one go; the serializer would look for the item's end first.
        var converter = (JsonConverter<T>)type.Converter;
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Null && Item(ref reader, json, converter, type.Options, items.Count) is { } item) items.Add(item);
        }

        return items;
    }

    private static T? Item<T>(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, JsonConverter<T> converter, JsonSerializerOptions options, int index)
        where T : VinrResource
    {
        var start = (int)reader.TokenStartIndex;
        try
        {
            var item = converter.Read(ref reader, typeof(T), options);
            if (item is not null) ResourceCheck.Ensure(item, json[start..(int)reader.BytesConsumed]);
            return item;
        }
        catch (JsonException e)
        {
            throw new JsonException(string.Create(CultureInfo.InvariantCulture, $"data[{index}], byte {reader.TokenStartIndex}: {e.Message}"), e);
        }
    }

    /// <summary>Where a page stands in its list.</summary>
    private struct Cursor
    {
        private bool _hasMore;
        private string? _next;
        private long? _estimate;

        public static Cursor Read(ref Utf8JsonReader reader, JsonSerializerOptions options)
        {
            var cursor = default(Cursor);
            reader.Read();
            if (reader.TokenType == JsonTokenType.Null) return cursor;
            if (reader.TokenType != JsonTokenType.StartObject) throw new JsonException("\"page\" is not an object.");

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName) cursor.ReadField(ref reader, options);
            return cursor;
        }

        public readonly Page<T> PageOf<T>(List<T> items, VinrResponse response)
            where T : VinrResource => new(items, _hasMore, _hasMore ? _next : null, _estimate) { Response = response };

        private void ReadField(ref Utf8JsonReader reader, JsonSerializerOptions options)
        {
            var (more, next, estimate) = (Is(ref reader, "has_more"u8, "hasMore"u8), Is(ref reader, "next_cursor"u8, "nextCursor"u8), Is(ref reader, "total_estimate"u8, "totalEstimate"u8));
            reader.Read();
            var missing = reader.TokenType == JsonTokenType.Null;
            if (more) _hasMore = Flag.Read(ref reader, typeof(bool), options);
            else if (next) _next = missing ? null : Text.Read(ref reader, typeof(string), options);
            else if (estimate) _estimate = missing ? null : Number.Read(ref reader, typeof(long), options);
            else reader.Skip();
        }

        private static bool Is(ref Utf8JsonReader reader, ReadOnlySpan<byte> snake, ReadOnlySpan<byte> camel) =>
            reader.ValueTextEquals(snake) || reader.ValueTextEquals(camel);
    }
}
