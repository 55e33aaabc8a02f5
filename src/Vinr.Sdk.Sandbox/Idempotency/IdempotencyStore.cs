using Vinr.Sdk.Sandbox.Api;

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
    private readonly Dictionary<IdempotencyScope, Entry> _entries = [];
    private readonly Queue<(DateTimeOffset ForgetAt, IdempotencyScope Scope)> _byAge = [];

    /// <summary>Asks what a request may do.</summary>
    /// <exception cref="OperationCanceledException">The request was given up while it waited. It has not acted.</exception>
    public async ValueTask<IdempotencyClaim> ClaimAsync(
        IdempotencyScope scope, Fingerprint fingerprint, CancellationToken cancellationToken)
    {
        while (true)
        {
            var entry = FindOrAdd(scope, fingerprint, out var isFirst);
            if (isFirst) return new IdempotencyClaim.First(answer => Settle(scope, entry, answer));
            if (entry.Fingerprint != fingerprint) return new IdempotencyClaim.Conflict();

            try
            {
                var answer = await entry.Answer.Task
                    .WaitAsync(IdempotencyPolicy.Patience, patience, cancellationToken).ConfigureAwait(false);
                if (answer is not null) return new IdempotencyClaim.Repeat(answer);
            }
            catch (TimeoutException)
            {
                return new IdempotencyClaim.InProgress();
            }
        }
    }

    private Entry FindOrAdd(IdempotencyScope scope, Fingerprint fingerprint, out bool isFirst)
    {
        lock (_gate)
        {
            Forget(clock.GetUtcNow());
            isFirst = !_entries.TryGetValue(scope, out var entry);
            if (isFirst) _entries.Add(scope, entry = new Entry(fingerprint));
            return entry!;
        }
    }

    private void Settle(IdempotencyScope scope, Entry entry, ApiResponse? answer)
    {
        lock (_gate)
        {
            if (answer is not null && IdempotencyPolicy.Keeps(answer.Status))
            {
                _byAge.Enqueue((clock.GetUtcNow() + IdempotencyPolicy.Retention, scope));
            }
            else
            {
                answer = null;
                _entries.Remove(scope);
            }
        }

        entry.Answer.TrySetResult(answer);
    }

    private void Forget(DateTimeOffset now)
    {
        while (_byAge.TryPeek(out var oldest) && oldest.ForgetAt <= now)
        {
            _byAge.Dequeue();
            _entries.Remove(oldest.Scope);
        }
    }

    private sealed class Entry(Fingerprint fingerprint)
    {
        public Fingerprint Fingerprint { get; } = fingerprint;

        /// <summary>Set once: to the answer that is kept, or to null when there is none to keep.</summary>
        public TaskCompletionSource<ApiResponse?> Answer { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
