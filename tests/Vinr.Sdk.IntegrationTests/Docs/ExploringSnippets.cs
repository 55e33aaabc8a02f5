using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Docs;

/// <summary>The programs of <c>docs/exploring.md</c>.</summary>
internal static class ExploringSnippets
{
    public sealed class FirstTry
    {
        // begin
        public sealed class Shop(string member, string reward)
        {
            public string? PaymentId { get; private set; }                 // the order, in the shop's database

            public async Task CheckoutAsync(VinrClient vinr, CancellationToken token)
            {
                if (PaymentId is not null) return;

                var redemption = await vinr.Loyalty.Redemptions.CreateAsync(new() { Account = member, Reward = reward }, cancellationToken: token);
                var payment = await vinr.Payments.CreateAsync(
                    new() { Amount = 4_000, Currency = "EUR", Customer = "cust_1", PaymentMethod = "pm_card_visa", DiscountId = redemption.DiscountId },
                    cancellationToken: token);
                PaymentId = payment.Id;
            }
        }
        // end
    }

    public sealed class Mended
    {
        // begin
        public sealed class Shop(string member, string reward, string cartId)
        {
            private const int Attempt = 1;                                 // one more after a refusal: a declined card, too few points

            public string? PaymentId { get; private set; }

            public async Task CheckoutAsync(VinrClient vinr, CancellationToken token)
            {
                if (PaymentId is not null) return;

                var redemption = await vinr.Loyalty.Redemptions.CreateAsync(
                    new() { Account = member, Reward = reward },
                    new() { IdempotencyKey = IdempotencyKey.For("redeem", cartId, Attempt) },
                    token);
                var payment = await vinr.Payments.CreateAsync(
                    new() { Amount = 4_000, Currency = "EUR", Customer = "cust_1", PaymentMethod = "pm_card_visa", DiscountId = redemption.DiscountId },
                    new() { IdempotencyKey = IdempotencyKey.For("pay", cartId, Attempt) },
                    token);
                PaymentId = payment.Id;
            }
        }
        // end
    }

    public static async Task<ExplorationReport> ExploreAsync(string member, string reward, VinrSandbox sandbox)
    {
        // begin
        var report = await sandbox.ExploreAsync(
            async run =>
            {
                var shop = run.State(() => new FirstTry.Shop(member, reward));         // the shop's own database: survives a crash
                await shop.CheckoutAsync(run.Vinr, run.CancellationToken);
            },
            async run => Assert.Equal(320 - 100 + 40, (await run.Vinr.Loyalty.Accounts.RetrieveAsync(member)).Balance));
        // end
        return report;
    }

    public static void Check(ExplorationReport report)
    {
        // begin
        Assert.True(report.Held, report.ToString());
        // end
    }

    public static Task<ExplorationReport> DeeperAsync(string member, string reward, VinrSandbox sandbox)
    {
        // begin
        var options = new ExplorationOptions { Depth = 2, SideBySide = 2 }.Accept<VinrCardException>();
        // end
        return sandbox.ExploreAsync(
            run => run.State(() => new Mended.Shop(member, reward, "cart-9f31")).CheckoutAsync(run.Vinr, run.CancellationToken),
            async run => Assert.Equal(320 - 100 + 40, (await run.Vinr.Loyalty.Accounts.RetrieveAsync(member)).Balance),
            options);
    }

    public static Task<ExplorationReport> RepeatAsync(Func<ExplorationRun, Task> flow, Func<ExplorationRun, Task> invariant, VinrSandbox sandbox)
    {
        // begin
        var again = sandbox.ExploreAsync(flow, invariant, new ExplorationOptions { Only = "1*:commit_then_drop" });
        // end
        return again;
    }

    public static async Task HoldingAsync(ExplorationRun run, Func<Task<IAsyncDisposable>> openAsync)
    {
        // begin
        await using var transaction = run.Use(await openAsync());          // rolled back by a crash, as the end of a process does
        // end
    }
}
