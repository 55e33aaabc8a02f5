using Vinr.Sdk.Json;
using Vinr.Sdk.Models;

namespace Vinr.Sdk;

/// <summary>
/// Which class an event is read as. Illustrative pages of VINR show some events under other names than its list of types; those
/// become the same class, and <see cref="VinrEvent.Type"/> keeps the name that came.
/// </summary>
internal static class EventKinds
{
    private static readonly EventKind[] All =
    [
        Kind(static envelope => new PointsEarned(envelope), EventType.LoyaltyPointsEarned.ToString()),
        Kind(static envelope => new PointsExpiring(envelope), EventType.LoyaltyPointsExpiring.ToString()),
        Kind(static envelope => new PointsExpired(envelope), EventType.LoyaltyPointsExpired.ToString()),
        Kind(static envelope => new AccountCreated(envelope), EventType.LoyaltyAccountCreated.ToString(), "loyalty_account.created"),
        Kind(static envelope => new TierChanged(envelope), EventType.LoyaltyTierChanged.ToString()),
        Kind(static envelope => new RewardRedeemed(envelope), EventType.LoyaltyRewardRedeemed.ToString(), "redemption.created"),
        Kind(static envelope => new RedemptionCompleted(envelope), EventType.RedemptionCompleted.ToString()),
        Kind(static envelope => new RewardUnlocked(envelope), EventType.RewardUnlocked.ToString()),
        Kind(static envelope => new ReferralCreated(envelope), EventType.ReferralCreated.ToString()),
        Kind(static envelope => new ReferralAttributed(envelope), EventType.ReferralAttributed.ToString()),
        Kind(static envelope => new ReferralConverted(envelope), EventType.ReferralConverted.ToString()),
        Kind(static envelope => new ReferralRejected(envelope), EventType.ReferralRejected.ToString()),
        Kind(static envelope => new AccountUpdated(envelope), EventType.LoyaltyAccountUpdated.ToString()),
        Kind(static envelope => new RewardCreated(envelope), EventType.RewardCreated.ToString()),
        Kind(static envelope => new ReferralQualified(envelope), EventType.ReferralQualified.ToString()),
        Kind(static envelope => new ReferralRewarded(envelope), EventType.ReferralRewarded.ToString()),
        Kind(static envelope => new TierCreated(envelope), EventType.TierCreated.ToString()),
        Kind(static envelope => new TierUpdated(envelope), EventType.TierUpdated.ToString()),
        Kind(static envelope => new EarningRuleCreated(envelope), EventType.EarningRuleCreated.ToString()),
        Kind(static envelope => new EarningRuleUpdated(envelope), EventType.EarningRuleUpdated.ToString()),
        Kind(static envelope => new EarningRuleDeleted(envelope), EventType.EarningRuleDeleted.ToString()),
        Kind(static envelope => new StoreCreditCreated(envelope), EventType.StoreCreditCreated.ToString()),
        Kind(static envelope => new StoreCreditUpdated(envelope), EventType.StoreCreditUpdated.ToString()),
        Kind(static envelope => new PaymentCreated(envelope), EventType.PaymentCreated.ToString()),
        Kind(static envelope => new PaymentRequiresAuthentication(envelope), EventType.PaymentRequiresAuthentication.ToString()),
        Kind(static envelope => new PaymentProcessing(envelope), EventType.PaymentProcessing.ToString()),
        Kind(static envelope => new PaymentAuthorized(envelope), EventType.PaymentAuthorized.ToString()),
        Kind(static envelope => new PaymentCompleted(envelope), EventType.PaymentCompleted.ToString(), "payment.succeeded"),
        Kind(static envelope => new PaymentFailed(envelope), EventType.PaymentFailed.ToString()),
        Kind(static envelope => new PaymentExpired(envelope), EventType.PaymentExpired.ToString()),
        Kind(static envelope => new PaymentCancelled(envelope), EventType.PaymentCancelled.ToString()),
        Kind(static envelope => new PaymentRefunded(envelope), EventType.PaymentRefunded.ToString()),
        Kind(static envelope => new RefundCreated(envelope), EventType.RefundCreated.ToString()),
        Kind(static envelope => new RefundUpdated(envelope), EventType.RefundUpdated.ToString()),
        Kind(static envelope => new RefundCompleted(envelope), EventType.RefundCompleted.ToString()),
        Kind(static envelope => new CustomerCreated(envelope), EventType.CustomerCreated.ToString()),
        Kind(static envelope => new CustomerUpdated(envelope), EventType.CustomerUpdated.ToString()),
        Kind(static envelope => new CustomerDeleted(envelope), EventType.CustomerDeleted.ToString()),
        Kind(static envelope => new UnknownEvent(envelope)),
    ];

    private static readonly Dictionary<string, EventKind> ByName =
        All.SelectMany(kind => kind.Names.Select(name => KeyValuePair.Create(name, kind))).ToDictionary(StringComparer.Ordinal);

    /// <summary>All of them, for a serializer of the app's.</summary>
    public static IEnumerable<ModelForm> Forms =>
    [
        new ModelForm<VinrEvent>(static () => EventsJson.Tolerant.TypeInfo<VinrEvent>()),
        new ModelForm<EventData>(static () => EventsJson.Tolerant.TypeInfo<EventData>()),
        .. All.Select(static kind => kind.Form),
    ];

    public static VinrEvent Make(EventEnvelope envelope) => envelope.Type.ToString() switch
    {
        PointsTransactionEvent.Name => PointsTransactionEvent.Make(envelope),
        var name => ByName.TryGetValue(name, out var kind) ? kind.Make(envelope) : new UnknownEvent(envelope),
    };

    /// <summary>An event that does not say its type, as the class that is wanted. Null for one that nothing can be of.</summary>
    public static VinrEvent? MakeAs(Type model, EventEnvelope envelope) => Array.Find(All, kind => kind.Form.Model == model)?.Make(envelope);

    private static EventKind Kind<T>(Func<EventEnvelope, T> make, params string[] names)
        where T : VinrEvent => new(new ModelForm<T>(static () => EventsJson.Tolerant.TypeInfo<T>()), make, names);

    private sealed record EventKind(ModelForm Form, Func<EventEnvelope, VinrEvent> Make, string[] Names);
}
