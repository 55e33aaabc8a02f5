using Vinr.Sdk.Json;
using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk;

/// <summary>
/// An illustrative page of VINR has one event for every entry of the ledger. What it tells apart by type, this one's entry tells by what it is
/// (assumed): a credit was earned, a debit with the reason of expiry expired; other debits have no event of points.
/// </summary>
internal static class PointsTransactionEvent
{
    public const string Name = "points_transaction.created";

    private const string Expiry = "expiry";

    public static VinrEvent Make(EventEnvelope envelope) => envelope.Data.TryRead(TransactionsJson.Tolerant.TypeInfo<PointsTransaction>()) switch
    {
        { Reason: Expiry } => new PointsExpired(envelope),
        { Amount: > 0 } => new PointsEarned(envelope),
        { Amount: 0 } entry when entry.Type == PointsTransactionType.Credit => new PointsEarned(envelope),
        _ => new UnknownEvent(envelope),
    };
}
