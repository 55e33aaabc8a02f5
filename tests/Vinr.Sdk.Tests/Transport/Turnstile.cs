using System.Threading.Channels;
using System.Threading.RateLimiting;

namespace Vinr.Sdk.Tests.Transport;

/// <summary>A limiter that lets one pass when the test says so.</summary>
internal sealed class Turnstile : RateLimiter
{
    private readonly Channel<TaskCompletionSource<RateLimitLease>> _waiting = Channel.CreateUnbounded<TaskCompletionSource<RateLimitLease>>();
    private int _asked;
    private int _returned;

    /// <summary>How many have asked to pass.</summary>
    public int Asked => _asked;

    /// <summary>How many have given their permit back.</summary>
    public int Returned => _returned;

    public bool IsDisposed { get; private set; }

    public override TimeSpan? IdleDuration => null;

    /// <summary>Waits for the next that asks, and leaves it waiting.</summary>
    public ValueTask<TaskCompletionSource<RateLimitLease>> NextAsync() => _waiting.Reader.ReadAsync();

    /// <summary>Lets the next pass, or sends it away.</summary>
    public async Task LetAsync(bool pass = true) => (await NextAsync()).SetResult(Permit(pass));

    /// <summary>What a turn is given.</summary>
    public RateLimitLease Permit(bool pass = true) => new Lease(this, pass);

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override RateLimitLease AttemptAcquireCore(int permitCount) => throw new NotSupportedException("Nobody but those that wait come here.");

    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _asked);
        var turn = new TaskCompletionSource<RateLimitLease>(TaskCreationOptions.RunContinuationsAsynchronously);
        await _waiting.Writer.WriteAsync(turn, CancellationToken.None);
        return await turn.Task.WaitAsync(cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }

    private sealed class Lease(Turnstile owner, bool acquired) : RateLimitLease
    {
        public override bool IsAcquired => acquired;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            Interlocked.Increment(ref owner._returned);
            base.Dispose(disposing);
        }
    }
}
