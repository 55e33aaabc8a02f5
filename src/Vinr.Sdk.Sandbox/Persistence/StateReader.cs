using System.Text;
using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;
using Vinr.Sdk.Sandbox.Idempotency;

namespace Vinr.Sdk.Sandbox.Persistence;

/// <summary>Reads what <see cref="StateWriter"/> has written. What it throws is for <see cref="StateFile"/> to put into words.</summary>
internal sealed class StateReader : ITableMapping
{
    private readonly JsonElement _root;
    private JsonSerializerOptions _options = StateJson.Options();

    private StateReader(JsonElement root) => _root = root;

    public static SavedState Read(JsonElement root) => new StateReader(root).Read();

    public Table<T> Map<T>(string name, Table<T> table)
        where T : class, IEntity
    {
        var rows = Value<TableRows<T>>(name);
        table = table.Fill(rows.Rows, rows.Deleted);
        if (table is Table<LedgerEntry> entries) _options = StateJson.Options(entries.Find);
        return table;
    }

    private SavedState Read() => new(
        _root.GetProperty("clock").GetDateTimeOffset(),
        _root.TryGetProperty("seed", out var seed) ? seed.GetInt64() : null,
        _root.GetProperty("codeOffset").GetInt64(),
        ReadState(),
        ReadKeys());

    private EngineState ReadState() =>
        (StateTables.Map(new EngineState(), this) with { Now = _root.GetProperty("now").GetDateTimeOffset() }).WithDue();

    private IdempotencyMemory ReadKeys() => Value<List<KeptKey>>("keys").Aggregate(new IdempotencyMemory(), static (memory, kept) =>
    {
        var answer = new ApiResponse(kept.Status, Encoding.UTF8.GetBytes(kept.Body)) { ErrorCode = kept.ErrorCode, Allow = kept.Allow };
        return memory.Keep(new(new(kept.Endpoint, kept.Key), Fingerprint.Parse(kept.Fingerprint), answer, kept.ForgetAt));
    });

    private T Value<T>(string name)
        where T : class =>
        (T?)_root.GetProperty(name).Deserialize(_options.GetTypeInfo(typeof(T))) ?? throw new JsonException($"\"{name}\" is null.");
}
