using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Sandbox;

namespace Vinr.Sdk.IntegrationTests.Readme;

/// <summary>
/// The programs of README.md, compiled and run. Between "begin" and "end" stands what the README shows, word for word:
/// <see cref="ReadmeTests"/> compares the two.
/// </summary>
internal static class Snippets
{
    public static async Task FirstProgram()
    {
        // begin
        await using var sandbox = await VinrSandbox.StartAsync();
        using var vinr = sandbox.CreateClient();

        var program = await vinr.Loyalty.Programs.CreateAsync(new() { Name = "VINR Rewards" });
        var member = await vinr.Loyalty.Accounts.CreateAsync(new() { Program = program.Id, Customer = "cust_abc123" });
        await vinr.Loyalty.Transactions.CreateAsync(new() { Account = member.Id, Amount = 100, Reason = "welcome" });

        Console.WriteLine((await vinr.Loyalty.Accounts.RetrieveAsync(member.Id)).Balance);   // 100
        // end
    }

    public static void Registration(Host builder)
    {
        // begin
        builder.Services.AddVinr(o => o.SecretKey = builder.Configuration["VINR_SECRET_KEY"]);
        // end
    }

    public static async Task<(LoyaltyAccount Member, Reward Reward)> Guide(VinrClient vinr)
    {
        // begin
        var program = await vinr.Loyalty.Programs.CreateAsync(new()
        {
            Name = "VINR Rewards",
            Currency = new() { Name = "points", ExpiryMonths = 12 },
        });

        var member = await vinr.Loyalty.Accounts.CreateAsync(new() { Program = program.Id, Customer = "cust_abc123" });

        await vinr.Loyalty.EarningRules.CreateAsync(new()
        {
            Program = program.Id,
            Trigger = EarningTrigger.PaymentCompleted,
            Earn = new() { PointsPerCurrencyUnit = 1 },                              // 1 point per €1
            Multipliers = [new() { When = new() { Tier = "gold" }, Factor = 2 }],    // gold members earn double
        });

        var reward = await vinr.Loyalty.Rewards.CreateAsync(new()
        {
            Program = program.Id,
            Name = "€5 off",
            Cost = 100,                                                              // points
            Benefit = RewardBenefit.Discount(500, "EUR"),                            // minor units: 500 is €5
        });
        // end

        await vinr.Payments.CreateAsync(new() { Amount = 15_000, Currency = "EUR", Customer = "cust_abc123", PaymentMethod = "pm_card_visa" });

        return (member, reward);
    }

    public static async Task<Payment> Checkout(VinrClient vinr, LoyaltyAccount member, Reward reward, string cartId, string attempt, string card)
    {
        // begin
        var redemption = await vinr.Loyalty.Redemptions.CreateAsync(
            new() { Account = member.Id, Reward = reward.Id },
            new RequestOptions { IdempotencyKey = IdempotencyKey.For("redeem", cartId, attempt) });

        var payment = await vinr.Payments.CreateAsync(
            new() { Amount = 4_500 - 500, Currency = "EUR", Customer = "cust_abc123", PaymentMethod = card, DiscountId = redemption.DiscountId },
            new RequestOptions { IdempotencyKey = IdempotencyKey.For("pay", cartId, attempt) });
        // end

        return payment;
    }

    public static async Task Refund(VinrClient vinr, Payment payment, string attempt)
    {
        // begin
        await vinr.Refunds.CreateAsync(
            new() { Payment = payment.Id },                                          // takes back what that payment earned
            new RequestOptions { IdempotencyKey = IdempotencyKey.For("refund", payment.Id, attempt) });
        // end
    }

    public static async Task Ledger(VinrClient vinr, LoyaltyAccount member)
    {
        // begin
        await foreach (var entry in vinr.Loyalty.Transactions.ListAsync(new() { Account = member.Id }))
            Console.WriteLine($"{entry.Created:d} {entry.Amount,6} {entry.Reason}");
        // end
    }

    public static async Task Failure(VinrClient vinr, CreateRedemptionRequest request, RequestOptions options)
    {
        // begin
        try
        {
            await vinr.Loyalty.Redemptions.CreateAsync(request, options);
        }
        catch (VinrInvalidStateException e) when (e.Code == "insufficient_points")
        {
            Console.WriteLine("Not enough points yet.");                             // 422: nothing was changed
        }
        catch (VinrException e) when (e.OutcomeUnknown)
        {
            Console.WriteLine($"Repeat with {e.IdempotencyKey} before {e.RepeatBefore}."); // it may have acted; repeating finds out
        }
        // end
    }

    public static async Task Testing()
    {
        // begin
        await using var sandbox = await VinrSandbox.StartAsync(new() { StartAt = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero) });
        using var vinr = sandbox.CreateClient(o => o.HttpHandler = sandbox.CreateHandler());   // in memory, no socket

        sandbox.Clock.Advance(TimeSpan.FromDays(366));                                         // points expire, tiers move
        sandbox.Ledger.Verify();                                                               // every balance is the sum of its entries
        // end
    }

    public static void Webhooks(WebApplicationBuilder builder, LateApp app)
    {
        // begin
        builder.Services.AddVinrWebhooks()                                     // the secret: VINR_WEBHOOK_SECRET, or Vinr:WebhookSecret
            .On<PointsEarned, NotifyMember>()
            .On<TierChanged>((changed, token) => UnlockPerksAsync(changed.Account, token));

        app.MapVinrWebhooks("/webhooks/vinr");
        // end
    }

    private static Task UnlockPerksAsync(LoyaltyAccount? member, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What a host builder has, as far as the README uses it.</summary>
    public sealed class Host
    {
        public ServiceCollection Services { get; } = [];

        public IConfiguration Configuration { get; } = new ConfigurationManager { ["VINR_SECRET_KEY"] = "sk_test_" + "readme" };
    }
}
