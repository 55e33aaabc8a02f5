using System.Text.Json;

namespace Vinr.Sdk.Json;

/// <summary>Fields of updates, which are left out, given a value, or cleared with null.</summary>
internal sealed partial class RequestWriter
{
    public RequestWriter Text(ReadOnlySpan<byte> name, Optional<string> field) => field.HasValue ? Text(name, field.Value) : NoValue(name, field);

    public RequestWriter Number(ReadOnlySpan<byte> name, Optional<long> field) => field.HasValue ? Number(name, field.Value) : NoValue(name, field);

    public RequestWriter Number(ReadOnlySpan<byte> name, Optional<decimal> field) => field.HasValue ? Number(name, field.Value) : NoValue(name, field);

    public RequestWriter Flag(ReadOnlySpan<byte> name, Optional<bool> field) => field.HasValue ? Flag(name, field.Value) : NoValue(name, field);

    public RequestWriter Instant(ReadOnlySpan<byte> name, Optional<DateTimeOffset> field) => field.HasValue ? Instant(name, (DateTimeOffset?)field.Value) : NoValue(name, field);

    public RequestWriter Texts(ReadOnlySpan<byte> name, Optional<Dictionary<string, string>> field) =>
        field.HasValue ? Texts(name, field.Value) : NoValue(name, field);

    public RequestWriter Value<T>(ReadOnlySpan<byte> name, Optional<T> field)
        where T : struct, IOpenSet<T> => field.HasValue ? Value(name, field.Value) : NoValue(name, field);

    public RequestWriter Object<T>(ReadOnlySpan<byte> name, Optional<T> field)
        where T : class, IJsonWritable => field.HasValue ? Object(name, field.Value) : NoValue(name, field);

    public RequestWriter Model<T>(ReadOnlySpan<byte> name, Optional<T> field, JsonSerializerOptions json)
        where T : VinrResource => field.HasValue ? Model(name, field.Value, json) : NoValue(name, field);

    private RequestWriter NoValue<T>(ReadOnlySpan<byte> name, Optional<T> field)
        where T : notnull
    {
        if (field.IsSpecified) _json.WriteNull(name);
        return this;
    }
}
