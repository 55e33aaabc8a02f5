using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.AotSmoke;

/// <summary>
/// Second names, other forms and unknown values are read in a native program too: the names are added at run time, which the
/// compiler could only be told, not shown, to be safe.
/// </summary>
internal static class Models
{
    public static void Run()
    {
        var account = VinrJson.Deserialize<LoyaltyAccount>(
            """
            {"id":"loy_1","programme_id":"prog_1","points_balance":"320","lifetime_points":1320.0,"status":"frozen","created_at":1767603660,
             "tier":{"id":"tier_1","name":"Gold"},"metadata":{"card":8720},"shoe_size":43}
            """);
        Check.Equal("program", "prog_1", account.Program);
        Check.Equal("balance", 320L, account.Balance);
        Check.Equal("lifetime", 1_320L, account.LifetimePoints);
        Check.Equal("status", "frozen", account.Status.ToString());
        Check.Equal("created", DateTimeOffset.FromUnixTimeSeconds(1_767_603_660), account.Created);
        Check.Equal("metadata", "8720", account.Metadata["card"]);
        Check.Equal("unknown field", 43, account.AdditionalProperties!["shoe_size"].GetInt32());
        Check.That("the tier is expanded", account.Tier is { IsExpanded: true });

        var entry = VinrJson.Deserialize<PointsTransaction>("""{"id":"ptx_1","loyalty_account":"loy_1","amount":-100,"points_after":220,"expires_at":"2027-01-05"}""");
        Check.Equal("account", "loy_1", entry.Account.Id);
        Check.Equal("balance after", 220L, entry.BalanceAfter);
        Check.Equal("expiry", new DateTimeOffset(2027, 1, 5, 0, 0, 0, TimeSpan.Zero), entry.ExpiresAt);

        var body = """{"id":"evt_1","type":"loyalty.tier.changed","data":{"object":{"id":"loy_1","tier":"gold","previous_tier":"silver"}},"created":1767603660}"""u8;
        var now = TimeProvider.System.GetUtcNow();
        var happened = VinrWebhook.ConstructEvent(body, WebhookSigner.Sign(body, now, "whsec_smoke"), WebhookSigner.Timestamp(now), "whsec_smoke");
        Check.Equal("previous tier", "silver", (happened as TierChanged)?.PreviousTier);
        Check.Equal("member", "loy_1", happened.AccountId);
        Check.That("an unknown event is kept", VinrJson.Deserialize<VinrEvent>("""{"type":"brand.new"}""") is UnknownEvent);

        var reward = VinrJson.Deserialize<Reward>("""{"id":"rwd_1","points_cost":100,"benefit":{"type":"upgrade","cabin":"business"}}""");
        Check.Equal("cost", 100L, reward.Cost);
        Check.That("an unknown benefit is kept", reward.Benefit is UnknownRewardBenefit);
        Check.That("it is written again", VinrJson.Serialize(reward).Contains("business", StringComparison.Ordinal));

        var rule = VinrJson.Deserialize<EarningRule>("""{"id":"rule_1","event":"payment.completed"}""");
        Check.Equal("trigger", EarningTrigger.PaymentCompleted, rule.Trigger);
    }
}
