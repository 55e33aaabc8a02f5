using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vinr.Sdk.Hosting.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Hosting.Tests.Tenants;

/// <summary>Several receivers in one app, each a tenant with a name.</summary>
public sealed class NamedReceiverTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    [Keeps("webhooks.tenants")]
    public async Task Each_has_its_own_secret_handlers_and_events()
    {
        var (eu, us, own) = (new List<string?>(), new List<string?>(), new Counting());
        await using var worker = await Worker.StartAsync(builder =>
        {
            builder.Services.AddVinrWebhooks("eu", o => o.Secrets = ["whsec_eu"]).On<PointsEarned>((_, context, _) => Note(eu, context));
            builder.Services.AddVinrWebhooks("us", o => o.Secrets = ["whsec_us"]).On<PointsEarned>((_, context, _) => Note(us, context));
            builder.Services.AddVinrWebhooks(o => o.Secrets = [Deliveries.Secret]).On<PointsEarned>(own.Run);
        });

        Assert.Equal(200, await worker.DeliverAsync("evt_1", "whsec_eu", "eu"));
        Assert.Equal(200, await worker.DeliverAsync("evt_1", "whsec_us", "us"));
        Assert.Equal(200, await worker.DeliverAsync("evt_1", "whsec_us", "us"));
        Assert.Equal(200, await worker.DeliverAsync("evt_1"));
        Assert.Equal(401, await worker.DeliverAsync("evt_2", "whsec_us", "eu"));
        Assert.Equal(401, await worker.DeliverAsync("evt_2", Deliveries.Secret, "eu"));
        Assert.Equal(401, await worker.DeliverAsync("evt_2", "whsec_eu"));

        Assert.Equal(["eu"], eu);
        Assert.Equal(["us"], us);
        Assert.Equal(1, own.Runs);
    }

    [Fact]
    public async Task A_delivery_for_a_name_that_there_is_not_is_told_as_that_and_one_without_a_request_has_none_in_the_log()
    {
        await using var worker = await Worker.StartAsync(builder => builder.Services.AddVinrWebhooks("eu", o => o.Secrets = ["whsec_eu"]).On<PointsEarned>(new Counting().Run));

        Assert.Equal(401, await worker.DeliverAsync("evt_1", "whsec_eu", "nobody"));
        Assert.Equal(401, (await worker.DeliverAsync(new VinrDelivery("{}"u8.ToArray(), _ => null) { Tenant = "eu" })).StatusCode);

        Assert.Contains(worker.Log.Lines, line => line.Contains("(UnknownTenant,", StringComparison.Ordinal));
        Assert.Contains(worker.Log.Lines, line => line.StartsWith("1 Warning A delivery from an unknown address was not believed (SignatureMissing, signed at an unknown time, request ):", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_refused_is_logged_with_its_request()
    {
        await using var worker = await Worker.ReceivingAsync(on => on.On<PointsEarned>(new Counting().Run));

        Assert.Equal(401, await worker.DeliverAsync("evt_1", "whsec_another"));
        Assert.Equal(400, (await worker.DeliverAsync(Deliveries.Signed("[]"))).StatusCode);

        Assert.Contains(worker.Log.Lines, line => line.StartsWith("1 Warning", StringComparison.Ordinal) && line.Contains("req_1", StringComparison.Ordinal));
        Assert.Contains(worker.Log.Lines, line => line.StartsWith("2 Error", StringComparison.Ordinal) && line.Contains("req_1", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("eu", "eu")]
    public async Task A_receiver_without_a_secret_fails_by_its_name(string? tenant, string name)
    {
        await using var worker = await Worker.StartAsync(builder =>
        {
            builder.Services.AddVinrWebhooks().On<PointsEarned>(new Counting().Run);
            builder.Services.AddVinrWebhooks("eu").On<PointsEarned>(new Counting().Run);
        });

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => worker.DeliverAsync(Deliveries.Signed(Deliveries.Json(), tenant: tenant)));

        Assert.Equal(name, failure.OptionsName);
    }

    [Fact]
    public async Task Each_has_its_own_options()
    {
        await using var worker = await Worker.StartAsync(builder =>
        {
            builder.Services.AddVinrWebhooks("eu", o => (o.Secrets, o.MaxBodyBytes) = (["whsec_eu"], 10)).On<PointsEarned>(new Counting().Run);
            builder.Services.AddVinrWebhooks("us", o => (o.Secrets, o.StoreFirst) = (["whsec_us"], true)).On<PointsEarned>(new Counting().Run).UseInbox<FakeStore>();
        });

        Assert.Equal(413, await worker.DeliverAsync("evt_1", "whsec_eu", "eu"));
        Assert.Equal(200, await worker.DeliverAsync("evt_1", "whsec_us", "us"));

        var stored = Assert.Single(((FakeStore)worker.Services.GetRequiredService<IVinrInbox>()).Stored);
        Assert.Equal(("us/evt_1", "us"), (stored.EventId, stored.Tenant));
    }

    [Fact]
    public async Task Each_has_its_own_headers()
    {
        var handled = new Counting();
        await using var worker = await Worker.StartAsync(builder =>
            builder.Services.AddVinrWebhooks("eu", o => (o.Secrets, o.SignatureHeaders) = (["whsec_eu"], ["X-Eu-Signature"])).On<PointsEarned>(handled.Run));
        var body = Encoding.UTF8.GetBytes(Deliveries.Json());
        var headers = new Dictionary<string, string>
        {
            ["X-Vinr-Timestamp"] = WebhookSigner.Timestamp(Deliveries.Now),
            ["X-Eu-Signature"] = WebhookSigner.Sign(body, Deliveries.Now, "whsec_eu"),
        };

        Assert.Equal(200, (await worker.DeliverAsync(new VinrDelivery(body, headers.GetValueOrDefault) { Tenant = "eu" })).StatusCode);

        Assert.Equal(1, handled.Runs);
    }

    [Fact]
    public async Task A_store_can_ask_how_long_each_holds_and_remembers()
    {
        await using var worker = await Worker.StartAsync(builder =>
        {
            builder.Services.AddVinrWebhooks("eu", o => (o.ClaimLease, o.Retention) = (TimeSpan.FromMinutes(10), TimeSpan.FromDays(9)));
            builder.Services.AddVinrWebhooks("us", o => o.ClaimLease = TimeSpan.FromMinutes(2));
        });
        var receivers = worker.Services.GetRequiredService<IVinrReceivers>();

        Assert.Equal([1, 2, 10], receivers.All.Select(options => options.ClaimLease.TotalMinutes).Order());
        Assert.Equal((10, 9), (receivers.Of("eu").ClaimLease.TotalMinutes, receivers.Of("eu").Retention.TotalDays));
        Assert.Equal(1, receivers.Of("looked up").ClaimLease.TotalMinutes);
        Assert.Same(receivers.Of(null), receivers.Of("looked up"));
    }

    [Fact]
    public async Task A_worker_dispatches_for_a_tenant_too()
    {
        var seen = new List<string?>();
        await using var worker = await Worker.StartAsync(builder => builder.Services.AddVinrWebhooks("eu").On<PointsEarned>((_, context, _) => Note(seen, context)));

        Assert.Equal(VinrEventOutcome.Handled, await worker.Dispatcher.DispatchAsync(Deliveries.Event(), "eu", Token));
        Assert.Equal(VinrEventOutcome.Duplicate, await worker.Dispatcher.DispatchAsync(Deliveries.Event(), "eu", Token));
        Assert.Equal(VinrEventOutcome.Unhandled, await worker.Dispatcher.DispatchAsync(Deliveries.Event(), Token));

        Assert.Equal(["eu"], seen);
    }

    [Fact]
    public async Task The_background_knows_whose_event_it_handles()
    {
        var seen = new List<string?>();
        await using var worker = await Worker.StartAsync(builder =>
            builder.Services.AddVinrWebhooks("eu", o => (o.Secrets, o.Background) = (["whsec_eu"], true)).On<PointsEarned>((_, context, _) => Note(seen, context)));

        Assert.Equal(200, await worker.DeliverAsync("evt_1", "whsec_eu", "eu"));
        await worker.StopAsync();

        Assert.Equal(["eu"], seen);
    }

    [Fact]
    [Keeps("webhooks.tenants")]
    public async Task A_later_event_of_another_tenants_member_of_the_same_id_makes_none_stale()
    {
        var stale = new List<bool>();
        await using var worker = await Worker.StartAsync(builder =>
        {
            foreach (var name in new[] { "eu", "us" })
            {
                builder.Services.AddVinrWebhooks(name, o => (o.Secrets, o.TrackOrder) = ([$"whsec_{name}"], true)).On<PointsEarned>((_, context, _) =>
                {
                    stale.Add(context.IsStale);
                    return Task.CompletedTask;
                });
            }
        });
        var later = Deliveries.Json("evt_2").Replace($"{Deliveries.Now.ToUnixTimeSeconds()}", $"{Deliveries.Now.ToUnixTimeSeconds() + 1}", StringComparison.Ordinal);

        await worker.DeliverAsync(Deliveries.Signed(later, "whsec_us", "us"));
        await worker.DeliverAsync("evt_1", "whsec_eu", "eu");
        await worker.DeliverAsync("evt_1", "whsec_us", "us");

        Assert.Equal([false, false, true], stale);
    }

    [Theory]
    [InlineData("Vinr:Tenants:eu:WebhookSecret")]
    [InlineData("Vinr:Tenants:eu:WebhookSecrets:0")]
    public async Task Its_secret_may_come_from_the_configuration(string key)
    {
        await using var worker = await Worker.StartAsync(builder =>
        {
            builder.Configuration.AddInMemoryCollection([KeyValuePair.Create(key, (string?)"whsec_eu")]);
            builder.Services.AddVinrWebhooks("eu");
        });

        Assert.Equal(200, await worker.DeliverAsync("evt_1", "whsec_eu", "eu"));
    }

    [Fact]
    public async Task One_without_a_secret_says_where_to_put_it()
    {
        await using var worker = await Worker.StartAsync(builder => builder.Services.AddVinrWebhooks("eu"));

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => worker.DeliverAsync("evt_1", "whsec_eu", "eu"));

        Assert.Contains("AddVinrWebhooks(\"eu\", …)", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Vinr:Tenants:eu:WebhookSecret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_that_no_receiver_has_is_not_waited_for()
    {
        await using var worker = await Worker.StartAsync(builder => builder.Services.AddVinrWebhooks("eu", o => o.Secrets = ["whsec_eu"]));

        Assert.Contains("AddVinrWebhooks(\"us\", …)", Assert.Throws<InvalidOperationException>(() => worker.Receiver.ExpectDeliveries("us")).Message, StringComparison.Ordinal);
        Assert.Equal(401, await worker.DeliverAsync("evt_1", "whsec_eu", "us"));
        Assert.Equal(401, await worker.DeliverAsync("evt_1", "whsec_eu", "EU"));
        Assert.Equal(401, await worker.DeliverAsync("evt_1", "whsec_eu", ""));
    }

    [Theory]
    [InlineData("eu", "evt_1", "eu/evt_1")]
    [InlineData("eu/1", "evt_1", "eu%2F1/evt_1")]
    [InlineData("eu", "1/evt_1", "eu/1/evt_1")]
    [InlineData(null, "evt_1", "evt_1")]
    [InlineData(null, "eu/evt_1", "/eu/evt_1")]
    [Keeps("webhooks.tenants")]
    public void No_tenant_can_name_what_is_anothers(string? tenant, string id, string key) => Assert.Equal(key, InboxKey.Of(tenant, id));

    private static Task Note(List<string?> tenants, VinrEventContext context)
    {
        tenants.Add(context.Tenant);
        return Task.CompletedTask;
    }
}
