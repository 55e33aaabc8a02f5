using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vinr.Sdk.Json;

/// <summary>One method for each kind of field.</summary>
internal sealed partial class RequestWriter
{
    public RequestWriter Text(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null) _json.WriteString(name, value);
        return this;
    }

    public RequestWriter Number(ReadOnlySpan<byte> name, long value)
    {
        _json.WriteNumber(name, value);
        return this;
    }

    public RequestWriter Number(ReadOnlySpan<byte> name, long? value) => value is { } number ? Number(name, number) : this;

    public RequestWriter Number(ReadOnlySpan<byte> name, decimal value)
    {
        _json.WriteNumber(name, value);
        return this;
    }

    public RequestWriter Number(ReadOnlySpan<byte> name, decimal? value) => value is { } number ? Number(name, number) : this;

    public RequestWriter Flag(ReadOnlySpan<byte> name, bool value)
    {
        _json.WriteBoolean(name, value);
        return this;
    }

    public RequestWriter Flag(ReadOnlySpan<byte> name, bool? value) => value is { } flag ? Flag(name, flag) : this;

    public RequestWriter Instant(ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is { } instant) _json.WriteString(name, instant.UtcDateTime);
        return this;
    }

    public RequestWriter Value<T>(ReadOnlySpan<byte> name, T value)
        where T : struct, IOpenSet<T>
    {
        _json.WriteString(name, value.Raw);
        return this;
    }

    public RequestWriter Value<T>(ReadOnlySpan<byte> name, T? value)
        where T : struct, IOpenSet<T> => value is { } member ? Value(name, member) : this;

    public RequestWriter Values<T>(ReadOnlySpan<byte> name, IReadOnlyList<T>? values)
        where T : struct, IOpenSet<T>
    {
        if (values is null) return this;

        _json.WriteStartArray(name);
        foreach (var value in values) _json.WriteStringValue(value.Raw);
        _json.WriteEndArray();
        return this;
    }

    public RequestWriter Texts(ReadOnlySpan<byte> name, IReadOnlyList<string>? values)
    {
        if (values is null) return this;

        _json.WriteStartArray(name);
        foreach (var value in values) _json.WriteStringValue(value);
        _json.WriteEndArray();
        return this;
    }

    public RequestWriter Texts(ReadOnlySpan<byte> name, Dictionary<string, string>? values)
    {
        if (values is null) return this;

        _json.WriteStartObject(name);
        foreach (var (key, value) in values) _json.WriteString(key, value);
        _json.WriteEndObject();
        return this;
    }

    public RequestWriter Object(ReadOnlySpan<byte> name, IJsonWritable? value)
    {
        if (value is null) return this;

        _json.WritePropertyName(name);
        Write(value);
        return this;
    }

    public RequestWriter List(ReadOnlySpan<byte> name, IReadOnlyList<IJsonWritable>? values)
    {
        if (values is null) return this;

        _json.WriteStartArray(name);
        foreach (var value in values) Write(value);
        _json.WriteEndArray();
        return this;
    }

    public RequestWriter Json(ReadOnlySpan<byte> name, JsonElement? value)
    {
        if (value is not { } json) return this;

        _json.WritePropertyName(name);
        try
        {
            json.WriteTo(_json);
        }
        catch (InvalidOperationException e)
        {
            throw Unwritable(name, e);
        }

        return this;
    }

    public RequestWriter Json(ReadOnlySpan<byte> name, JsonNode? value)
    {
        if (value is null) return this;

        _json.WritePropertyName(name);
        try
        {
            value.WriteTo(_json);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            throw Unwritable(name, e);
        }

        return this;
    }

    /// <summary>Fields that no member stands for.</summary>
    public RequestWriter Fields(IReadOnlyDictionary<string, JsonNode?>? fields)
    {
        if (fields is null) return this;

        foreach (var (name, value) in fields)
        {
            if (value is null) _json.WriteNull(name);
            else Json(Encoding.UTF8.GetBytes(name), value);
        }

        return this;
    }

    /// <summary>What answers have too, and is written as it is read.</summary>
    public RequestWriter Model<T>(ReadOnlySpan<byte> name, T? value, JsonSerializerOptions json)
        where T : VinrResource
    {
        if (value is null) return this;

        _json.WritePropertyName(name);
        try
        {
            JsonSerializer.Serialize(_json, value, json.TypeInfo<T>());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            throw Unwritable(name, e);
        }

        return this;
    }

    // Parsed JSON is kept as it came, half characters and broken UTF-8 included.
    private static ArgumentException Unwritable(ReadOnlySpan<byte> name, Exception cause) =>
        new($"The field \"{Encoding.UTF8.GetString(name)}\" of the request cannot be written as JSON; look for text in it that is no Unicode. Nothing was sent.", cause);
}
