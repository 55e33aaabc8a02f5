using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.Receiving;

/// <summary>Bodies that something of the app has read before the endpoint.</summary>
public sealed class ReadBeforeTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_that_was_read_before_is_told_as_that(bool chunked)
    {
        var handled = new Counting();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(handled.Run), use: web => web.Use(async (http, next) =>
        {
            await new StreamReader(http.Request.Body).ReadToEndAsync(http.RequestAborted);
            await next();
        }));
        var request = Delivery.Signed(Delivery.Earned());
        var length = request.Content!.Headers.ContentLength;
        request.Headers.TransferEncodingChunked = chunked;

        Assert.Equal(HttpStatusCode.Unauthorized, (await app.SendAsync(request)).StatusCode);

        var line = app.Log.Lines[^1];
        Assert.Equal(0, handled.Runs);
        Assert.StartsWith("1 Warning A delivery from 127.0.0.1 was not believed (Mismatch, signed 0 s ago", line, StringComparison.Ordinal);
        Assert.Contains(chunked ? "The body is empty" : $"The body was empty, though its Content-Length is {length}", line, StringComparison.Ordinal);
        Assert.Contains("EnableBuffering()", line, StringComparison.Ordinal);
        Assert.DoesNotContain("another endpoint's", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_is_one_that_was_read_in_part()
    {
        await using var app = await WebhookApp.StartAsync(_ => { }, use: web => web.Use(async (http, next) =>
        {
            await http.Request.Body.ReadExactlyAsync(new byte[10], http.RequestAborted);
            await next();
        }));
        var request = Delivery.Signed(Delivery.Earned());
        var length = request.Content!.Headers.ContentLength;

        Assert.Equal(HttpStatusCode.Unauthorized, (await app.SendAsync(request)).StatusCode);

        Assert.Contains($"Only {length - 10} bytes of the body were left, though its Content-Length is {length}", app.Log.Lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_that_can_be_read_twice_is_read_from_its_beginning(bool rewound)
    {
        var handled = new Counting();
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(handled.Run), use: web => web.Use(async (http, next) =>
        {
            http.Request.EnableBuffering();
            await new StreamReader(http.Request.Body).ReadToEndAsync(http.RequestAborted);
            if (rewound) http.Request.Body.Position = 0;
            await next();
        }));

        Assert.Equal(HttpStatusCode.OK, await app.DeliverAsync(Delivery.Earned()));

        Assert.Equal(1, handled.Runs);
    }

    [Fact]
    public async Task A_body_that_is_whole_and_not_signed_so_is_still_the_secrets_or_the_senders_fault()
    {
        await using var app = await WebhookApp.StartAsync(_ => { });

        await app.SendAsync(Delivery.Signed(Delivery.Earned(), secret: "whsec_another"));

        Assert.Contains("The secret is another endpoint's", app.Log.Lines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("EnableBuffering", app.Log.Lines[^1], StringComparison.Ordinal);
    }
}
