using System.Collections.Concurrent;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Vinr.Sdk.Hosting;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.Sandbox;

/// <summary>The receiver under the deliveries of the embedded sandbox, as bad as at-least-once gets.</summary>
public sealed class SandboxDeliveryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_kind_of_event_that_the_sandbox_sends_has_a_class_and_a_resource()
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: Token);
        var seen = new ConcurrentBag<VinrEvent>();
        await using var app = await ReceiverOf(sandbox, on => on.On<VinrEvent>((happened, _) => Add(seen, happened)));

        await ShopAsync(sandbox, payments: 1);

        Assert.NotEmpty(seen);
        Assert.DoesNotContain(seen, happened => happened is UnknownEvent);
        Assert.Equal("loy_", Assert.Single(seen.OfType<PointsEarned>()).AccountId![..4]);
        Assert.Equal(150, seen.OfType<PointsEarned>().Single().Transaction!.Amount);
        Assert.Equal(15_000, seen.OfType<PaymentCompleted>().Single().Payment!.Amount);
        Assert.Equal("cust_abc123", seen.OfType<AccountCreated>().Single().Account!.Customer!);
    }

    [Fact]
    [Keeps("inbox.memory")]
    public async Task Duplicates_and_failures_are_handled_once_each()
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: Token);
        var ended = new ConcurrentBag<string>();
        var tried = new ConcurrentDictionary<string, int>();
        await using var app = await ReceiverOf(sandbox, on => on.On<PointsEarned>((earned, _) =>
            tried.AddOrUpdate(earned.Id, 1, (_, times) => times + 1) == 1 ? Task.FromException(new TimeoutException()) : Add(ended, earned.Id)));
        sandbox.Webhooks.Duplicate();

        await ShopAsync(sandbox, payments: 20);
        await sandbox.Clock.AdvanceAsync(TimeSpan.FromHours(1), Token);

        Assert.Equal(20, ended.Count);
        Assert.Equal(20, ended.Distinct().Count());
        Assert.All(tried.Values, times => Assert.Equal(2, times));
    }

    private static async Task<WebhookApp> ReceiverOf(VinrSandbox sandbox, Action<VinrWebhookBuilder> handlers)
    {
        var app = await WebhookApp.StartAsync(handlers, options => (options.Secrets, options.TimeProvider) = ([sandbox.WebhookSecret], sandbox.Clock.TimeProvider));
        sandbox.Webhooks.SendTo(new Uri(app.Http.BaseAddress!, "webhooks/vinr"));
        return app;
    }

    private static async Task ShopAsync(VinrSandbox sandbox, int payments)
    {
        using var vinr = sandbox.CreateClient();
        var program = await vinr.Loyalty.Programs.CreateAsync(new() { Name = "VINR Rewards" }, cancellationToken: Token);
        await vinr.Loyalty.Accounts.CreateAsync(new() { Program = program.Id, Customer = "cust_abc123" }, cancellationToken: Token);
        await vinr.Loyalty.EarningRules.CreateAsync(
            new() { Program = program.Id, Trigger = EarningTrigger.PaymentCompleted, Earn = new() { PointsPerCurrencyUnit = 1 } }, cancellationToken: Token);
        for (var i = 0; i < payments; i++)
        {
            await vinr.Payments.CreateAsync(new() { Amount = 15_000, Currency = "EUR", Customer = "cust_abc123", PaymentMethod = "pm_card_visa" }, cancellationToken: Token);
        }

        await sandbox.Webhooks.WhenIdleAsync(Token);
    }

    private static Task Add<T>(ConcurrentBag<T> bag, T item)
    {
        bag.Add(item);
        return Task.CompletedTask;
    }
}
