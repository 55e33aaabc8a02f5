using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.Receiving;

/// <summary>What the endpoint lets in, and what it says to everything else.</summary>
public sealed class BelievingTests
{
    private const string Unauthorized = """{"type":"about:blank","title":"Unauthorized","status":401}""";

    [Fact]
    public async Task A_signed_delivery_reaches_its_handler()
    {
        VinrEvent? seen = null;
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>((earned, _) => Keep(ref seen, earned)));

        Assert.Equal(HttpStatusCode.OK, await app.DeliverAsync(Delivery.Earned()));

        Assert.Equal(150, Assert.IsType<PointsEarned>(seen).Transaction!.Amount);
    }

    [Fact]
    [Keeps("webhooks.quiet")]
    public async Task Whatever_is_wrong_an_attacker_hears_the_same_and_the_log_says_what()
    {
        VinrEvent? seen = null;
        await using var app = await WebhookApp.StartAsync(on => on.On<VinrEvent>((happened, _) => Keep(ref seen, happened)));
        var spoilt = new (HttpRequestMessage Request, string Check)[]
        {
            (Delivery.Unsigned(new ByteArrayContent(Encoding.UTF8.GetBytes(Delivery.Earned()))), "SignatureMissing"),
            (Without(Delivery.Signed(Delivery.Earned()), "X-Vinr-Timestamp"), "TimestampMissing"),
            (With(Delivery.Signed(Delivery.Earned()), "X-Vinr-Timestamp", "soon"), "TimestampMalformed"),
            (Delivery.Signed(Delivery.Earned(), Delivery.Now.AddMinutes(-6)), "TooOld"),
            (Delivery.Signed(Delivery.Earned(), Delivery.Now.AddMinutes(6)), "FromTheFuture"),
            (With(Delivery.Signed(Delivery.Earned()), "X-Vinr-Signature", "nonsense"), "SignatureMalformed"),
            (Delivery.Signed(Delivery.Earned(), secret: "whsec_another"), "Mismatch"),
        };

        foreach (var (request, check) in spoilt)
        {
            using var response = await app.SendAsync(request);

            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.ToString());
            Assert.Equal(Unauthorized, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            var line = app.Log.Lines[^1];
            Assert.StartsWith("1 Warning A delivery from 127.0.0.1 was not believed (" + check, line, StringComparison.Ordinal);
        }

        Assert.Null(seen);
        Assert.Contains(app.Log.Lines, line => line.Contains("(TooOld, signed 360 s ago, request ", StringComparison.Ordinal));
        Assert.Contains(app.Log.Lines, line => line.Contains("(FromTheFuture, signed 360 s from now, request ", StringComparison.Ordinal));
        Assert.Contains(app.Log.Lines, line => line.Contains("(SignatureMissing, signed at an unknown time, request ", StringComparison.Ordinal));
        Assert.DoesNotContain(app.Log.Lines, line => line.Contains("whsec_", StringComparison.Ordinal));
        Assert.DoesNotContain(app.Log.Lines, line => line.Contains(WebhookSigner.Sign(Encoding.UTF8.GetBytes(Delivery.Earned()), Delivery.Now, Delivery.Secret), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sender_without_an_address_is_told_as_that()
    {
        await using var app = await WebhookApp.StartAsync(_ => { }, use: web => web.Use((http, next) =>
        {
            http.Connection.RemoteIpAddress = null;
            return next();
        }));

        await app.SendAsync(Delivery.Signed(Delivery.Earned(), secret: "whsec_another"));
        await app.DeliverAsync("null");

        Assert.StartsWith("1 Warning A delivery from an unknown address was not believed", app.Log.Lines[^2], StringComparison.Ordinal);
        Assert.StartsWith("2 Error A delivery from an unknown address is signed", app.Log.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    [Keeps("webhooks.believed")]
    public async Task The_bytes_are_verified_as_they_came()
    {
        var count = 0;
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>((_, _) => Count(ref count)));
        var oddlyWritten = Delivery.Earned().Replace(",", " ,\r\n\t", StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, await app.DeliverAsync(oddlyWritten));

        Assert.Equal(1, count);
    }

    [Fact]
    public async Task Either_signature_header_will_do_and_either_secret()
    {
        var count = 0;
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>((_, _) => Count(ref count)), o => o.Secrets = ["whsec_old", Delivery.Secret]);
        var request = Delivery.Signed(Delivery.Earned());
        request.Headers.Add("vinr-signature", request.Headers.GetValues("X-Vinr-Signature"));
        request.Headers.Remove("X-Vinr-Signature");

        Assert.Equal(HttpStatusCode.OK, (await app.SendAsync(request)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await app.SendAsync(Delivery.Signed(Delivery.Earned("evt_2"), secret: "whsec_old"))).StatusCode);
        Assert.Equal(2, count);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("""{"type":"loyalty.points.earned"}""")]
    [InlineData("""{"id":"evt_1","type":"loyalty.points.earned","created":"soon"}""")]
    [Keeps("webhooks.whole")]
    public async Task A_signed_body_that_is_no_event_is_a_400_and_an_error_in_the_log(string body)
    {
        await using var app = await WebhookApp.StartAsync(_ => { });

        Assert.Equal(HttpStatusCode.BadRequest, await app.DeliverAsync(body));

        Assert.StartsWith("2 Error A delivery from 127.0.0.1 is signed and is no event", app.Log.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_that_nobody_handles_are_acknowledged()
    {
        await using var app = await WebhookApp.StartAsync(on => on.On<TierChanged>((_, _) => throw new InvalidOperationException("not for this one")));

        Assert.Equal(HttpStatusCode.OK, await app.DeliverAsync(Delivery.Earned()));
        Assert.Equal(HttpStatusCode.OK, await app.DeliverAsync("""{"id":"evt_2","type":"brand.new","data":[1],"created":1767603600}"""));
    }

    [Fact]
    [Keeps("webhooks.whole")]
    public async Task Unknown_events_can_be_handled_too()
    {
        UnknownEvent? seen = null;
        await using var app = await WebhookApp.StartAsync(on => on.On<UnknownEvent>((unknown, _) => Keep(ref seen, unknown)));

        Assert.Equal(HttpStatusCode.OK, await app.DeliverAsync("""{"id":"evt_2","type":"brand.new","data":{"object":{"id":"x_1"}},"created":1767603600}"""));

        Assert.Equal("x_1", seen!.Data.Object!.Value.GetProperty("id").GetString());
    }

    private static HttpRequestMessage Without(HttpRequestMessage request, string header)
    {
        request.Headers.Remove(header);
        return request;
    }

    private static HttpRequestMessage With(HttpRequestMessage request, string header, string value)
    {
        Without(request, header).Headers.Add(header, value);
        return request;
    }

    private static Task Keep<T>(ref T? place, T value)
    {
        place = value;
        return Task.CompletedTask;
    }

    private static Task Count(ref int count)
    {
        Interlocked.Increment(ref count);
        return Task.CompletedTask;
    }
}
