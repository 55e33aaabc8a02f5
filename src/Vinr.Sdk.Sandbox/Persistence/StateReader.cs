using System.Text;
using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;
using Vinr.Sdk.Sandbox.Idempotency;

namespace Vinr.Sdk.Sandbox.Persistence;

/// <summary>Reads what <see cref="StateWriter"/> has written. What it throws is for <see cref="StateFile"/> to put into words.</summary>
internal sealed class StateReader
{
    private readonly JsonElement _root;
    private JsonSerializerOptions _options = StateJson.Options();

    private StateReader(JsonElement root) => _root = root;

    public static SavedState Read(JsonElement root) => new StateReader(root).Read();

    private SavedState Read() => new(
        _root.GetProperty("clock").GetDateTimeOffset(),
        _root.TryGetProperty("seed", out var seed) ? seed.GetInt64() : null,
        _root.GetProperty("codeOffset").GetInt64(),
        ReadState(),
        ReadKeys());

    private EngineState ReadState()
    {
        var empty = new EngineState();
        var entries = Table("entries", empty.Entries); // the others share them
        _options = StateJson.Options(entries.Find);
        var state = new EngineState
        {
            Entries = entries,
            Programs = Table("programs", empty.Programs),
            Accounts = Table("accounts", empty.Accounts),
            Rules = Table("rules", empty.Rules),
            Rewards = Table("rewards", empty.Rewards),
            Redemptions = Table("redemptions", empty.Redemptions),
            Customers = Table("customers", empty.Customers),
            Payments = Table("payments", empty.Payments),
            Refunds = Table("refunds", empty.Refunds),
            Events = Table("events", empty.Events),
            Tiers = Table("tiers", empty.Tiers),
            Segments = Table("segments", empty.Segments),
            Campaigns = Table("campaigns", empty.Campaigns),
            Promotions = Table("promotions", empty.Promotions),
            Offers = Table("offers", empty.Offers),
            Referrals = Table("referrals", empty.Referrals),
            Credits = Table("credits", empty.Credits),
            WebhookEndpoints = Table("webhookEndpoints", empty.WebhookEndpoints),
            Now = _root.GetProperty("now").GetDateTimeOffset(),
        };
        return state.WithDue();
    }

    private IdempotencyMemory ReadKeys() => Value<List<KeptKey>>("keys").Aggregate(new IdempotencyMemory(), static (memory, kept) =>
    {
        var answer = new ApiResponse(kept.Status, Encoding.UTF8.GetBytes(kept.Body)) { ErrorCode = kept.ErrorCode, Allow = kept.Allow };
        return memory.Keep(new(kept.Endpoint, kept.Key), new(new(kept.Fingerprint), answer, kept.ForgetAt));
    });

    private Table<T> Table<T>(string name, Table<T> empty)
        where T : class, IEntity
    {
        var table = Value<TableRows<T>>(name);
        return empty.Fill(table.Rows, table.Deleted);
    }

    private T Value<T>(string name)
        where T : class =>
        (T?)_root.GetProperty(name).Deserialize(_options.GetTypeInfo(typeof(T))) ?? throw new JsonException($"\"{name}\" is null.");
}
