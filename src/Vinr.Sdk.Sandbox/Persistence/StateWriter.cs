using System.Text;
using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Persistence;

/// <summary>Writes a state down as JSON.</summary>
internal sealed class StateWriter(Utf8JsonWriter writer) : ITableMapping
{
    private static readonly JsonSerializerOptions Options = StateJson.Options();

    public static void Write(Stream stream, SavedState saved)
    {
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = Options.Encoder });
        new StateWriter(writer).Write(saved);
    }

    public Table<T> Map<T>(string name, Table<T> table)
        where T : class, IEntity
    {
        Value(name, TableRows<T>.Of(table));
        return table;
    }

    private void Write(SavedState saved)
    {
        writer.WriteStartObject();
        writer.WriteString("format", StateFormat.Name);
        writer.WriteNumber("version", StateFormat.Version);
        writer.WriteString("clock", saved.Clock);
        if (saved.Seed is { } seed) writer.WriteNumber("seed", seed);
        writer.WriteNumber("codeOffset", saved.CodeOffset);
        writer.WriteString("now", saved.State.Now);
        StateTables.Map(saved.State, this);
        Value("keys", KeysOf(saved));
        writer.WriteEndObject();
    }

    private void Value<T>(string name, T value)
        where T : class
    {
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value, Options.GetTypeInfo(typeof(T)));
    }

    private static List<KeptKey> KeysOf(SavedState saved) =>
    [
        .. saved.Keys.InOrder.Select(static kept => new KeptKey(
            kept.Scope.Endpoint,
            kept.Scope.Key,
            kept.Fingerprint.ToString(),
            kept.ForgetAt,
            kept.Answer.Status,
            Encoding.UTF8.GetString(kept.Answer.Body.Span),
            kept.Answer.ErrorCode,
            kept.Answer.Allow)),
    ];
}
