using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>Money on a member's wallet, which stands beside the points.</summary>
public sealed class StoreCredit : VinrResource, IIdentified
{
    [JsonConstructor]
    internal StoreCredit()
    {
    }

    /// <summary>The id, <c>sc_…</c>.</summary>
    [JsonInclude]
    public string Id { get; internal set => field = value ?? ""; } = "";

    /// <summary>The account, <c>loy_…</c>.</summary>
    [JsonInclude]
    public string Account { get; internal set => field = value ?? ""; } = "";

    /// <summary>How much, in minor units of the currency.</summary>
    [JsonInclude]
    public long Amount { get; internal set; }

    /// <summary>The ISO 4217 code, <c>EUR</c>.</summary>
    [JsonInclude]
    public string Currency { get; internal set => field = value ?? ""; } = "";

    /// <summary>Why. Empty when not told.</summary>
    [JsonInclude]
    public string Reason { get; internal set => field = value ?? ""; } = "";

    /// <summary>When it expires. Null: never.</summary>
    [JsonInclude]
    public DateTimeOffset? ExpiresAt { get; internal set; }

    /// <summary>What the wallet holds in this currency after it, in minor units (documented).</summary>
    [JsonInclude]
    public long WalletBalance { get; internal set; }

    /// <summary>What is left of it, in minor units (illustrative). Null when not told.</summary>
    [JsonInclude]
    public long? BalanceRemaining { get; internal set; }

    /// <summary>The customer whose it is, <c>cust_…</c> (illustrative); expandable. Null when not told.</summary>
    [JsonInclude]
    public Expandable<Customer>? Customer { get; internal set; }

    /// <summary>Your own notes.</summary>
    [JsonInclude]
    public Dictionary<string, string> Metadata { get; internal set => field = value ?? []; } = [];

    /// <summary>When it was issued.</summary>
    [JsonInclude]
    public DateTimeOffset Created { get; internal set; }
}
