using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Vinr.Sdk.Json;

/// <summary>
/// Writes the fields of a request; one that is null is left out. By hand, since the serializer would need a converter, compiled
/// anew, for every kind of field and request: they took a tenth of a native program.
/// </summary>
#pragma warning disable CA1001 // over a buffer of its own the JSON writer holds nothing that has to be given back
internal sealed partial class RequestWriter
#pragma warning restore CA1001
{
    // What a request needs as a rule. More is not kept: one import of a thousand lines would stay in memory for good.
    private const int Kept = 16 * 1024;

    [ThreadStatic]
    private static RequestWriter? t_spare;

    private readonly ArrayBufferWriter<byte> _bytes = new(512);
    private readonly Utf8JsonWriter _json;

    // Bodies of requests, never a part of a page.
    private RequestWriter() => _json = new(_bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });

    /// <summary>The JSON of a request.</summary>
    public static byte[] ToBytes(IJsonWritable request)
    {
        var writer = t_spare ?? new();
        t_spare = null; // a value that throws leaves half an object behind: that writer is dropped
        writer.Write(request);
        writer._json.Flush();
        var bytes = writer._bytes.WrittenSpan.ToArray();
        if (writer._bytes.Capacity > Kept) return bytes;

        writer._bytes.ResetWrittenCount();
        writer._json.Reset();
        t_spare = writer;
        return bytes;
    }

    private void Write(IJsonWritable? sent)
    {
        if (sent is null)
        {
            _json.WriteNullValue();
            return;
        }

        _json.WriteStartObject();
        sent.Write(this);
        _json.WriteEndObject();
    }
}
