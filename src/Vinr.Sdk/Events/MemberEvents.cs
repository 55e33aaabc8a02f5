using System.Text.Json.Serialization;
using Vinr.Sdk.Json;
using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk;

/// <summary>A member was enrolled: <c>loyalty.account.created</c> (documented; also read as <c>loyalty_account.created</c>).</summary>
[JsonConverter(typeof(EventConverter<AccountCreated>))]
public sealed class AccountCreated : VinrEvent
{
    internal AccountCreated(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The member as it was then (that it is this is assumed). Null when the event has none.</summary>
    [JsonIgnore]
    public LoyaltyAccount? Account => Snapshot(AccountsJson.Tolerant.TypeInfo<LoyaltyAccount>());
}

/// <summary>A member moved to another tier: <c>loyalty.tier.changed</c> (documented).</summary>
[JsonConverter(typeof(EventConverter<TierChanged>))]
public sealed class TierChanged : VinrEvent
{
    internal TierChanged(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The member as it was then (that it is this is assumed). Null when the event has none.</summary>
    [JsonIgnore]
    public LoyaltyAccount? Account => Snapshot(AccountsJson.Tolerant.TypeInfo<LoyaltyAccount>());

    /// <summary>The tier before, by its key (assumed). Null when the member was in none, or the event does not say.</summary>
    [JsonIgnore]
    public string? PreviousTier => Account?.PreviousTier;
}

/// <summary>A member was changed: <c>loyalty_account.updated</c> (illustrative).</summary>
[JsonConverter(typeof(EventConverter<AccountUpdated>))]
public sealed class AccountUpdated : VinrEvent
{
    internal AccountUpdated(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The member as it was then (that it is this is assumed). Null when the event has none.</summary>
    [JsonIgnore]
    public LoyaltyAccount? Account => Snapshot(AccountsJson.Tolerant.TypeInfo<LoyaltyAccount>());
}
