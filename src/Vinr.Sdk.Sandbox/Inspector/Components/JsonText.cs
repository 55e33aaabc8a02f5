using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>Shows JSON with its structure; what is none, or was cut, as it is.</summary>
internal static class JsonText
{
    // What comes out is encoded as HTML afterwards.
    private static readonly JsonWriterOptions Indented = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Html Of(ReadOnlyMemory<byte> body) => Of(Encoding.UTF8.GetString(body.Span));

    public static Html Of(string body) => Html.Of($"""<pre tabindex="0" class="body"><code>{Html.Whole(Pretty(body))}</code></pre>""");

    private static string Pretty(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var buffer = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(buffer, Indented)) document.RootElement.WriteTo(writer);
            return Encoding.UTF8.GetString(buffer.WrittenSpan);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            return body; // no JSON, or strings with half a surrogate pair
        }
    }
}
