using System.Threading.Channels;

namespace Vinr.Sdk.Tests.Support.Webhooks;

/// <summary>A handler that says when it has begun, and goes on when it is let.</summary>
internal sealed class Gate
{
    private readonly Channel<bool> _entered = Channel.CreateUnbounded<bool>();
    private readonly Channel<bool> _released = Channel.CreateUnbounded<bool>();
    private int _runs;

    public int Runs => _runs;

    public async Task HandleAsync(VinrEvent happened, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _runs);
        _entered.Writer.TryWrite(true);
        await _released.Reader.ReadAsync(cancellationToken);
    }

    public async Task EnteredAsync() => await _entered.Reader.ReadAsync();

    public void Release(int count = 1)
    {
        for (var i = 0; i < count; i++) _released.Writer.TryWrite(true);
    }
}
