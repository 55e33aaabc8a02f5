namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>How calls of the outbox are sent, and who hears what came of them.</summary>
public sealed class VinrOutboxOptions
{
    private readonly List<(Type Type, Func<RawResource, VinrOutboxCall, CancellationToken, Task> Handle)> _results = [];
    private readonly List<Func<VinrOutboxCall, CancellationToken, Task>> _refused = [];
    private readonly List<Func<VinrOutboxCall, CancellationToken, Task>> _inDoubt = [];

    /// <summary>How many calls this instance sends at a time. Default 4.</summary>
    public int Workers { get; set; } = 4;

    /// <summary>How often this instance looks for calls to send. Default 1 second.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long an instance holds a call that it has taken; one that died with it is taken by another then. Default 5 minutes: longer than a call and its handler can take.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>About how long a call that failed waits for its second try; each later wait is about twice as long. Default 2 seconds.</summary>
    public TimeSpan BackOff { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The longest wait between two tries. Default 15 minutes.</summary>
    public TimeSpan MaxBackOff { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>
    /// For how long VINR keeps a key, counted from the first attempt that left. Default 24 hours, which is assumed: the same as
    /// <see cref="VinrClientOptions.IdempotencyKeyLifetime"/>.
    /// </summary>
    public TimeSpan IdempotencyKeyLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long before the end of that a call is no longer sent, so that it cannot arrive too late. Default 5 minutes.</summary>
    public TimeSpan KeyMargin { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long calls that were sent or refused are kept to be looked at. Default 7 days.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(7);

    /// <summary>The client that sends. Asked for once; whoever makes it disposes of it. Default: the one of <c>AddVinr</c>.</summary>
    public Func<IServiceProvider, VinrClient>? Client { get; set; }

    /// <summary>Hears of each call that made a resource of this type, in a transaction with the call's end.</summary>
    /// <typeparam name="TResource">What the call made: <c>PointsTransaction</c> for a <c>CreateTransactionRequest</c>.</typeparam>
    /// <param name="handle">Takes the result, the call, and a token that ends it. What it saves with the context of <see cref="VinrOutboxCall.Services"/> is kept once.</param>
    /// <returns>These options.</returns>
    public VinrOutboxOptions On<TResource>(Func<TResource, VinrOutboxCall, CancellationToken, Task> handle)
        where TResource : VinrResource
    {
        ArgumentNullException.ThrowIfNull(handle);
        _results.Add((typeof(TResource), (result, call, token) => handle(result.As<TResource>(), call, token)));
        return this;
    }

    /// <summary>Hears of each call that VINR has refused, in a transaction with the call's end. A refusal is final for its key.</summary>
    /// <param name="handle">Takes the call, whose <see cref="VinrOutboxCall.Error"/> says why, and a token.</param>
    /// <returns>These options.</returns>
    public VinrOutboxOptions OnRefused(Func<VinrOutboxCall, CancellationToken, Task> handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        _refused.Add(handle);
        return this;
    }

    /// <summary>
    /// Hears of each call of which nobody knows whether VINR carried it out, and whose key is too old to ask again: after it was looked up where
    /// VINR can be asked, and that decided nothing.
    /// </summary>
    /// <param name="handle">Takes the call and a token. A person should look at it; <see cref="IVinrOutbox"/> takes the decision.</param>
    /// <returns>These options.</returns>
    public VinrOutboxOptions OnInDoubt(Func<VinrOutboxCall, CancellationToken, Task> handle)
    {
        ArgumentNullException.ThrowIfNull(handle);
        _inDoubt.Add(handle);
        return this;
    }

    internal async Task TellAsync(VinrOutboxCall call, RawResource? answer, CancellationToken token)
    {
        if (call.State == VinrOutboxState.Sent)
        {
            var type = ResultTypes.Of(call.Path);
            foreach (var (_, handle) in _results.Where(result => result.Type == type)) await handle(answer!, call, token).ConfigureAwait(false);
            return;
        }

        foreach (var handle in call.State == VinrOutboxState.Refused ? _refused : _inDoubt) await handle(call, token).ConfigureAwait(false);
    }

    internal void Validate()
    {
        if (Workers < 1) throw new ArgumentException(FormattableString.Invariant($"{nameof(Workers)} is {Workers}; it must be at least 1."), nameof(Workers));
        AMoment(PollInterval, nameof(PollInterval));
        AMoment(BackOff, nameof(BackOff));
        AMoment(Lease, nameof(Lease));
        if (MaxBackOff < BackOff || MaxBackOff > TimeSpan.FromDays(1)) throw new ArgumentException($"{nameof(MaxBackOff)} is {MaxBackOff}; it must be between {nameof(BackOff)} and a day.", nameof(MaxBackOff));
        if (KeyMargin < TimeSpan.Zero || KeyMargin >= IdempotencyKeyLifetime) throw new ArgumentException($"{nameof(KeyMargin)} is {KeyMargin}; it must be shorter than {nameof(IdempotencyKeyLifetime)}, {IdempotencyKeyLifetime}.", nameof(KeyMargin));
        if (Retention < TimeSpan.Zero) throw new ArgumentException($"{nameof(Retention)} is {Retention}; it must not be negative.", nameof(Retention));
    }

    private static void AMoment(TimeSpan value, string setting)
    {
        if (value < TimeSpan.FromMilliseconds(10) || value > TimeSpan.FromDays(1)) throw new ArgumentException($"{setting} is {value}; it must be between 10 milliseconds and a day.", setting);
    }
}
