using System.Text;
using Xunit;

namespace Vinr.Sdk.Tests.Webhooks;

/// <summary>An app with a dispatch of its own: it reads a body, verifies it by its headers, and has the event.</summary>
public sealed class BodyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(10)]
    [InlineData(100_000)]
    public async Task A_delivery_is_read_and_verified_whatever_length_it_announces(int? announced)
    {
        var delivery = Delivery.Of(Delivery.Json + new string(' ', 20_000));
        var headers = new Dictionary<string, IEnumerable<string>> { ["x-vinr-signature"] = [new string('0', 64), delivery.Signature!], ["x-vinr-timestamp"] = [delivery.Timestamp!] };

        using var body = await VinrWebhookBody.ReadAsync(new Dripping(delivery.Body), delivery.Options, announced, Token);

        Assert.Equal(delivery.Body, body.Bytes.ToArray());
        Assert.Equal("evt_1", VinrWebhook.ConstructEvent(body.Bytes.Span, headers, delivery.Options).Id);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(5_000)]
    [InlineData(70_000)]
    [Keeps("webhooks.bounded")]
    public async Task A_body_is_read_up_to_the_cap_and_not_beyond(int cap)
    {
        var options = new VinrWebhookOptions { MaxBodyBytes = cap };
        var longer = new Dripping(new byte[cap + 10_000]);

        using var whole = await VinrWebhookBody.ReadAsync(new Dripping(new byte[cap]), options, cancellationToken: Token);
        var refused = await Assert.ThrowsAsync<VinrWebhookSignatureException>(() => VinrWebhookBody.ReadAsync(longer, options, cancellationToken: Token));

        Assert.Equal(cap, whole.Bytes.Length);
        Assert.Equal(VinrWebhookCheck.BodyTooLarge, refused.Check);
        Assert.Equal(cap + 1, longer.Position);
    }

    [Fact]
    public async Task One_that_announces_more_is_refused_before_it_is_read()
    {
        var stream = new Dripping(new byte[10]);

        await Assert.ThrowsAsync<VinrWebhookSignatureException>(() => VinrWebhookBody.ReadAsync(stream, new() { MaxBodyBytes = 10 }, contentLength: 11, Token));

        Assert.Equal(0, stream.Position);
    }

    [Fact]
    public async Task What_was_given_back_is_not_there_any_more_and_is_given_back_once()
    {
        var body = await VinrWebhookBody.ReadAsync(new Dripping(Encoding.UTF8.GetBytes("body")), new(), cancellationToken: Token);

        body.Dispose();
        body.Dispose();

        Assert.True(body.Bytes.IsEmpty);
    }

    [Fact]
    public async Task A_stream_that_breaks_says_so()
    {
        var broken = new Dripping([1, 2, 3]) { Breaks = true };

        await Assert.ThrowsAsync<IOException>(() => VinrWebhookBody.ReadAsync(broken, new(), cancellationToken: Token));
    }

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class Dripping(byte[] bytes) : MemoryStream(bytes)
    {
        public bool Breaks { get; init; }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Breaks ? ValueTask.FromException<int>(new IOException("broken")) : base.ReadAsync(buffer[..Math.Min(buffer.Length, 777)], cancellationToken);
    }
}
