using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Vinr.Sdk.Sandbox.Api;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Persistence;

/// <summary>The JSON of a file: the engine's records under their own names, apart from what <see cref="StateJson"/> converts.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(TableRows<ProgramRecord>))]
[JsonSerializable(typeof(TableRows<AccountRecord>))]
[JsonSerializable(typeof(TableRows<RuleRecord>))]
[JsonSerializable(typeof(TableRows<RewardRecord>))]
[JsonSerializable(typeof(TableRows<RedemptionRecord>))]
[JsonSerializable(typeof(TableRows<LedgerEntry>))]
[JsonSerializable(typeof(TableRows<CustomerRecord>))]
[JsonSerializable(typeof(TableRows<PaymentRecord>))]
[JsonSerializable(typeof(TableRows<CheckoutSessionRecord>))]
[JsonSerializable(typeof(TableRows<RefundRecord>))]
[JsonSerializable(typeof(TableRows<EventRecord>))]
[JsonSerializable(typeof(TableRows<TierAddress>))]
[JsonSerializable(typeof(TableRows<SegmentRecord>))]
[JsonSerializable(typeof(TableRows<CampaignRecord>))]
[JsonSerializable(typeof(TableRows<PromotionRecord>))]
[JsonSerializable(typeof(TableRows<OfferRecord>))]
[JsonSerializable(typeof(TableRows<ReferralRecord>))]
[JsonSerializable(typeof(TableRows<CreditEntry>))]
[JsonSerializable(typeof(TableRows<WebhookEndpointRecord>))]
[JsonSerializable(typeof(FixedAward))]
[JsonSerializable(typeof(PerAmountAward))]
[JsonSerializable(typeof(PerCurrencyAward))]
[JsonSerializable(typeof(PerCurrencyUnitAward))]
[JsonSerializable(typeof(EarningCause))]
[JsonSerializable(typeof(ClawbackCause))]
[JsonSerializable(typeof(TierChange))]
[JsonSerializable(typeof(RaisedEvent))]
[JsonSerializable(typeof(CreditView))]
[JsonSerializable(typeof(ExpiringPoints))]
[JsonSerializable(typeof(UnlockedReward))]
[JsonSerializable(typeof(TableRows<NotificationRuleRecord>))]
[JsonSerializable(typeof(BenefitWire))]
[JsonSerializable(typeof(ImmutableArray<Lot>))]
[JsonSerializable(typeof(List<KeptKey>))]
internal sealed partial class StateContext : JsonSerializerContext;

/// <summary>What the records need besides: values of open types, shares of entries, texts in their order.</summary>
internal static class StateJson
{
    /// <param name="entry">Finds an entry of the ledger, which lots and draws share; null while there are none yet.</param>
    public static JsonSerializerOptions Options(Func<string, LedgerEntry?>? entry = null) => new(StateContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // never inside HTML
        Converters =
        {
            new KindConverter<Award>(
                ("fixed", typeof(FixedAward)),
                ("per_amount", typeof(PerAmountAward)),
                ("per_currency", typeof(PerCurrencyAward)),
                ("per_currency_unit", typeof(PerCurrencyUnitAward))),
            new KindConverter<EntryCause>(("earning", typeof(EarningCause)), ("clawback", typeof(ClawbackCause))),
            new KindConverter<object>(
                ("account", typeof(AccountRecord)),
                ("tier_change", typeof(TierChange)),
                ("entry", typeof(LedgerEntry)),
                ("redemption", typeof(RedemptionRecord)),
                ("payment", typeof(PaymentRecord)),
                ("refund", typeof(RefundRecord)),
                ("referral", typeof(ReferralRecord)),
                ("rule", typeof(RuleRecord)),
                ("tier", typeof(TierStep)),
                ("reward", typeof(RewardRecord)),
                ("occurrence", typeof(RaisedEvent)),
                ("customer", typeof(CustomerRecord)),
                ("credit", typeof(CreditView)),
                ("expiring_points", typeof(ExpiringPoints)),
                ("unlocked_reward", typeof(UnlockedReward)),
                ("benefit", typeof(BenefitWire))),
            new ShareConverter<Lot>(entry, static (origin, points) => new(origin, points), static lot => (lot.Origin, lot.Remaining)),
            new ShareConverter<LotDraw>(entry, static (origin, points) => new(origin, points), static draw => (draw.Origin, draw.Points)),
            new LotListConverter(),
            new OrdinalMapConverter<string>(static text => text.GetString()!, static (writer, text) => writer.WriteStringValue(text)),
            new OrdinalMapConverter<decimal>(static number => number.GetDecimal(), static (writer, number) => writer.WriteNumberValue(number)),
            new OrdinalMapConverter<int>(static number => number.GetInt32(), static (writer, number) => writer.WriteNumberValue(number)),
            new FactValueConverter(),
        },
    };
}
