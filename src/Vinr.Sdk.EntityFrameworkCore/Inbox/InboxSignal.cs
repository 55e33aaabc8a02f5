using System.Threading.Channels;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>Tells the workers of this instance that there is something to take, so that it need not wait for their next look.</summary>
internal sealed class InboxSignal
{
    private readonly Channel<bool> _channel = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Wake() => _channel.Writer.TryWrite(true);

    /// <summary>Waits for a call or for some time, whichever is first.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellationToken)
    {
        using var done = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(_channel.Reader.WaitToReadAsync(done.Token).AsTask(), Task.Delay(atMost, time, done.Token)).ConfigureAwait(false);
        await done.CancelAsync().ConfigureAwait(false);
        _channel.Reader.TryRead(out _);
    }
}
