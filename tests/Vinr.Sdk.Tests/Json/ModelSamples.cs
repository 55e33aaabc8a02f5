using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.Tests.Json;

/// <summary>Each model with every field it has, as VINR's ordinary form writes it.</summary>
internal static class ModelSamples
{
    private const string Currency = """{"name":"points","expiryMonths":12,"pointValue":1.5,"rounding":"down","decimals":0}""";
    private const string Period = """{"type":"rolling","months":12}""";
    private const string ProgramTier = """{"name":"Gold","rank":2,"threshold":150000}""";
    private const string TierConfig = $$"""{"qualifyOn":"spend","period":{{Period}},"tiers":[{{ProgramTier}}]}""";
    private const string Rate = """{"pointsPerCurrencyUnit":1}""";
    private const string Condition = """{"tier":"gold"}""";
    private const string Multiplier = $$"""{"when":{{Condition}},"factor":2}""";
    private const string Cap = """{"points":1000}""";
    private const string Award = """{"type":"per_currency","rates":{"EUR":1,"GBP":1.2}}""";
    private const string Discount = """{"amount":500,"currency":"EUR","code":"VINR-9F31"}""";
    private const string Benefit = """{"type":"discount","amount":500,"currency":"EUR"}""";
    private const string Data = """{"object":{"id":"ptx_1","amount":150}}""";
    private const string Created = "\"created\":\"2026-01-05T09:00:00Z\"";
    private const string Metadata = "\"metadata\":{\"someKey\":\"v\",\"other_key\":\"w\"}";

    public static readonly Dictionary<Type, string> All = new()
    {
        [typeof(LoyaltyProgram)] = $$"""{"id":"prog_1","name":"VINR Rewards","currency":{{Currency}},"tierConfig":{{TierConfig}},{{Metadata}},{{Created}}}""",
        [typeof(ProgramCurrency)] = Currency,
        [typeof(TierConfig)] = TierConfig,
        [typeof(TierPeriod)] = Period,
        [typeof(ProgramTier)] = ProgramTier,
        [typeof(LoyaltyAccount)] =
            $$"""
            {"id":"loy_1","program":"prog_1","customer":"cust_1","status":"active","balance":320,"lifetimePoints":900,
             "tier":"gold","previousTier":"silver",{{Metadata}},{{Created}}}
            """,
        [typeof(Tier)] = """{"id":"tier_1","key":"gold","name":"Gold","rank":2,"minPoints":1000,"threshold":150000,"benefits":["Free shipping",{"percent":5}]}""",
        [typeof(EarningRule)] =
            $$"""
            {"id":"rule_1","program":"prog_1","name":"Base","trigger":"payment.completed","earn":{{Rate}},"award":{{Award}},"multipliers":[{{Multiplier}}],
             "multiplier":1.5,"cap":{{Cap}},"window":"month","active":false,{{Created}}}
            """,
        [typeof(EarningRate)] = Rate,
        [typeof(EarningMultiplier)] = Multiplier,
        [typeof(EarningCondition)] = Condition,
        [typeof(EarningCap)] = Cap,
        [typeof(EarningAward)] = Award,
        [typeof(PerAmountAward)] = """{"type":"per_amount","per":100,"points":1.5}""",
        [typeof(FixedAward)] = """{"type":"fixed","points":500}""",
        [typeof(PerCurrencyAward)] = Award,
        [typeof(UnknownEarningAward)] = """{"type":"lottery","chance":0.1}""",
        [typeof(Reward)] = $$"""{"id":"rwd_1","program":"prog_1","name":"€5 off","cost":100,"benefit":{{Benefit}},"active":false,"inventory":7,{{Metadata}},{{Created}}}""",
        [typeof(RewardBenefit)] = Benefit,
        [typeof(DiscountBenefit)] = Benefit,
        [typeof(PercentDiscountBenefit)] = """{"type":"discount_percent","percent":12.5}""",
        [typeof(AmountDiscountBenefit)] = """{"type":"discount_amount","amount":500,"currency":"EUR"}""",
        [typeof(StoreCreditBenefit)] = """{"type":"store_credit","amount":500,"currency":"EUR"}""",
        [typeof(FreeProductBenefit)] = """{"type":"free_product","product":"mug","quantity":2}""",
        [typeof(PartnerBenefit)] = """{"type":"partner","partner":"cinema","sku":"T-1"}""",
        [typeof(UnknownRewardBenefit)] = """{"type":"tree","planted":7}""",
        [typeof(Redemption)] =
            $$"""
            {"id":"rdm_1","account":"loy_1","reward":"rwd_1","customer":"cust_1","points":100,"status":"pending","discountId":"disc_1",
             "discount":{{Discount}},{{Created}}}
            """,
        [typeof(RedemptionDiscount)] = Discount,
        [typeof(PointsTransaction)] =
            $$"""
            {"id":"ptx_1","account":"loy_1","amount":-100,"type":"debit","balanceAfter":320,"reason":"redemption","source":"rdm_1",
             "expiresAt":"2027-01-05T00:00:00Z","shortfall":3,{{Metadata}},{{Created}}}
            """,
        [typeof(Customer)] = $$"""{"id":"cust_1","email":"ada@example.com","name":"Ada","phone":"+31201234567",{{Metadata}},{{Created}}}""",
        [typeof(Payment)] =
            $$"""
            {"id":"pay_1","amount":15000,"currency":"EUR","customer":"cust_1","status":"completed","captureMethod":"automatic","discountId":"disc_1",
             "description":"Order 7","returnUrl":"https://shop.example/r",{{Metadata}},{{Created}}}
            """,
        [typeof(Refund)] = $$"""{"id":"re_1","payment":"pay_1","amount":1500,"currency":"EUR","reason":"returned",{{Metadata}},{{Created}}}""",
        [typeof(VinrEvent)] = $$"""{"id":"evt_1","type":"loyalty.points.earned","data":{{Data}},{{Created}}}""",
        [typeof(EventData)] = Data,
    };
}
