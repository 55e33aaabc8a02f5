using Vinr.Sdk.Calls;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Calls;

/// <summary>Answers are read into buffers of the shared pool, of the right size at once, and all of them go back.</summary>
public class PooledBufferTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(20_000, int.MaxValue)]
    [InlineData(20_000, 20_000)]
    public async Task A_length_that_is_announced_takes_one_buffer(int length, int cap)
    {
        using var pool = new PoolWatch();

        using var body = await ResponseBody.ReadAsync(new ByteArrayContent(new byte[length]), cap, Token);

        Assert.Equal([32_768], pool.Sizes);
        Assert.Equal(length, body.Bytes.Length);
    }

    [Theory]
    [InlineData(20_000)]
    [InlineData(0)]
    public async Task A_length_that_is_not_announced_takes_buffers_that_grow_and_each_goes_back(int length)
    {
        using var pool = new PoolWatch();

        var body = await ResponseBody.ReadAsync(new Unannounced(new byte[length]), int.MaxValue, Token);
        Assert.Equal(length, body.Bytes.Length);
        body.Dispose();
        body.Dispose();

        Assert.Equal(length == 0 ? [4_096] : [4_096, 8_192, 16_384, 32_768], pool.Sizes);
        Assert.Empty(pool.Kept);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(404)]
    public async Task Whatever_a_call_takes_goes_back(int status)
    {
        using var caller = Clients.On(new StubHandler(Reply.Of(status, $$"""{"id":"prog_1","name":"{{new string('x', 10_000)}}"}""")));
        using var pool = new PoolWatch();

        await Record.ExceptionAsync(() => caller.PostAsync());

        Assert.Contains(16_384, pool.Sizes);
        Assert.Empty(pool.Kept);
    }

    private sealed class Unannounced(byte[] bytes) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) => throw new NotSupportedException();

        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new MemoryStream(bytes));

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
