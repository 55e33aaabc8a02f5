using System.Text.Json;
using Vinr.Sdk.Sandbox.Api.Accounts;
using Vinr.Sdk.Sandbox.Api.Customers;
using Vinr.Sdk.Sandbox.Api.Rewards;
using Vinr.Sdk.Sandbox.Api.Tiers;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Api.Expanding;

/// <summary>
/// Writes the properties that name another resource: its id, or, where the caller asked for it, the resource as it is now.
/// </summary>
internal readonly struct Expander(Expansion wanted, SandboxEngine engine)
{
    /// <summary>Ids only, as in events and inside of what is expanded already.</summary>
    public static Expander None => default;

    public void WriteCustomer(Utf8JsonWriter writer, string? id) =>
        Write(writer, "customer", id, static (engine, id) => engine.Customers.Retrieve(id), CustomerJson.WriteMembers);

    public void WriteReward(Utf8JsonWriter writer, string id) =>
        Write(writer, "reward", id, static (engine, id) => engine.Rewards.Retrieve(id), RewardJson.WriteMembers);

    public void WriteAccount(Utf8JsonWriter writer, string id) =>
        Write(writer, "account", id, static (engine, id) => engine.Accounts.Retrieve(id),
            static (writer, account) => AccountJson.WriteMembers(writer, account, None));

    /// <summary>An account names its tier by key, which is its program's own.</summary>
    public void WriteTier(Utf8JsonWriter writer, AccountRecord account) =>
        Write(writer, "tier", account.Tier, (engine, key) => engine.Tiers.Named(account.Program, key), TierJson.WriteMembers);

    private void Write<T>(
        Utf8JsonWriter writer, string name, string? id, Func<SandboxEngine, string, T> find, Action<Utf8JsonWriter, T> writeMembers)
    {
        writer.WritePropertyName(name);
        if (id is null || !wanted.Has(name))
        {
            writer.WriteStringValue(id);
            return;
        }

        T found;
        try
        {
            found = find(engine, id);
        }
        catch (EngineRefusal gone) when (gone.Kind == RefusalKind.NotFound)
        {
            writer.WriteStringValue(id); // deleted since
            return;
        }

        writer.WriteStartObject();
        writeMembers(writer, found);
        writer.WriteEndObject();
    }
}
