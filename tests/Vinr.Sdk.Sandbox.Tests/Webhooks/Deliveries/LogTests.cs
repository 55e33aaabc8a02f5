using System.Net;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;
using static Vinr.Sdk.Sandbox.Tests.Webhooks.DeliveryTests;

namespace Vinr.Sdk.Sandbox.Tests.Webhooks;

/// <summary>What the sandbox remembers of deliveries, sends again, and forgets.</summary>
public sealed class LogTests
{
    [Fact]
    public async Task A_replay_sends_the_same_event_with_a_new_timestamp()
    {
        await using var api = await StartAsync();
        var receiver = new Receiver(api.Sandbox, "customer.created");
        await NewCustomerAsync(api);
        await api.Sandbox.Clock.AdvanceAsync(TimeSpan.FromDays(10), TestApi.Token);
        var late = new Receiver(api.Sandbox);

        var replayed = await api.Sandbox.Webhooks.ReplayAsync(receiver.All[0].Message.EventId, TestApi.Token);

        Assert.Equal(2, receiver.All.Count);
        Assert.Equal(receiver.All[0].Message.Text, receiver.All[1].Message.Text);
        Assert.Equal(WebhookSigner.Timestamp(api.Sandbox.Clock.UtcNow), receiver.All[1].Message.Timestamp);
        Assert.NotEqual(receiver.All[0].Message.Signature, receiver.All[1].Message.Signature);
        Assert.Single(late.All);
        Assert.All(replayed, delivery => Assert.Equal((true, DeliveryState.Delivered, 1), (delivery.IsReplay, delivery.State, delivery.Attempts.Count)));
        Assert.Equal([false, true, true], api.Sandbox.Webhooks.Deliveries.Select(delivery => delivery.IsReplay));
    }

    [Fact]
    public async Task A_replay_that_fails_is_tried_again()
    {
        await using var api = await StartAsync();
        var receiver = new Receiver(api.Sandbox);
        await NewCustomerAsync(api);
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);
        receiver.Answer = static message => message.Attempt == 1 ? HttpStatusCode.Gone : HttpStatusCode.OK;

        var replayed = await api.Sandbox.Webhooks.ReplayAsync(receiver.All[0].Message.EventId, TestApi.Token);
        await api.Sandbox.Clock.AdvanceAsync(TimeSpan.FromMinutes(1), TestApi.Token);

        Assert.Equal(DeliveryState.Pending, Assert.Single(replayed).State);
        Assert.Equal([1, 1, 2], receiver.All.Select(receipt => receipt.Message.Attempt));
    }

    [Fact]
    public async Task An_event_that_there_is_not_cannot_be_replayed()
    {
        await using var api = await StartAsync();

        await Assert.ThrowsAsync<ArgumentException>(() => api.Sandbox.Webhooks.ReplayAsync("evt_nothing", TestApi.Token));
    }

    [Fact]
    public async Task The_log_keeps_the_last_deliveries_up_to_its_limit()
    {
        await using var api = await StartAsync(options => options.WebhookLogLimit = 3);
        var receiver = new Receiver(api.Sandbox);
        for (var i = 0; i < 5; i++) await NewCustomerAsync(api);
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        Assert.Equal(5, receiver.All.Count);
        Assert.Equal(receiver.All.Skip(2).Select(receipt => receipt.Message.EventId), api.Sandbox.Webhooks.Deliveries.Select(delivery => delivery.EventId));
    }

    [Fact]
    public async Task A_restore_forgets_what_was_to_be_sent_and_what_never_happened()
    {
        await using var api = await StartAsync();
        var receiver = new Receiver(api.Sandbox);
        await NewCustomerAsync(api);
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);
        receiver.Answer = static _ => HttpStatusCode.Forbidden;
        var early = await NewCustomerAsync(api);
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);
        var snapshot = api.Sandbox.Snapshot();
        await NewCustomerAsync(api);
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        api.Sandbox.Restore(snapshot);

        Assert.Equal([receiver.All[0].Message.EventId], api.Sandbox.Webhooks.Deliveries.Select(delivery => delivery.EventId));
        await api.Sandbox.Clock.AdvanceAsync(TimeSpan.FromDays(3), TestApi.Token);
        Assert.Equal(3, receiver.All.Count);
        Assert.Equal(200, (await api.GetAsync($"/customers/{early.Id}")).Status);

        receiver.Answer = static _ => HttpStatusCode.OK;
        await NewCustomerAsync(api);
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);
        Assert.Equal(4, receiver.All.Count);
        Assert.Equal(2, api.Sandbox.Webhooks.Deliveries.Count);
    }

    [Fact]
    public async Task A_restore_of_what_came_later_sends_nothing_twice()
    {
        await using var api = await StartAsync();
        var receiver = new Receiver(api.Sandbox);
        var before = api.Sandbox.Snapshot();
        await NewCustomerAsync(api);
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);
        var after = api.Sandbox.Snapshot();

        api.Sandbox.Restore(before);
        api.Sandbox.Restore(after);
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        Assert.Single(receiver.All);
    }

    [Fact]
    public async Task What_has_fallen_due_since_a_snapshot_is_delivered_when_it_is_restored()
    {
        await using var api = await StartAsync();
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(15_000);
        var snapshot = api.Sandbox.Snapshot();
        await api.Sandbox.Clock.AdvanceAsync(TimeSpan.FromDays(400), TestApi.Token);
        var receiver = new Receiver(api.Sandbox);

        api.Sandbox.Restore(snapshot);
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        Assert.Equal(["loyalty.points.expired"], receiver.Types);
    }

    [Fact]
    public async Task A_reset_cuts_attempts_off_and_keeps_the_receivers()
    {
        await using var api = await StartAsync();
        var receiver = new Receiver(api.Sandbox);
        var entered = new TaskCompletionSource();
        var hanging = api.Sandbox.Webhooks.SendTo((_, _) =>
        {
            entered.TrySetResult();
            return new TaskCompletionSource().Task;
        });
        var shop = await Shop.OpenAsync(api);
        await entered.Task.WaitAsync(TestApi.Token);
        api.Sandbox.Webhooks.Duplicate();
        api.Sandbox.Webhooks.Pause();
        await shop.PayAsync(15_000);
        var secret = api.Sandbox.WebhookSecret;

        await api.Sandbox.ResetAsync();

        Assert.Empty(api.Sandbox.Webhooks.Deliveries);
        Assert.Empty(api.Sandbox.Webhooks.Switches);
        Assert.Equal([receiver.Target, hanging], api.Sandbox.Webhooks.Targets);
        Assert.Equal(secret, api.Sandbox.WebhookSecret);
        hanging.Remove();
        var before = receiver.All.Count;
        await NewCustomerAsync(api);
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);
        Assert.Equal(before + 1, receiver.All.Count);
    }

    [Fact]
    public async Task A_fork_sends_nothing_to_the_receivers_of_the_other()
    {
        await using var api = await StartAsync();
        await using var server = await WebServer.StartAsync();
        var endpoint = await api.MakeAsync("/webhook-endpoints", $$"""{"url":"{{server.Address}}","enabledEvents":["*"]}""");
        var receiver = new Receiver(api.Sandbox);
        var customer = await NewCustomerAsync(api);
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);
        await using var fork = await api.Sandbox.ForkAsync(TestApi.Token);
        using var vinr = fork.CreateClient();
        var forks = new Receiver(fork);

        await vinr.Customers.DeleteAsync(customer.Id, cancellationToken: TestApi.Token);
        await fork.Webhooks.ReplayAsync(receiver.All[0].Message.EventId, TestApi.Token);

        Assert.Equal(["customer.deleted", "customer.created"], forks.Types);
        Assert.Equal((1, 1), (receiver.All.Count, server.Requests.Count));
        Assert.Equal(endpoint.Json.GetProperty("url").GetString(), (await vinr.WebhookEndpoints.RetrieveAsync(endpoint.Id, cancellationToken: TestApi.Token)).Url);
        await NewCustomerAsync(api);
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);
        Assert.Equal((2, 2), (receiver.All.Count, server.Requests.Count));
    }

    [Fact]
    public async Task A_sandbox_that_goes_on_from_a_file_delivers_to_its_endpoints_what_happens_from_then_on()
    {
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var server = await WebServer.StartAsync();
        await using var api = await StartAsync();
        var endpoint = await api.MakeAsync("/webhook-endpoints", $$"""{"url":"{{server.Address}}","enabledEvents":["*"]}""");
        var old = endpoint.Json.GetProperty("secret").GetString()!;
        var next = api.Sandbox.Webhooks.RotateSecret(endpoint.Id);
        await NewCustomerAsync(api);
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);
        try
        {
            await api.Sandbox.SaveAsync(file, TestApi.Token);
            await using var later = await TestApi.StartAsync(Way.InMemory, new() { StateFile = file });
            await NewCustomerAsync(later);
            await later.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

            Assert.Equal(2, server.Requests.Count);
            var request = server.Requests[1];
            Assert.Equal(WebhookSigner.Sign(request.Body, later.Sandbox.Clock.UtcNow, next, old), request.Headers["X-Vinr-Signature"]);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Seeding_delivers_what_it_records_once_it_is_done()
    {
        await using var api = await StartAsync();
        var receiver = new Receiver(api.Sandbox);

        api.Sandbox.Seed.Program("VINR Rewards").Member("cust_1").Balance(320);
        await api.Sandbox.Webhooks.WhenIdleAsync(TestApi.Token);

        Assert.Contains("loyalty.account.created", receiver.Types);
        Assert.Equal((await api.GetAsync("/events?limit=100")).Ids.AsEnumerable().Reverse(), receiver.All.Select(receipt => receipt.Message.EventId));
    }

    [Fact]
    public async Task A_limit_or_a_time_that_is_none_is_refused()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => VinrSandbox.StartAsync(new() { WebhookLogLimit = 0 }, TestApi.Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => VinrSandbox.StartAsync(new() { WebhookTimeout = TimeSpan.Zero }, TestApi.Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => VinrSandbox.StartAsync(new() { WebhookTimeout = TimeSpan.FromDays(50) }, TestApi.Token));
    }
}
