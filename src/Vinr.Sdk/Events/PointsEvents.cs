using System.Text.Json.Serialization;
using Vinr.Sdk.Json;
using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk;

/// <summary>A member earned points: <c>loyalty.points.earned</c> (documented; also read as a <c>points_transaction.created</c> of a credit).</summary>
[JsonConverter(typeof(EventConverter<PointsEarned>))]
public sealed class PointsEarned : VinrEvent
{
    internal PointsEarned(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The entry of the ledger (that it is one is assumed). Null when the event has none.</summary>
    [JsonIgnore]
    public PointsTransaction? Transaction => Snapshot(TransactionsJson.Tolerant.TypeInfo<PointsTransaction>());
}

/// <summary>Points of a member are about to expire: <c>loyalty.points.expiring</c> (documented), as long before as a notification rule says.</summary>
[JsonConverter(typeof(EventConverter<PointsExpiring>))]
public sealed class PointsExpiring : VinrEvent
{
    internal PointsExpiring(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The entry of the ledger that gave the points (that it is one is assumed); its <c>Remaining</c> are those that are left. Null when the event has none.</summary>
    [JsonIgnore]
    public PointsTransaction? Transaction => Snapshot(TransactionsJson.Tolerant.TypeInfo<PointsTransaction>());
}

/// <summary>Points of a member expired: <c>loyalty.points.expired</c> (documented; also read as a <c>points_transaction.created</c> with the reason <c>expiry</c>).</summary>
[JsonConverter(typeof(EventConverter<PointsExpired>))]
public sealed class PointsExpired : VinrEvent
{
    internal PointsExpired(EventEnvelope envelope) : base(envelope)
    {
    }

    /// <summary>The entry of the ledger (that it is one is assumed). Null when the event has none.</summary>
    [JsonIgnore]
    public PointsTransaction? Transaction => Snapshot(TransactionsJson.Tolerant.TypeInfo<PointsTransaction>());
}
