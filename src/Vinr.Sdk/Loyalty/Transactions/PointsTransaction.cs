using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk.Loyalty;

/// <summary>An entry of the ledger: points that a member was given or that were taken. It never changes.</summary>
public sealed class PointsTransaction : VinrResource, IIdentified
{
    [JsonConstructor]
    internal PointsTransaction()
    {
    }

    /// <summary>The id, <c>ptx_…</c>.</summary>
    [JsonInclude]
    public string Id { get; internal set => field = value ?? ""; } = "";

    /// <summary>The account, <c>loy_…</c>.</summary>
    [JsonInclude]
    public Expandable<LoyaltyAccount> Account { get => field ??= new("", null); internal set; }

    /// <summary>The points: positive when given, negative when taken.</summary>
    [JsonInclude]
    public long Amount { get; internal set; }

    /// <summary>Whether points were given or taken.</summary>
    [JsonInclude]
    public PointsTransactionType Type { get; internal set; }

    /// <summary>The account's balance after this entry.</summary>
    [JsonInclude]
    public long BalanceAfter { get; internal set; }

    /// <summary>Why, <c>redemption</c>.</summary>
    [JsonInclude]
    public string Reason { get; internal set => field = value ?? ""; } = "";

    /// <summary>The id of what caused it, such as a payment or a redemption. Null for none. The field is assumed.</summary>
    [JsonInclude]
    public string? Source { get; internal set; }

    /// <summary>When the points expire. Null: never, or points were taken. The field is assumed.</summary>
    [JsonInclude]
    public DateTimeOffset? ExpiresAt { get; internal set; }

    /// <summary>How many points a clawback could not take because the balance was too low. Null for none. The field is assumed.</summary>
    [JsonInclude]
    public long? Shortfall { get; internal set; }

    /// <summary>How many of its points are left to expire, in the snapshot of a <c>loyalty.points.expiring</c> event (assumed). Null elsewhere.</summary>
    [JsonInclude]
    public long? Remaining { get; internal set; }

    /// <summary>Your own notes on the entry.</summary>
    [JsonInclude]
    public Dictionary<string, string> Metadata { get => field ??= []; internal set; }

    /// <summary>When it was written.</summary>
    [JsonInclude]
    public DateTimeOffset Created { get; internal set; }
}
