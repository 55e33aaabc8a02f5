using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vinr.Sdk.Operations.Importing.Reports;

/// <summary>The report as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, Converters = [typeof(EndConverter)])]
[JsonSerializable(typeof(ImportReport))]
internal sealed partial class ReportJson : JsonSerializerContext
{
    /// <summary>Letters of all languages stand as they are: it is a file, not a part of a page.</summary>
    private static ReportJson Readable => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Of(ImportReport report) => JsonSerializer.Serialize(report, Readable.ImportReport);

    /// <summary>In small letters, as all words of the report.</summary>
    internal sealed class EndConverter() : JsonStringEnumConverter<ImportEnd>(JsonNamingPolicy.SnakeCaseLower);
}
