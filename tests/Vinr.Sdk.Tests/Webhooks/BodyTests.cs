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
    [InlineData(8_192)]
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
    public async Task One_that_announces_just_as_much_is_read()
    {
        using var body = await VinrWebhookBody.ReadAsync(new Dripping(new byte[10]), new() { MaxBodyBytes = 10 }, contentLength: 10, Token);

        Assert.Equal(10, body.Bytes.Length);
    }

    [Fact]
    public void Memory_follows_what_has_come_and_not_the_cap()
    {
        var (stream, options) = (new Dripping(new byte[20_000]), new VinrWebhookOptions { MaxBodyBytes = int.MaxValue });
        var before = GC.GetAllocatedBytesForCurrentThread();

        var reading = VinrWebhookBody.ReadAsync(stream, options, cancellationToken: Token); // ends at once, on this thread

        Assert.True(reading.IsCompletedSuccessfully);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public async Task Without_a_stream_or_options_nothing_is_read()
    {
        Assert.Equal("stream", (await Assert.ThrowsAsync<ArgumentNullException>(() => VinrWebhookBody.ReadAsync(null!, new(), cancellationToken: Token))).ParamName);
        Assert.Equal("options", (await Assert.ThrowsAsync<ArgumentNullException>(() => VinrWebhookBody.ReadAsync(new Dripping([]), null!, cancellationToken: Token))).ParamName);
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
