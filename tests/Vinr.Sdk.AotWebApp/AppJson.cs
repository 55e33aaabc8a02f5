using System.Text.Json.Serialization;
using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.AotWebApp;

/// <summary>
/// The app's own context. What it names of the SDK it writes without <see cref="VinrJson.Resolver"/> too: a converter that an app cannot
/// use would be a warning here, and warnings are errors.
/// </summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Card))]
[JsonSerializable(typeof(LoyaltyProgram))]
[JsonSerializable(typeof(LoyaltyAccount))]
[JsonSerializable(typeof(EarningRule))]
[JsonSerializable(typeof(Reward))]
[JsonSerializable(typeof(Redemption))]
[JsonSerializable(typeof(PointsTransaction))]
[JsonSerializable(typeof(Tier))]
[JsonSerializable(typeof(Campaign))]
[JsonSerializable(typeof(Promotion))]
[JsonSerializable(typeof(Offer))]
[JsonSerializable(typeof(Referral))]
[JsonSerializable(typeof(StoreCredit))]
[JsonSerializable(typeof(Segment))]
[JsonSerializable(typeof(AnalyticsSummary))]
[JsonSerializable(typeof(Customer))]
[JsonSerializable(typeof(Payment))]
[JsonSerializable(typeof(Refund))]
[JsonSerializable(typeof(WebhookEndpoint))]
[JsonSerializable(typeof(VinrEvent))]
[JsonSerializable(typeof(List<Payment>))]
[JsonSerializable(typeof(VinrList<Payment>))]
[JsonSerializable(typeof(Page<Payment>))]
[JsonSerializable(typeof(CreateEarningRuleRequest))]
[JsonSerializable(typeof(CreateRewardRequest))]
[JsonSerializable(typeof(CreateSegmentRequest))]
internal sealed partial class AppJson : JsonSerializerContext;

/// <summary>What the app shows of a member.</summary>
internal sealed record Card(string Holder, LoyaltyAccount Member, AccountStatus Status, Expandable<Customer>? Customer, IReadOnlyList<Reward> Rewards, VinrEvent Latest);
