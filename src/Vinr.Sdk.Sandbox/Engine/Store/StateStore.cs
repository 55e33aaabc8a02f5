namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// Keeps the state, which is one immutable value: reads take it without a lock, a write publishes the next one or, when it is refused,
/// nothing. Whoever takes it finds done what has fallen due.
/// </summary>
/// <param name="options">How.</param>
/// <param name="state">What to go on from.</param>
internal sealed class StateStore(EngineOptions options, EngineState state)
{
    /// <summary>What the ids of seeded things follow from, whatever the seed of the engine is.</summary>
    public const long SeedOfSeeding = 20_260_105;

    private readonly object _writing = new();
    private readonly IdSource _ids = new(options.Seed, options.CodeOffset);
    private IdSource? _seededIds;
    private volatile EngineState _state = state;
    private ulong _branch = options.Branch;
    private ulong _branches;
    private int _eventsGiven;

    /// <inheritdoc cref="EngineOptions.AutoEnroll"/>
    public bool AutoEnroll => options.AutoEnroll;

    /// <summary>What discount and referral codes follow from.</summary>
    public long CodeOffset => _ids.CodeOffset;

    /// <summary>
    /// Called after every change, when it can be seen and outside of any lock. Changes at the same time may be told by one call; the
    /// events of a state only ever grow, unless one is restored.
    /// </summary>
    public Action Changed { get; set; } = static () => { };

    /// <summary>The present instant, or the latest that the state knows of.</summary>
    public DateTimeOffset Now => options.Time.GetUtcNow() is var now && now > _state.Now ? now : _state.Now;

    /// <summary>The present state; taking it costs nothing.</summary>
    public EngineState Snapshot() => _state;

    public void Restore(EngineState snapshot)
    {
        lock (_writing)
        {
            _eventsGiven = Math.Max(_eventsGiven, _state.Events.Length);
            if (snapshot.Events.Length < _eventsGiven) _branch = NewBranch(); // their ids are out
            _state = snapshot;
        }
    }

    /// <summary>For a story that goes on from a state of this store. In the same order they are the same on every run.</summary>
    public ulong NewBranch() => IdCodec.Stir(options.Branch + Interlocked.Increment(ref _branches));

    /// <summary>A store of its own that goes on from the present state, or an earlier one, as this one does: what happens in both is the same, with the same ids.</summary>
    public StateStore Fork(TimeProvider? time, EngineState? state) =>
        new(options with { Time = time ?? options.Time, CodeOffset = CodeOffset, Branch = _branch }, state ?? _state);

    /// <summary>The state as of now. Takes no lock, unless something is due that nobody has done yet.</summary>
    public EngineState Read()
    {
        var now = options.Time.GetUtcNow();
        var current = _state;
        if (!current.HasDue(now))
        {
            return current;
        }

        lock (_writing)
        {
            DoDueWork(now);
            current = _state;
        }

        RaiseChanged();
        return current;
    }

    /// <summary>Runs an act whose ids are the same in every sandbox that is in the same state. Others wait meanwhile.</summary>
    public T WithSeededIds<T>(Func<T> act)
    {
        try
        {
            lock (_writing)
            {
                _seededIds = new IdSource(SeedOfSeeding, CodeOffset);
                try
                {
                    return act();
                }
                finally
                {
                    _seededIds = null;
                }
            }
        }
        finally
        {
            RaiseChanged();
        }
    }

    /// <summary>Carries a change out on the state as of now. When it throws, nothing of it has happened.</summary>
    [SandboxRule("state.whole", Grade.Assumed, "A request is carried out as a whole or not at all, also when many arrive at once.")]
    public T Write<T>(Func<StateTransaction, T> change)
    {
        try
        {
            return Commit(change);
        }
        finally
        {
            RaiseChanged(); // What was due has been done, even when the change was refused.
        }
    }

    /// <summary>What a change would come to. Nothing of it happens.</summary>
    public T Try<T>(Func<StateTransaction, T> change) => change(new(Read(), _ids, options.Time.GetUtcNow(), options.AutoEnroll));

    /// <summary>Not within a lock: who seeds tells when all of it is done.</summary>
    private void RaiseChanged()
    {
        if (!Monitor.IsEntered(_writing)) Changed();
    }

    private T Commit<T>(Func<StateTransaction, T> change)
    {
        lock (_writing)
        {
            var now = options.Time.GetUtcNow();
            DoDueWork(now);
            var tx = Begin(now, isRequest: true);
            try
            {
                var result = change(tx);
                var before = _state;
                _state = tx.Commit();
                WriteLog.Open?.Add(before, _state);
                return result;
            }
            catch (OverflowException)
            {
                throw EngineRefusal.Invalid("amount", "A number would become too large to count: use smaller amounts, rates or factors.");
            }
        }
    }

    private void DoDueWork(DateTimeOffset now)
    {
        if (_state.HasDue(now))
        {
            var tx = Begin(now, isRequest: false);
            DueWork.Run(tx, now);
            _state = tx.Commit();
        }
    }

    /// <summary>A clock that was put back does not take the ledger back: its entries stay in order.</summary>
    private StateTransaction Begin(DateTimeOffset now, bool isRequest) =>
        new(_state, _seededIds ?? _ids, now > _state.Now ? now : _state.Now, options.AutoEnroll) { IsRequest = isRequest, Branch = _branch };
}
