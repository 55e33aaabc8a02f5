using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Vinr.Sdk.Hosting.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Hosting.Tests.Receiving;

/// <summary>A function: it has the bytes and the headers of a delivery, and is told what to answer.</summary>
public sealed class ReceiverTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_delivery_is_verified_handled_once_and_answered()
    {
        var handled = new Counting();
        await using var worker = await Worker.ReceivingAsync(on => on.On<PointsEarned>(handled.Run));

        var answer = await worker.DeliverAsync(Deliveries.Signed(Deliveries.Json()));
        Assert.Equal(new DeliveryAnswer(200), answer);
        Assert.Equal(200, await worker.DeliverAsync());

        Assert.Equal(1, handled.Runs);
    }

    [Fact]
    [Keeps("webhooks.quiet")]
    public async Task A_refusal_says_what_its_status_says_and_nothing_more()
    {
        await using var worker = await Worker.ReceivingAsync(on => on.On<PointsEarned>(new Counting { Failures = 1 }.Run), o => o.MaxBodyBytes = 1_000);

        await AnsweredAsync(401, "Unauthorized", Deliveries.Signed(Deliveries.Json(), "whsec_another"));
        await AnsweredAsync(401, "Unauthorized", Deliveries.Signed(Deliveries.Json(), signedAt: Deliveries.Now.AddMinutes(-6)));
        await AnsweredAsync(401, "Unauthorized", new VinrDelivery(Encoding.UTF8.GetBytes(Deliveries.Json()), _ => null));
        await AnsweredAsync(413, "Content Too Large", Deliveries.Signed(Deliveries.Json() + new string(' ', 1_000)));
        await AnsweredAsync(400, "Bad Request", Deliveries.Signed("[]"));
        await AnsweredAsync(500, "Internal Server Error", Deliveries.Signed(Deliveries.Json()));

        async Task AnsweredAsync(int status, string title, VinrDelivery delivery)
        {
            var answer = await worker.DeliverAsync(delivery);
            Assert.Equal(status, answer.StatusCode);
            Assert.Equal($$"""{"type":"about:blank","title":"{{title}}","status":{{status}}}""", Encoding.UTF8.GetString(answer.Body.Span));
            Assert.Null(answer.RetryAfter);
        }
    }

    [Fact]
    public async Task A_delivery_that_is_being_handled_is_put_off_for_as_long_as_it_is_held()
    {
        var gate = new Gate();
        await using var worker = await Worker.ReceivingAsync(on => on.On<PointsEarned>(gate.HandleAsync));
        var first = worker.DeliverAsync(Deliveries.Signed(Deliveries.Json()));
        await gate.EnteredAsync();

        var second = await worker.DeliverAsync(Deliveries.Signed(Deliveries.Json()));
        gate.Release();

        Assert.Equal((503, TimeSpan.FromMinutes(1)), (second.StatusCode, second.RetryAfter));
        Assert.Equal(200, (await first).StatusCode);
    }

    [Fact]
    [Keeps("webhooks.bounded")]
    public async Task Who_does_not_claim_to_have_signed_it_is_refused_before_a_byte_is_read()
    {
        await using var worker = await Worker.ReceivingAsync(_ => { });

        Assert.Equal(401, (await worker.Receiver.ReceiveAsync(new Unsigned(), Token)).StatusCode);
    }

    [Fact]
    public async Task Without_a_secret_the_first_delivery_says_where_to_put_it()
    {
        await using var worker = await Worker.StartAsync(builder => builder.Services.AddVinrWebhooks());

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => worker.DeliverAsync());

        Assert.Contains("Vinr:WebhookSecret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_expects_deliveries_does_not_start_without_a_secret()
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => Worker.StartAsync(builder => builder.Services.AddVinrWebhooks(), receives: true));

        Assert.Contains("VINR_WEBHOOK_SECRET", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_setting_stops_a_worker_too()
    {
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => Worker.StartAsync(builder => builder.Services.AddVinrWebhooks(o => o.BackgroundWorkers = 0)));

        Assert.Contains("BackgroundWorkers is 0", refused.Message, StringComparison.Ordinal);
    }

    private sealed class Unsigned : IVinrDelivery
    {
        public string? Tenant => null;

        public string? Sender => null;

        public string? RequestId => null;

        public long? ContentLength => 1_000;

        public string? Header(string name) => null;

        public Task<VinrWebhookBody> ReadBodyAsync(VinrWebhookOptions options, CancellationToken cancellationToken) => throw new InvalidOperationException("It was read.");
    }
}
