using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vinr.Sdk.Benchmarks.Output;

/// <summary>The table as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(IReadOnlyList<Row>))]
internal sealed partial class JsonReport : JsonSerializerContext
{
    public static void Write(string file, IReadOnlyList<Row> rows) =>
        File.WriteAllText(file, JsonSerializer.Serialize(rows, Default.IReadOnlyListRow) + "\n");
}
