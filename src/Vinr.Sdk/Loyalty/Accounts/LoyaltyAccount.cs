using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>A member: a customer's account in a program, with its balance and tier.</summary>
public sealed class LoyaltyAccount : VinrResource, IIdentified, ILinkable
{
    [JsonConstructor]
    internal LoyaltyAccount()
    {
    }

    /// <summary>The id, <c>loy_…</c>.</summary>
    [JsonInclude]
    public string Id { get; internal set => field = value ?? ""; } = "";

    /// <summary>The program, <c>prog_…</c>.</summary>
    [JsonInclude]
    public string Program { get; internal set => field = value ?? ""; } = "";

    /// <summary>The customer that is linked. Null for none.</summary>
    [JsonInclude]
    public Expandable<Customer>? Customer { get; internal set; }

    /// <summary>Whether the member can earn and spend.</summary>
    [JsonInclude]
    public AccountStatus Status { get; internal set; }

    /// <summary>The points that can be spent now. They are the sum of the ledger and are never set (documented).</summary>
    [JsonInclude]
    public long Balance { get; internal set; }

    /// <summary>All points ever earned; they only rise (documented).</summary>
    [JsonInclude]
    public long LifetimePoints { get; internal set; }

    /// <summary>The tier that the member is in, by its key. Null in a program without tiers.</summary>
    [JsonInclude]
    public Expandable<Tier>? Tier { get; internal set; }

    /// <summary>The tier before, by its key, in the snapshot of a <c>loyalty.tier.changed</c> event (assumed). Null elsewhere.</summary>
    [JsonInclude]
    public Expandable<Tier>? PreviousTier { get; internal set; }

    /// <summary>Your own notes on the member.</summary>
    [JsonInclude]
    public Dictionary<string, string> Metadata { get => field ??= []; internal set; }

    /// <summary>When the member was enrolled.</summary>
    [JsonInclude]
    public DateTimeOffset Created { get; internal set; }

    static JsonSerializerOptions ILinkable.Home => AccountsJson.Tolerant;

    string ILinkable.LinkId => Id;
}
