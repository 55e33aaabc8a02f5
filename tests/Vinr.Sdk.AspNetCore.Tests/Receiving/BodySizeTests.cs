using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.Receiving;

/// <summary>Bodies that are too large cost no more than the cap.</summary>
[Collection(nameof(Alone))]
public sealed class BodySizeTests
{
    private const int Huge = 50 * 1024 * 1024;

    [Fact]
    public async Task A_body_up_to_the_cap_is_read()
    {
        var json = Delivery.Earned();
        await using var app = await WebhookApp.StartAsync(_ => { }, o => o.MaxBodyBytes = json.Length);

        Assert.Equal(HttpStatusCode.OK, await app.DeliverAsync(json));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await app.DeliverAsync(json + " "));
        Assert.Contains("(BodyTooLarge", app.Log.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_read_up_to_the_cap()
    {
        var json = Delivery.Earned() + new string(' ', 20_000);
        await using var app = await WebhookApp.StartAsync(_ => { }, o => o.MaxBodyBytes = json.Length);

        Assert.Equal(HttpStatusCode.OK, (await app.SendAsync(Chunked(Delivery.Signed(json)))).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await app.SendAsync(Chunked(Delivery.Signed(json + " ")))).StatusCode);
    }

    [Theory]
    [InlineData(false, int.MaxValue)]
    [InlineData(true, int.MaxValue)]
    [InlineData(true, 36 * 1024 * 1024)]
    public async Task The_cap_counts_where_it_is_above_that_of_the_server(bool chunked, int cap)
    {
        var handled = new Counting();
        var json = Delivery.Earned() + new string(' ', 35 * 1024 * 1024);
        await using var app = await WebhookApp.StartAsync(on => on.On<PointsEarned>(handled.Run), o => o.MaxBodyBytes = cap);

        Assert.Equal(HttpStatusCode.OK, (await app.SendAsync(chunked ? Chunked(Delivery.Signed(json)) : Delivery.Signed(json))).StatusCode);

        Assert.Equal(1, handled.Runs);
    }

    [Fact]
    public async Task What_a_server_refuses_by_itself_is_told_as_that()
    {
        await using var app = await WebhookApp.StartAsync(_ => { }, o => o.MaxBodyBytes = 10_000, use: web => web.Use((http, next) =>
        {
            http.Features.Set<IHttpMaxRequestBodySizeFeature>(null);
            http.Request.Body = new Refusing();
            return next();
        }));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await app.DeliverAsync(Delivery.Earned()));

        Assert.Contains("(BodyTooLarge", app.Log.Lines[^1], StringComparison.Ordinal);
        Assert.Contains("MaxRequestBodySize", app.Log.Lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    [Keeps("webhooks.bounded")]
    public async Task A_body_that_announces_more_than_comes_takes_no_more_than_has_come()
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        using var body = await VinrWebhookBody.ReadAsync(new Endless(1_000), new() { MaxBodyBytes = int.MaxValue }, int.MaxValue - 100, TestContext.Current.CancellationToken);

        Assert.Equal(1_000, body.Bytes.Length);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 8 * 1024 * 1024);
    }

    [Fact]
    public async Task A_body_that_no_array_holds_is_too_large() =>
        await Assert.ThrowsAsync<VinrWebhookSignatureException>(() => VinrWebhookBody.ReadAsync(Stream.Null, new() { MaxBodyBytes = int.MaxValue }, int.MaxValue, TestContext.Current.CancellationToken));

    [Fact]
    [Keeps("webhooks.bounded")]
    public async Task A_body_that_announces_50_MB_is_refused_before_a_byte_of_it_comes()
    {
        await using var app = await WebhookApp.StartAsync(_ => { });
        using var client = new TcpClient();
        await client.ConnectAsync(app.Http.BaseAddress!.Host, app.Http.BaseAddress.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"POST /webhooks/vinr HTTP/1.1\r\nHost: x\r\nX-Vinr-Signature: {new string('0', 64)}\r\nX-Vinr-Timestamp: 1767603600\r\nContent-Length: {Huge}\r\n\r\n"),
            TestContext.Current.CancellationToken);

        using var reader = new StreamReader(stream);

        Assert.Equal("HTTP/1.1 413 Payload Too Large", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Keeps("webhooks.bounded")]
    public async Task Fifty_megabytes_without_end_or_signature_take_no_more_than_the_cap(bool claimsToBeSigned)
    {
        await using var app = await WebhookApp.StartAsync(_ => { });
        var body = new Endless(Huge);
        var request = Delivery.Unsigned(new StreamContent(body));
        request.Headers.TransferEncodingChunked = true;
        if (claimsToBeSigned)
        {
            request.Headers.Add("X-Vinr-Signature", new string('0', 64));
            request.Headers.Add("X-Vinr-Timestamp", "1767603600");
        }

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var status = await StatusOf(app, request);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.True(status is null or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.Unauthorized, status.ToString());
        Assert.InRange(allocated, 0, 8 * 1024 * 1024); // the cap of 1 MiB, as buffers that double, and the sockets of both sides
        Assert.Contains(app.Log.Lines, line => line.Contains(claimsToBeSigned ? "(BodyTooLarge" : "(SignatureMissing", StringComparison.Ordinal));
    }

    // The server hangs up on who goes on sending; the client may see that before the answer.
    private static async Task<HttpStatusCode?> StatusOf(WebhookApp app, HttpRequestMessage request)
    {
        try
        {
            using var response = await app.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
            return response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static HttpRequestMessage Chunked(HttpRequestMessage request)
    {
        request.Headers.TransferEncodingChunked = true;
        return request;
    }

    private sealed class Refusing : MemoryStream
    {
        public override bool CanSeek => false;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new BadHttpRequestException("Request body too large.", StatusCodes.Status413PayloadTooLarge);
    }

    private sealed class Endless(long length) : Stream
    {
        private long _left = length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, _left);
            _left -= read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
