using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vinr.Sdk.Tool.Output;

/// <summary>Why a command did nothing, for programs.</summary>
internal sealed record ErrorDocument(ErrorDetails Error);

/// <param name="ExitCode">The tool's.</param>
/// <param name="Message">What is wrong and what to do.</param>
internal sealed record ErrorDetails(int ExitCode, string Message);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(ErrorDocument))]
[JsonSerializable(typeof(ForwardDocument))]
internal sealed partial class ToolJson : JsonSerializerContext
{
    public static ToolJson Readable => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
