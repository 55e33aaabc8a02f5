namespace Vinr.Sdk;

/// <summary>
/// Which class an event is read as. Illustrative pages of VINR show some events under other names than its list of types; those
/// become the same class, and <see cref="VinrEvent.Type"/> keeps the name that came.
/// </summary>
internal static class EventKinds
{
    private static readonly EventKind[] All =
    [
        new(typeof(PointsEarned), static envelope => new PointsEarned(envelope), [EventType.LoyaltyPointsEarned.ToString()]),
        new(typeof(PointsExpiring), static envelope => new PointsExpiring(envelope), [EventType.LoyaltyPointsExpiring.ToString()]),
        new(typeof(PointsExpired), static envelope => new PointsExpired(envelope), [EventType.LoyaltyPointsExpired.ToString()]),
        new(typeof(AccountCreated), static envelope => new AccountCreated(envelope), [EventType.LoyaltyAccountCreated.ToString(), "loyalty_account.created"]),
        new(typeof(TierChanged), static envelope => new TierChanged(envelope), [EventType.LoyaltyTierChanged.ToString()]),
        new(typeof(RewardRedeemed), static envelope => new RewardRedeemed(envelope), [EventType.LoyaltyRewardRedeemed.ToString(), "redemption.created"]),
        new(typeof(RedemptionCompleted), static envelope => new RedemptionCompleted(envelope), [EventType.RedemptionCompleted.ToString()]),
        new(typeof(RewardUnlocked), static envelope => new RewardUnlocked(envelope), [EventType.RewardUnlocked.ToString()]),
        new(typeof(ReferralCreated), static envelope => new ReferralCreated(envelope), [EventType.ReferralCreated.ToString()]),
        new(typeof(ReferralAttributed), static envelope => new ReferralAttributed(envelope), [EventType.ReferralAttributed.ToString()]),
        new(typeof(ReferralConverted), static envelope => new ReferralConverted(envelope), [EventType.ReferralConverted.ToString()]),
        new(typeof(ReferralRejected), static envelope => new ReferralRejected(envelope), [EventType.ReferralRejected.ToString()]),
        new(typeof(PaymentCreated), static envelope => new PaymentCreated(envelope), [EventType.PaymentCreated.ToString()]),
        new(typeof(PaymentAuthorized), static envelope => new PaymentAuthorized(envelope), [EventType.PaymentAuthorized.ToString()]),
        new(typeof(PaymentCompleted), static envelope => new PaymentCompleted(envelope), [EventType.PaymentCompleted.ToString(), "payment.succeeded"]),
        new(typeof(PaymentFailed), static envelope => new PaymentFailed(envelope), [EventType.PaymentFailed.ToString()]),
        new(typeof(PaymentExpired), static envelope => new PaymentExpired(envelope), [EventType.PaymentExpired.ToString()]),
        new(typeof(PaymentCancelled), static envelope => new PaymentCancelled(envelope), [EventType.PaymentCancelled.ToString()]),
        new(typeof(PaymentRefunded), static envelope => new PaymentRefunded(envelope), [EventType.PaymentRefunded.ToString()]),
        new(typeof(RefundCreated), static envelope => new RefundCreated(envelope), [EventType.RefundCreated.ToString()]),
        new(typeof(RefundCompleted), static envelope => new RefundCompleted(envelope), [EventType.RefundCompleted.ToString()]),
        new(typeof(CustomerCreated), static envelope => new CustomerCreated(envelope), [EventType.CustomerCreated.ToString()]),
        new(typeof(CustomerUpdated), static envelope => new CustomerUpdated(envelope), [EventType.CustomerUpdated.ToString()]),
        new(typeof(CustomerDeleted), static envelope => new CustomerDeleted(envelope), [EventType.CustomerDeleted.ToString()]),
        new(typeof(UnknownEvent), static envelope => new UnknownEvent(envelope), []),
    ];

    private static readonly Dictionary<string, EventKind> ByName =
        All.SelectMany(kind => kind.Names.Select(name => KeyValuePair.Create(name, kind))).ToDictionary(StringComparer.Ordinal);

    public static VinrEvent Make(EventEnvelope envelope) => envelope.Type.ToString() switch
    {
        PointsTransactionEvent.Name => PointsTransactionEvent.Make(envelope),
        var name => ByName.TryGetValue(name, out var kind) ? kind.Make(envelope) : new UnknownEvent(envelope),
    };

    /// <summary>An event that does not say its type, as the class that is wanted. Null for one that nothing can be of.</summary>
    public static VinrEvent? MakeAs(Type model, EventEnvelope envelope) => Array.Find(All, kind => kind.Model == model)?.Make(envelope);

    private sealed record EventKind(Type Model, Func<EventEnvelope, VinrEvent> Make, string[] Names);
}
