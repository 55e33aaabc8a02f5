using System.Net;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;
using static Vinr.Sdk.Sandbox.Tests.Webhooks.DeliveryTests;

namespace Vinr.Sdk.Sandbox.Tests.Webhooks;

/// <summary>Attempts that fail, and receivers that hold up nobody.</summary>
public sealed class RetryTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private static readonly DateTimeOffset[] Plan =
    [
        Start, Start.AddMinutes(1), Start.AddMinutes(6), Start.AddMinutes(36), Start.AddMinutes(156), Start.AddMinutes(156).AddHours(24),
    ];

    [Fact]
    [Shows("webhooks.retries")]
    [Keeps("sandbox.deliveries")]
    public async Task A_delivery_is_tried_six_times_at_the_documented_moments_and_then_given_up()
    {
        await using var api = await StartAsync();
        var receiver = new Receiver(api.Sandbox) { Answer = static _ => HttpStatusCode.InternalServerError };
        await NewCustomerAsync(api);

        await api.Sandbox.Clock.AdvanceAsync(TimeSpan.FromDays(30), TestApi.Token);

        Assert.Equal(Plan, receiver.All.Select(receipt => receipt.At));
        Assert.Equal([1, 2, 3, 4, 5, 6], receiver.All.Select(receipt => receipt.Message.Attempt));
        var delivery = Assert.Single(api.Sandbox.Webhooks.Deliveries);
        Assert.Equal((DeliveryState.Failed, null), (delivery.State, delivery.NextAttemptAt));
        Assert.Equal(Plan, delivery.Attempts.Select(attempt => attempt.At));
        Assert.All(delivery.Attempts, attempt => Assert.Equal(HttpStatusCode.InternalServerError, attempt.Status));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5)]
    [Shows("webhooks.success")]
    public async Task A_success_ends_the_attempts(int failures)
    {
        await using var api = await StartAsync();
        var receiver = new Receiver(api.Sandbox)
        {
            Answer = message => message.Attempt <= failures ? HttpStatusCode.NotFound : HttpStatusCode.NoContent,
        };
        await NewCustomerAsync(api);

        await api.Sandbox.Clock.AdvanceAsync(TimeSpan.FromDays(30), TestApi.Token);

        Assert.Equal(Plan.Take(failures + 1), receiver.All.Select(receipt => receipt.At));
        Assert.Equal(DeliveryState.Delivered, Assert.Single(api.Sandbox.Webhooks.Deliveries).State);
    }

    [Fact]
    public async Task The_log_says_when_the_next_attempt_is()
    {
        await using var api = await StartAsync();
        _ = new Receiver(api.Sandbox) { Answer = static _ => HttpStatusCode.Conflict };
        var customer = await NewCustomerAsync(api);
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        await api.Sandbox.Clock.AdvanceAsync(TimeSpan.FromSeconds(100), TestApi.Token);

        var delivery = Assert.Single(api.Sandbox.Webhooks.Deliveries);
        Assert.Equal(Start.AddMinutes(6), delivery.NextAttemptAt);
        Assert.Equal($"{delivery.EventId} customer.created to target_1: Pending (409, 409), next at 2026-01-05T09:06:00Z", delivery.ToString());
        Assert.NotEqual(customer.Id, delivery.EventId);
    }

    [Fact]
    public async Task An_exception_of_the_receiver_is_a_failed_attempt()
    {
        await using var api = await StartAsync();
        api.Sandbox.Webhooks.SendTo((message, _) => throw new InvalidOperationException("Out of paper."));
        await NewCustomerAsync(api);

        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        var attempt = Assert.Single(Assert.Single(api.Sandbox.Webhooks.Deliveries).Attempts);
        Assert.Equal((null, "InvalidOperationException: Out of paper.", false), (attempt.Status, attempt.Failure, attempt.Succeeded));
    }

    [Fact]
    public async Task An_address_where_nobody_listens_is_a_failed_attempt()
    {
        await using var api = await StartAsync();
        var server = await WebServer.StartAsync();
        api.Sandbox.Webhooks.SendTo(server.Address);
        await server.DisposeAsync();
        await NewCustomerAsync(api);

        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        var attempt = Assert.Single(Assert.Single(api.Sandbox.Webhooks.Deliveries).Attempts);
        Assert.StartsWith("HttpRequestException: ", attempt.Failure, StringComparison.Ordinal);
    }

    [Fact]
    [Shows("webhooks.patience")]
    public async Task A_receiver_that_hangs_is_given_up_after_the_time_it_may_take()
    {
        Assert.Equal(TimeSpan.FromSeconds(30), new VinrSandboxOptions().WebhookTimeout);
        await using var api = await StartAsync(options => options.WebhookTimeout = TimeSpan.FromMilliseconds(20));
        api.Sandbox.Webhooks.SendTo(static (_, _) => new TaskCompletionSource().Task); // takes no notice of its token either
        await NewCustomerAsync(api);

        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        Assert.Equal("No answer within 0.02 s.", Assert.Single(Assert.Single(api.Sandbox.Webhooks.Deliveries).Attempts).Failure);
    }

    [Fact]
    [Keeps("sandbox.deliveries")]
    public async Task A_receiver_that_hangs_slows_neither_the_api_nor_another_receiver()
    {
        await using var api = await StartAsync();
        var (entered, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        api.Sandbox.Webhooks.SendTo((_, _) =>
        {
            entered.TrySetResult();
            return release.Task;
        });
        var delivered = new SemaphoreSlim(0);
        api.Sandbox.Webhooks.SendTo((_, _) =>
        {
            delivered.Release();
            return Task.CompletedTask;
        });

        for (var i = 0; i < 10; i++) await NewCustomerAsync(api); // all answered while the first receiver holds its first delivery

        await entered.Task.WaitAsync(TestApi.Token);
        for (var i = 0; i < 10; i++) await delivered.WaitAsync(TestApi.Token);
        Assert.Equal(10, api.Sandbox.Webhooks.Deliveries.Count(delivery => delivery is { Target: "target_1", State: DeliveryState.Pending }));

        release.SetResult();
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);
        Assert.All(api.Sandbox.Webhooks.Deliveries, delivery => Assert.Equal(DeliveryState.Delivered, delivery.State));
    }

    [Fact]
    public async Task A_receiver_gets_one_delivery_at_a_time()
    {
        await using var api = await StartAsync();
        var (inside, most) = (0, 0);
        api.Sandbox.Webhooks.SendTo(async (_, cancellationToken) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        });

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => NewCustomerAsync(api)));
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        Assert.Equal((50, 1), (api.Sandbox.Webhooks.Deliveries.Count, most));
    }

    [Fact]
    public async Task A_receiver_may_call_the_sandbox_and_what_that_records_is_delivered_too()
    {
        await using var api = await StartAsync();
        var first = true;
        api.Sandbox.Webhooks.SendTo(async (_, _) =>
        {
            if (!first) return;

            first = false;
            await NewCustomerAsync(api);
        });
        await NewCustomerAsync(api);

        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        Assert.Equal([DeliveryState.Delivered, DeliveryState.Delivered], api.Sandbox.Webhooks.Deliveries.Select(delivery => delivery.State));
    }

    [Fact]
    public async Task Disposing_of_the_sandbox_cuts_a_hanging_receiver_off()
    {
        var api = await StartAsync();
        var entered = new TaskCompletionSource<CancellationToken>();
        api.Sandbox.Webhooks.SendTo((_, cancellationToken) =>
        {
            entered.SetResult(cancellationToken);
            return new TaskCompletionSource().Task;
        });
        await NewCustomerAsync(api);
        var token = await entered.Task.WaitAsync(TestApi.Token);

        await api.DisposeAsync();

        Assert.True(token.IsCancellationRequested);
    }
}
