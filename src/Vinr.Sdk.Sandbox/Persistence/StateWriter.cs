using System.Text;
using System.Text.Json;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Persistence;

/// <summary>Writes a state down as JSON.</summary>
internal static class StateWriter
{
    public static void Write(Stream stream, SavedState saved)
    {
        var options = StateJson.Options();
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = options.Encoder });
        writer.WriteStartObject();
        writer.WriteString("format", StateFormat.Name);
        writer.WriteNumber("version", StateFormat.Version);
        writer.WriteString("clock", saved.Clock);
        if (saved.Seed is { } seed) writer.WriteNumber("seed", seed);
        writer.WriteNumber("codeOffset", saved.CodeOffset);
        writer.WriteString("now", saved.State.Now);

        var state = saved.State;
        Table("entries", state.Entries);
        Table("programs", state.Programs);
        Table("accounts", state.Accounts);
        Table("rules", state.Rules);
        Table("rewards", state.Rewards);
        Table("redemptions", state.Redemptions);
        Table("customers", state.Customers);
        Table("payments", state.Payments);
        Table("refunds", state.Refunds);
        Table("events", state.Events);
        Table("tiers", state.Tiers);
        Table("segments", state.Segments);
        Table("campaigns", state.Campaigns);
        Table("promotions", state.Promotions);
        Table("offers", state.Offers);
        Table("referrals", state.Referrals);
        Table("credits", state.Credits);
        Table("webhookEndpoints", state.WebhookEndpoints);
        Value("keys", KeysOf(saved));
        writer.WriteEndObject();

        void Table<T>(string name, Table<T> table)
            where T : class, IEntity => Value(name, TableRows<T>.Of(table));

        void Value<T>(string name, T value)
            where T : class
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, value, options.GetTypeInfo(typeof(T)));
        }
    }

    private static List<KeptKey> KeysOf(SavedState saved) =>
    [
        .. saved.Keys.InOrder.Select(static kept => new KeptKey(
            kept.Scope.Endpoint,
            kept.Scope.Key,
            kept.Answer.Fingerprint.Hash,
            kept.Answer.ForgetAt,
            kept.Answer.Answer.Status,
            Encoding.UTF8.GetString(kept.Answer.Answer.Body.Span),
            kept.Answer.Answer.ErrorCode,
            kept.Answer.Answer.Allow)),
    ];
}
