using CheckoutWeb;
using Microsoft.Extensions.Logging.Abstractions;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.BrowserTests.Checkout;

/// <summary>The checkout's core against every two failures at once: whatever they are, the order ends as its payment does.</summary>
public sealed class ExploredCheckoutTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Keeps("explore.samples")]
    public async Task An_order_is_paid_once_and_its_points_are_spent_once()
    {
        await using var counter = await Counter.OpenAsync();

        var report = await ExploreAsync(
            counter,
            async (run, shop) =>
            {
                var order = await shop.Checkout.PayAsync(counter.Wanted);
                await PayAsync(run, order);
                await shop.Checkout.PayAsync(counter.Wanted); // the customer comes back
            },
            async (run, order) =>
            {
                Assert.Equal((OrderStatus.Paid, 1), (order.Status, order.Attempt));
                Assert.Equal(PaymentStatus.Completed, Assert.Single(await AllAsync(run.Vinr.Payments.ListAsync())).Status);
                Assert.Equal(RedemptionStatus.Applied, Assert.Single(await AllAsync(run.Vinr.Loyalty.Redemptions.ListAsync())).Status);
                Assert.Equal(350, run.Sandbox.Explain(counter.Wanted.Member!.Account).Balance);
            });

        Assert.Equal(["loyalty.redemptions.create", "payments.create", "payments.retrieve"], report.Calls);
    }

    [Fact]
    [Keeps("explore.samples")]
    public async Task An_order_that_is_given_up_costs_nothing()
    {
        await using var counter = await Counter.OpenAsync();

        var report = await ExploreAsync(
            counter,
            async (_, shop) => await shop.Checkout.CancelAsync(shop.Orders.Latest(counter.Wanted.Cart) ?? await shop.Checkout.PayAsync(counter.Wanted)),
            async (run, order) =>
            {
                Assert.Equal(OrderStatus.NotPaid, order.Status);
                Assert.Equal(PaymentStatus.Cancelled, Assert.Single(await AllAsync(run.Vinr.Payments.ListAsync())).Status);
                Assert.Equal(RedemptionStatus.Released, Assert.Single(await AllAsync(run.Vinr.Loyalty.Redemptions.ListAsync())).Status);
                Assert.Equal(500, run.Sandbox.Explain(counter.Wanted.Member!.Account).Balance);
            });

        Assert.Equal(["loyalty.redemptions.create", "payments.create", "payments.retrieve", "payments.cancel"], report.Calls);
    }

    [Fact]
    public async Task Money_goes_back_once()
    {
        await using var counter = await Counter.OpenAsync();

        var report = await ExploreAsync(
            counter,
            async (run, shop) =>
            {
                var order = await shop.Checkout.PayAsync(counter.Wanted);
                await PayAsync(run, order);
                order = await shop.Checkout.PayAsync(counter.Wanted);
                for (var press = 0; press < 3 && !order.IsRefunded; press++, order = shop.Orders.Latest(order.Cart)!)
                    await new Refunds(run.Vinr, shop.Orders, NullLogger<Refunds>.Instance).RefundAsync(order, order.PaymentId!);
            },
            async (run, order) =>
            {
                Assert.True(order.IsRefunded, "The order is not refunded.");
                Assert.Equal(counter.Wanted.ToPay - counter.Wanted.Reward!.Off, Assert.Single(await AllAsync(run.Vinr.Refunds.ListAsync())).Amount);
                Assert.Equal(PaymentStatus.Refunded, Assert.Single(await AllAsync(run.Vinr.Payments.ListAsync())).Status);
            });

        Assert.Equal("refunds.create", report.Calls[^1]);
    }

    private static async Task<ExplorationReport> ExploreAsync(Counter counter, Func<ExplorationRun, Shop, Task> act, Func<ExplorationRun, Order, Task> check)
    {
        var report = await counter.Sandbox.ExploreAsync(
            run =>
            {
                var orders = run.State(() => new OrderStore());
                run.Sandbox.Webhooks.SendTo((message, token) => new FollowPayment(orders).HandleAsync(Read(run, message), null!, token));
                return act(run, new(new(run.Vinr, orders, run.Sandbox.Clock.TimeProvider, NullLogger<CheckoutWeb.Checkout>.Instance), orders));
            },
            run => check(run, run.State(() => new OrderStore()).Latest(counter.Wanted.Cart)!),
            new ExplorationOptions { Depth = 2 },
            Token);

        Assert.True(report.Held, report.ToString());
        Assert.Equal(0, report.LeftOut);
        return report;
    }

    /// <summary>The customer pays on VINR's page, once, whatever becomes of the shop.</summary>
    private static async Task PayAsync(ExplorationRun run, Order order)
    {
        var customer = run.State(() => new Customer());
        if (customer.HasPaid || order.PaymentId is not { } payment) return;

        await run.Sandbox.Checkout.PayAsync(payment, cancellationToken: run.CancellationToken);
        customer.HasPaid = true;
    }

    private static VinrEvent Read(ExplorationRun run, WebhookMessage message) => VinrWebhook.ConstructEvent(
        message.Body.Span, message.Signature, message.Timestamp, new VinrWebhookOptions { Secrets = [run.Sandbox.WebhookSecret], TimeProvider = run.Sandbox.Clock.TimeProvider });

    private static async Task<IReadOnlyList<T>> AllAsync<T>(VinrList<T> list)
        where T : VinrResource
    {
        List<T> all = [];
        await foreach (var one in list) all.Add(one);
        return all;
    }

    private sealed record Shop(CheckoutWeb.Checkout Checkout, OrderStore Orders);

    private sealed class Customer
    {
        public bool HasPaid { get; set; }
    }
}
