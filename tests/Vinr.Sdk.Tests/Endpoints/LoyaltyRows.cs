using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.Tests.Endpoints;

/// <summary>The requests of <c>vinr.Loyalty</c>.</summary>
internal static class LoyaltyRows
{
    private static readonly RequestOptions ExpandCustomer = new() { Expand = ["customer"] };

    public static IEnumerable<WireRow> All => [.. Programs, .. Accounts, .. EarningRules, .. Rewards, .. Redemptions, .. Transactions];

    private static WireRow[] Programs =>
    [
        new("Loyalty.Programs.CreateAsync", "", vinr => vinr.Loyalty.Programs.CreateAsync(new() { Name = "VINR Rewards" }),
            "POST", "/programs", """{"name":"VINR Rewards"}"""),
        new("Loyalty.Programs.CreateAsync", "all fields", vinr => vinr.Loyalty.Programs.CreateAsync(new()
            {
                Name = "VINR Rewards",
                Currency = new() { Name = "points", ExpiryMonths = 12, PointValue = 1.5m, Rounding = PointsRounding.Nearest, Decimals = 0 },
                TierConfig = new()
                {
                    QualifyOn = TierQualification.Spend,
                    Period = new() { Type = TierPeriodType.Rolling, Months = 12 },
                    Tiers = [new() { Name = "Member", Rank = 0, Threshold = 0 }, new() { Name = "Gold", Rank = 2, Threshold = 150_000, Benefits = ["Free shipping"] }],
                },
                Metadata = new() { ["shop"] = "Zürich \"1\"" },
            }),
            "POST", "/programs",
            """
            {
              "name":"VINR Rewards",
              "currency":{"name":"points","expiryMonths":12,"pointValue":1.5,"rounding":"nearest","decimals":0},
              "tierConfig":{"qualifyOn":"spend","period":{"type":"rolling","months":12},
                "tiers":[{"name":"Member","rank":0,"threshold":0},{"name":"Gold","rank":2,"threshold":150000,"benefits":["Free shipping"]}]},
              "metadata":{"shop":"Zürich \"1\""}
            }
            """),
        new("Loyalty.Programs.CreateAsync", "of referrals", vinr => vinr.Loyalty.Programs.CreateAsync(new()
            {
                Name = "Refer a friend",
                Type = ProgramType.Referral,
                Currency = "EUR",
                Referral = new()
                {
                    ReferrerReward = new() { Points = 500 },
                    RefereeReward = new() { Points = 250 },
                    QualifyingEvent = EventType.PaymentCompleted,
                    MinimumAmount = 2_000,
                },
                AutoEnroll = true,
            }),
            "POST", "/programs",
            """
            {"name":"Refer a friend","type":"referral","currency":"EUR",
             "referral":{"referrerReward":{"points":500},"refereeReward":{"points":250},"qualifyingEvent":"payment.completed","minimumAmount":2000},
             "autoEnroll":true}
            """),
        new("Loyalty.Programs.UpdateAsync", "all that a referral needs", vinr => vinr.Loyalty.Programs.UpdateAsync("prog_1", new()
            {
                Currency = (ProgramCurrencySpec)"EUR",
                Referral = new ProgramReferralSpec { MinimumAmount = 0 },
                AutoEnroll = false,
            }),
            "POST", "/programs/prog_1", """{"currency":"EUR","referral":{"minimumAmount":0},"autoEnroll":false}"""),
        new("Loyalty.Programs.RetrieveAsync", "", vinr => vinr.Loyalty.Programs.RetrieveAsync("prog_1"), "GET", "/programs/prog_1"),
        new("Loyalty.Programs.UpdateAsync", "nothing", vinr => vinr.Loyalty.Programs.UpdateAsync("prog_1", new()), "POST", "/programs/prog_1", "{}"),
        new("Loyalty.Programs.UpdateAsync", "values and nulls", vinr => vinr.Loyalty.Programs.UpdateAsync("prog_1", new()
            {
                Name = "VINR Plus",
                Currency = new ProgramCurrencySpec { ExpiryMonths = 24 },
                TierConfig = Optional<TierConfigSpec>.Null,
                Metadata = new Dictionary<string, string> { ["a"] = "b" },
            }),
            "POST", "/programs/prog_1", """{"name":"VINR Plus","currency":{"expiryMonths":24},"tierConfig":null,"metadata":{"a":"b"}}"""),
        new("Loyalty.Programs.ListAsync", "", vinr => WireRow.All(vinr.Loyalty.Programs.ListAsync()), "GET", "/programs"),
        new("Loyalty.Programs.ListAsync", "a page", vinr => WireRow.All(vinr.Loyalty.Programs.ListAsync(new() { Limit = 100, StartingAfter = "prog_1" })),
            "GET", "/programs?limit=100&starting_after=prog_1"),
    ];

    private static WireRow[] Accounts =>
    [
        new("Loyalty.Accounts.CreateAsync", "", vinr => vinr.Loyalty.Accounts.CreateAsync(new() { Program = "prog_1", Customer = "cust_abc123" }),
            "POST", "/loyalty-accounts", """{"program":"prog_1","customer":"cust_abc123"}"""),
        new("Loyalty.Accounts.CreateAsync", "all fields, expanded", vinr => vinr.Loyalty.Accounts.CreateAsync(
                new() { Program = "prog_1", Customer = "cust_1", ReferralCode = "ADA-7", Metadata = new() { ["a"] = "b" } },
                new() { Expand = ["customer", "tier"] }),
            "POST", "/loyalty-accounts?expand%5B%5D=customer&expand%5B%5D=tier",
            """{"program":"prog_1","customer":"cust_1","referralCode":"ADA-7","metadata":{"a":"b"}}"""),
        new("Loyalty.Accounts.CreateAsync", "in the default program", vinr => vinr.Loyalty.Accounts.CreateAsync(new() { Customer = "cust_1" }),
            "POST", "/loyalty-accounts", """{"customer":"cust_1"}"""),
        new("Loyalty.Accounts.RetrieveAsync", "", vinr => vinr.Loyalty.Accounts.RetrieveAsync("loy_1"), "GET", "/loyalty-accounts/loy_1"),
        new("Loyalty.Accounts.RetrieveAsync", "expanded", vinr => vinr.Loyalty.Accounts.RetrieveAsync("loy_1", ExpandCustomer),
            "GET", "/loyalty-accounts/loy_1?expand%5B%5D=customer"),
        new("Loyalty.Accounts.UpdateAsync", "tier by hand", vinr => vinr.Loyalty.Accounts.UpdateAsync("loy_1", new() { Tier = "gold" }),
            "POST", "/loyalty-accounts/loy_1", """{"tier":"gold"}"""),
        new("Loyalty.Accounts.UpdateAsync", "nulls", vinr => vinr.Loyalty.Accounts.UpdateAsync("loy_1", new()
            {
                Tier = Optional<string>.Null,
                Metadata = Optional<Dictionary<string, string>>.Null,
            }),
            "POST", "/loyalty-accounts/loy_1", """{"tier":null,"metadata":null}"""),
        new("Loyalty.Accounts.ListAsync", "", vinr => WireRow.All(vinr.Loyalty.Accounts.ListAsync()), "GET", "/loyalty-accounts"),
        new("Loyalty.Accounts.ListAsync", "filtered", vinr => WireRow.All(vinr.Loyalty.Accounts.ListAsync(new() { Customer = "cust_1", Program = "prog_1", Limit = 5 }, ExpandCustomer)),
            "GET", "/loyalty-accounts?customer=cust_1&program=prog_1&limit=5&expand%5B%5D=customer"),
        new("Loyalty.Accounts.FindByCustomerAsync", "", vinr => vinr.Loyalty.Accounts.FindByCustomerAsync("prog_1", "cust_1"),
            "GET", "/loyalty-accounts?customer=cust_1&program=prog_1"),
        new("Loyalty.Accounts.FindByCustomerAsync", "expanded", vinr => vinr.Loyalty.Accounts.FindByCustomerAsync("prog_1", "cust_1", new() { Expand = ["tier"] }),
            "GET", "/loyalty-accounts?customer=cust_1&program=prog_1&expand%5B%5D=tier"),
    ];

    private static WireRow[] EarningRules =>
    [
        new("Loyalty.EarningRules.CreateAsync", "as the guide", vinr => vinr.Loyalty.EarningRules.CreateAsync(new()
            {
                Program = "prog_1",
                Trigger = EarningTrigger.PaymentCompleted,
                Earn = new() { PointsPerCurrencyUnit = 1 },
                Multipliers = [new() { When = new() { Tier = "gold" }, Factor = 2 }],
            }),
            "POST", "/earning-rules",
            """
            {"program":"prog_1","trigger":"payment.completed","earn":{"pointsPerCurrencyUnit":1},
             "multipliers":[{"when":{"tier":"gold"},"factor":2}]}
            """),
        new("Loyalty.EarningRules.CreateAsync", "per amount, all fields", vinr => vinr.Loyalty.EarningRules.CreateAsync(new()
            {
                Program = "prog_1",
                Trigger = "something.new",
                Name = "Base",
                Award = EarningAward.PerAmount(100, 1.5m),
                Multiplier = 1.25m,
                Cap = new() { Points = 1_000 },
                Window = EarningWindow.Month,
                Active = false,
            }),
            "POST", "/earning-rules",
            """
            {"program":"prog_1","trigger":"something.new","name":"Base","award":{"type":"per_amount","per":100,"points":1.5},
             "multiplier":1.25,"cap":{"points":1000},"window":"month","active":false}
            """),
        new("Loyalty.EarningRules.CreateAsync", "fixed", vinr => vinr.Loyalty.EarningRules.CreateAsync(new()
            {
                Program = "prog_1",
                Trigger = EarningTrigger.LoyaltyAccountCreated,
                Award = EarningAward.Fixed(500),
            }),
            "POST", "/earning-rules", """{"program":"prog_1","trigger":"loyalty.account.created","award":{"type":"fixed","points":500}}"""),
        new("Loyalty.EarningRules.CreateAsync", "per currency", vinr => vinr.Loyalty.EarningRules.CreateAsync(new()
            {
                Program = "prog_1",
                Trigger = EarningTrigger.InvoicePaid,
                Award = EarningAward.PerCurrency(new() { ["EUR"] = 1, ["GBP"] = 1.2m }),
            }),
            "POST", "/earning-rules", """{"program":"prog_1","trigger":"invoice.paid","award":{"type":"per_currency","rates":{"EUR":1,"GBP":1.2}}}"""),
        new("Loyalty.EarningRules.CreateAsync", "in the default program", vinr => vinr.Loyalty.EarningRules.CreateAsync(
                new() { Trigger = EarningTrigger.ReferralConverted, Award = EarningAward.Fixed(5) }),
            "POST", "/earning-rules", """{"trigger":"referral.converted","award":{"type":"fixed","points":5}}"""),
        new("Loyalty.EarningRules.RetrieveAsync", "", vinr => vinr.Loyalty.EarningRules.RetrieveAsync("rule_1"), "GET", "/earning-rules/rule_1"),
        new("Loyalty.EarningRules.UpdateAsync", "values", vinr => vinr.Loyalty.EarningRules.UpdateAsync("rule_1", new()
            {
                Name = "Base",
                Trigger = EarningTrigger.SubscriptionCreated,
                Earn = new EarningRateSpec { PointsPerCurrencyUnit = 0.5m },
                Award = Optional<EarningAward>.Null,
                Multipliers = [],
                Multiplier = 3,
                Cap = new EarningCapSpec { Points = 10 },
                Window = EarningWindow.Day,
                Active = true,
            }),
            "POST", "/earning-rules/rule_1",
            """
            {"name":"Base","trigger":"subscription.created","earn":{"pointsPerCurrencyUnit":0.5},"award":null,"multipliers":[],
             "multiplier":3,"cap":{"points":10},"window":"day","active":true}
            """),
        new("Loyalty.EarningRules.UpdateAsync", "nulls", vinr => vinr.Loyalty.EarningRules.UpdateAsync("rule_1", new()
            {
                Earn = Optional<EarningRateSpec>.Null,
                Award = EarningAward.Fixed(5),
                Cap = Optional<EarningCapSpec>.Null,
                Window = Optional<EarningWindow>.Null,
            }),
            "POST", "/earning-rules/rule_1", """{"earn":null,"award":{"type":"fixed","points":5},"cap":null,"window":null}"""),
        new("Loyalty.EarningRules.DeleteAsync", "", vinr => vinr.Loyalty.EarningRules.DeleteAsync("rule_1"), "DELETE", "/earning-rules/rule_1"),
        new("Loyalty.EarningRules.ListAsync", "", vinr => WireRow.All(vinr.Loyalty.EarningRules.ListAsync()), "GET", "/earning-rules"),
        new("Loyalty.EarningRules.ListAsync", "filtered", vinr => WireRow.All(vinr.Loyalty.EarningRules.ListAsync(new() { Active = true, Program = "prog_1" })),
            "GET", "/earning-rules?active=true&program=prog_1"),
    ];

    private static WireRow[] Rewards =>
    [
        new("Loyalty.Rewards.CreateAsync", "as the guide", vinr => vinr.Loyalty.Rewards.CreateAsync(new()
            {
                Program = "prog_1",
                Name = "€5 off",
                Cost = 100,
                Benefit = RewardBenefit.Discount(500, "EUR"),
            }),
            "POST", "/rewards", """{"program":"prog_1","name":"€5 off","cost":100,"benefit":{"type":"discount","amount":500,"currency":"EUR"}}"""),
        Reward("all fields", new() { Program = "prog_1", Name = "R", Cost = 0, Active = true, Inventory = 3, Metadata = new() { ["a"] = "b" } },
            """{"program":"prog_1","name":"R","cost":0,"active":true,"inventory":3,"metadata":{"a":"b"}}"""),
        Reward("in the default program", new() { Name = "R", Cost = 1 }, """{"name":"R","cost":1}"""),
        RewardWith("per cent", RewardBenefit.PercentDiscount(12.5m), """{"type":"discount_percent","value":{"percent":12.5}}"""),
        RewardWith("an amount", RewardBenefit.AmountDiscount(500, "EUR"), """{"type":"discount_amount","value":{"amount":500,"currency":"EUR"}}"""),
        RewardWith("store credit", RewardBenefit.StoreCredit(500, "JPY"), """{"type":"store_credit","value":{"amount":500,"currency":"JPY"}}"""),
        RewardWith("a product", RewardBenefit.FreeProduct("mug", 2), """{"type":"free_product","value":{"product":"mug","quantity":2}}"""),
        RewardWith("a partner's", RewardBenefit.Partner("cinema", "T-1"), """{"type":"partner","value":{"partner":"cinema","sku":"T-1"}}"""),
        RewardWith("unknown, in benefit", VinrJson.Deserialize<RewardBenefit>("""{"type":"tree","planted":7}"""), """{"benefit":{"type":"tree","planted":7}}"""),
        RewardWith("unknown, in type and value", VinrJson.Deserialize<Reward>("""{"value":{"planted":7},"type":"tree"}""").Benefit!, """{"type":"tree","value":{"planted":7}}"""),
        new("Loyalty.Rewards.RetrieveAsync", "", vinr => vinr.Loyalty.Rewards.RetrieveAsync("rwd_1"), "GET", "/rewards/rwd_1"),
        new("Loyalty.Rewards.UpdateAsync", "values", vinr => vinr.Loyalty.Rewards.UpdateAsync("rwd_1", new()
            {
                Name = "R",
                Cost = 120,
                Benefit = RewardBenefit.PercentDiscount(10),
                Active = false,
                Inventory = 0,
                Metadata = new Dictionary<string, string>(),
            }),
            "POST", "/rewards/rwd_1", """{"name":"R","cost":120,"active":false,"inventory":0,"metadata":{},"type":"discount_percent","value":{"percent":10}}"""),
        new("Loyalty.Rewards.UpdateAsync", "the guide's discount", vinr => vinr.Loyalty.Rewards.UpdateAsync("rwd_1", new() { Benefit = RewardBenefit.Discount(5, "EUR") }),
            "POST", "/rewards/rwd_1", """{"benefit":{"type":"discount","amount":5,"currency":"EUR"}}"""),
        new("Loyalty.Rewards.UpdateAsync", "nulls", vinr => vinr.Loyalty.Rewards.UpdateAsync("rwd_1", new()
            {
                Benefit = Optional<RewardBenefit>.Null,
                Inventory = Optional<long>.Null,
            }),
            "POST", "/rewards/rwd_1", """{"benefit":null,"inventory":null}"""),
        new("Loyalty.Rewards.ListAsync", "", vinr => WireRow.All(vinr.Loyalty.Rewards.ListAsync()), "GET", "/rewards"),
        new("Loyalty.Rewards.ListAsync", "filtered", vinr => WireRow.All(vinr.Loyalty.Rewards.ListAsync(new() { Active = false, Program = "prog_1" })),
            "GET", "/rewards?active=false&program=prog_1"),
    ];

    private static WireRow[] Redemptions =>
    [
        new("Loyalty.Redemptions.CreateAsync", "", vinr => vinr.Loyalty.Redemptions.CreateAsync(new() { Account = "loy_1", Reward = "rwd_1" }),
            "POST", "/redemptions", """{"account":"loy_1","reward":"rwd_1"}"""),
        new("Loyalty.Redemptions.RetrieveAsync", "expanded", vinr => vinr.Loyalty.Redemptions.RetrieveAsync("rdm_1", new() { Expand = ["reward"] }),
            "GET", "/redemptions/rdm_1?expand%5B%5D=reward"),
        new("Loyalty.Redemptions.ReleaseAsync", "", vinr => vinr.Loyalty.Redemptions.ReleaseAsync("rdm_1"), "POST", "/redemptions/rdm_1/release"),
        new("Loyalty.Redemptions.ListAsync", "", vinr => WireRow.All(vinr.Loyalty.Redemptions.ListAsync()), "GET", "/redemptions"),
        new("Loyalty.Redemptions.ListAsync", "filtered", vinr => WireRow.All(vinr.Loyalty.Redemptions.ListAsync(new()
            {
                Account = "loy_1",
                Customer = "cust_1",
                RedeemableType = RedeemableType.Reward,
                EndingBefore = "rdm_9",
            })),
            "GET", "/redemptions?account=loy_1&customer=cust_1&redeemable_type=reward&ending_before=rdm_9"),
    ];

    private static WireRow[] Transactions =>
    [
        new("Loyalty.Transactions.CreateAsync", "", vinr => vinr.Loyalty.Transactions.CreateAsync(
                new() { Account = "loy_1", Amount = -250, Reason = "goodwill", Metadata = new() { ["ticket"] = "7" } }),
            "POST", "/points-transactions", """{"account":"loy_1","amount":-250,"reason":"goodwill","metadata":{"ticket":"7"}}"""),
        new("Loyalty.Transactions.RetrieveAsync", "", vinr => vinr.Loyalty.Transactions.RetrieveAsync("ptx_1"), "GET", "/points-transactions/ptx_1"),
        new("Loyalty.Transactions.ListAsync", "", vinr => WireRow.All(vinr.Loyalty.Transactions.ListAsync()), "GET", "/points-transactions"),
        new("Loyalty.Transactions.ListAsync", "filtered", vinr => WireRow.All(vinr.Loyalty.Transactions.ListAsync(new() { Account = "loy_1", Type = PointsTransactionType.Debit })),
            "GET", "/points-transactions?loyalty_account=loy_1&type=debit"),
    ];

    private static WireRow Reward(string name, CreateRewardRequest request, string body) =>
        new("Loyalty.Rewards.CreateAsync", name, vinr => vinr.Loyalty.Rewards.CreateAsync(request), "POST", "/rewards", body);

    private static WireRow RewardWith(string name, RewardBenefit benefit, string form) =>
        Reward(name, new() { Program = "prog_1", Name = "R", Cost = 100, Benefit = benefit }, """{"program":"prog_1","name":"R","cost":100,""" + form[1..]);
}
