using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Json;

namespace Vinr.Sdk;

/// <summary>The JSON of events.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(VinrEvent))]
[JsonSerializable(typeof(EventEnvelope))]
[JsonSerializable(typeof(EventData))]
[JsonSerializable(typeof(UnknownEvent))]
[JsonSerializable(typeof(PointsEarned))]
[JsonSerializable(typeof(PointsExpiring))]
[JsonSerializable(typeof(PointsExpired))]
[JsonSerializable(typeof(AccountCreated))]
[JsonSerializable(typeof(TierChanged))]
[JsonSerializable(typeof(RewardRedeemed))]
[JsonSerializable(typeof(RedemptionCompleted))]
[JsonSerializable(typeof(RewardUnlocked))]
[JsonSerializable(typeof(ReferralCreated))]
[JsonSerializable(typeof(ReferralAttributed))]
[JsonSerializable(typeof(ReferralConverted))]
[JsonSerializable(typeof(ReferralRejected))]
[JsonSerializable(typeof(AccountUpdated))]
[JsonSerializable(typeof(RewardCreated))]
[JsonSerializable(typeof(ReferralQualified))]
[JsonSerializable(typeof(ReferralRewarded))]
[JsonSerializable(typeof(TierCreated))]
[JsonSerializable(typeof(TierUpdated))]
[JsonSerializable(typeof(EarningRuleCreated))]
[JsonSerializable(typeof(EarningRuleUpdated))]
[JsonSerializable(typeof(EarningRuleDeleted))]
[JsonSerializable(typeof(StoreCreditCreated))]
[JsonSerializable(typeof(StoreCreditUpdated))]
[JsonSerializable(typeof(PaymentCreated))]
[JsonSerializable(typeof(PaymentRequiresAuthentication))]
[JsonSerializable(typeof(PaymentProcessing))]
[JsonSerializable(typeof(PaymentAuthorized))]
[JsonSerializable(typeof(PaymentCompleted))]
[JsonSerializable(typeof(PaymentFailed))]
[JsonSerializable(typeof(PaymentExpired))]
[JsonSerializable(typeof(PaymentCancelled))]
[JsonSerializable(typeof(PaymentRefunded))]
[JsonSerializable(typeof(RefundCreated))]
[JsonSerializable(typeof(RefundUpdated))]
[JsonSerializable(typeof(RefundCompleted))]
[JsonSerializable(typeof(CustomerCreated))]
[JsonSerializable(typeof(CustomerUpdated))]
[JsonSerializable(typeof(CustomerDeleted))]
internal sealed partial class EventsJson : JsonSerializerContext
{
    public static JsonSerializerOptions Tolerant => field ??= TolerantJson.For(Default);
}
