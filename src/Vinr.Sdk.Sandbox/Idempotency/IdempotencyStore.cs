using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Idempotency;

/// <summary>
/// Remembers the first answer to each idempotency key. Of several requests with one key at the same time one acts; the
/// others wait for its answer. An answer that is not kept (see <see cref="IdempotencyPolicy.Keeps"/>) frees the key.
/// </summary>
/// <param name="clock">Counts the time that answers are kept.</param>
/// <param name="patience">Counts the time that a request waits for the first one with its key.</param>
internal sealed class IdempotencyStore(TimeProvider clock, TimeProvider patience)
{
    private readonly object _gate = new();
    private readonly Dictionary<IdempotencyScope, Run> _running = [];
    private IdempotencyMemory _memory = new();
    private int _restores;

    /// <summary>Asks what a request may do.</summary>
    /// <exception cref="OperationCanceledException">The request was given up while it waited. It has not acted.</exception>
    public async ValueTask<IdempotencyClaim> ClaimAsync(
        IdempotencyScope scope, Fingerprint fingerprint, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var claim = Claim(scope, fingerprint, out var other);
            if (claim is not null) return claim;

            try
            {
                await other!.Ended.Task.WaitAsync(IdempotencyPolicy.Patience, patience, cancellationToken).ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
                return new IdempotencyClaim.InProgress();
            }
        }
    }

    public IdempotencyMemory Snapshot()
    {
        lock (_gate) return _memory;
    }

    public void Restore(IdempotencyMemory memory)
    {
        lock (_gate)
        {
            _memory = memory;
            _restores++;
        }
    }

    /// <summary>Null while another request with the key and the same payload runs.</summary>
    private IdempotencyClaim? Claim(IdempotencyScope scope, Fingerprint fingerprint, out Run? other)
    {
        lock (_gate)
        {
            other = null;
            if (Kept(scope, fingerprint) is { } settled) return settled;
            if (_running.TryGetValue(scope, out other))
                return other.Fingerprint == fingerprint ? null : new IdempotencyClaim.Conflict();

            var (run, restores) = (new Run(fingerprint), _restores);
            _running.Add(scope, run);
            return new IdempotencyClaim.First(() => restores == _restores ? null : Kept(scope, fingerprint), answer => Settle(scope, run, answer));
        }
    }

    /// <summary>What a request may do whose key has an answer; null while it has none.</summary>
    private IdempotencyClaim? Kept(IdempotencyScope scope, Fingerprint fingerprint)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            _memory = _memory.At(now);
            if (_memory.Find(scope, now) is not { } kept) return null;

            return kept.Fingerprint == fingerprint ? new IdempotencyClaim.Repeat(kept.Answer) : new IdempotencyClaim.Conflict();
        }
    }

    private void Settle(IdempotencyScope scope, Run run, ApiResponse? answer)
    {
        lock (_gate)
        {
            _running.Remove(scope);
            if (answer is not null && IdempotencyPolicy.Keeps(answer.Status))
                _memory = _memory.Keep(new KeptAnswer(scope, run.Fingerprint, answer, clock.GetUtcNow().Later(IdempotencyPolicy.Retention)));
        }

        run.Ended.SetResult();
    }

    /// <summary>A first request that has not been answered yet.</summary>
    private sealed class Run(Fingerprint fingerprint)
    {
        public Fingerprint Fingerprint { get; } = fingerprint;

        public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
