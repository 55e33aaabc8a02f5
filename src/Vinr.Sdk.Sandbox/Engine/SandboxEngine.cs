namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// The sandbox's state and rules. The whole state is one immutable value: reads take it without a lock, a write publishes
/// the next one or, when it is refused, nothing.
/// </summary>
internal sealed class SandboxEngine
{
    /// <summary>What the ids of seeded things follow from, whatever the seed of the engine is.</summary>
    public const long SeedOfSeeding = 20_260_105;

    private readonly object _writing = new();
    private readonly EngineOptions _options;
    private readonly IdSource _ids;
    private IdSource? _seededIds;
    private volatile EngineState _state;

    public SandboxEngine(EngineOptions? options = null) : this(options ?? new EngineOptions(), new EngineState())
    {
        if (_options.WithDocumentationCustomer)
        {
            Write(tx => tx.Customers = tx.Customers.Add(
                new CustomerRecord { Id = Customers.DocumentationCustomer, Created = tx.Now }));
        }
    }

    /// <summary>Goes on from a state.</summary>
    /// <param name="options">How.</param>
    /// <param name="state">From where.</param>
    public SandboxEngine(EngineOptions options, EngineState state)
    {
        _options = options;
        _state = state;
        _ids = new IdSource(options.Seed, options.CodeOffset);
        Programs = new(this);
        Accounts = new(this);
        EarningRules = new(this);
        Rewards = new(this);
        Redemptions = new(this);
        Transactions = new(this);
        Customers = new(this);
        Payments = new(this);
        Refunds = new(this);
        Events = new(this);
        Tiers = new(this);
        Segments = new(this);
        Campaigns = new(this);
        Promotions = new(this);
        Offers = new(this);
        Referrals = new(this);
        StoreCredit = new(this);
        Analytics = new(this);
        WebhookEndpoints = new(this);
        Occurrences = new(this);
    }

    public Programs Programs { get; }

    public Accounts Accounts { get; }

    public EarningRules EarningRules { get; }

    public Rewards Rewards { get; }

    public Redemptions Redemptions { get; }

    public Transactions Transactions { get; }

    public Customers Customers { get; }

    public Payments Payments { get; }

    public Refunds Refunds { get; }

    public Events Events { get; }

    public Tiers Tiers { get; }

    public Segments Segments { get; }

    public Campaigns Campaigns { get; }

    public Promotions Promotions { get; }

    public Offers Offers { get; }

    public Referrals Referrals { get; }

    public StoreCredit StoreCredit { get; }

    public Analytics Analytics { get; }

    public WebhookEndpoints WebhookEndpoints { get; }

    public Occurrences Occurrences { get; }

    /// <summary>What discount and referral codes follow from.</summary>
    public long CodeOffset => _ids.CodeOffset;

    /// <summary>
    /// Called after every change, when it can be seen and outside of any lock. Changes at the same time may be told by one call; the
    /// events of a state only ever grow, unless one is restored.
    /// </summary>
    public Action Changed { get; set; } = static () => { };

    /// <summary>When time will change the state next; null when it will not.</summary>
    public DateTimeOffset? NextDue => _state.NextDue;

    /// <summary>Does everything that has become due by the clock's present instant. Any other operation does so first, too.</summary>
    public void CatchUp() => Read();

    /// <summary>Throws a <see cref="LedgerException"/> unless every account follows from its entries.</summary>
    public void Verify() => LedgerAudit.Verify(Read());

    /// <summary>The present state; taking it costs nothing.</summary>
    public EngineState Snapshot() => _state;

    public void Restore(EngineState snapshot)
    {
        lock (_writing)
        {
            _state = snapshot;
        }
    }

    /// <summary>An engine of its own that goes on from the present state.</summary>
    public SandboxEngine Fork(TimeProvider? time = null) => new(_options with { Time = time ?? _options.Time, CodeOffset = CodeOffset }, Snapshot());

    /// <summary>The state as of now. Takes no lock, unless something is due that nobody has done yet.</summary>
    internal EngineState Read()
    {
        var now = _options.Time.GetUtcNow();
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

        Tell();
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
            Tell();
        }
    }

    /// <summary>Carries a change out on the state as of now. When it throws, nothing of it has happened.</summary>
    [SandboxRule("state.whole", Grade.Assumed, "A request is carried out as a whole or not at all, also when many arrive at once.")]
    internal T Write<T>(Func<Transaction, T> change)
    {
        try
        {
            return Commit(change);
        }
        finally
        {
            Tell(); // What was due has been done, even when the change was refused.
        }
    }

    /// <summary>Not within a lock: who seeds tells when all of it is done.</summary>
    private void Tell()
    {
        if (!Monitor.IsEntered(_writing)) Changed();
    }

    private T Commit<T>(Func<Transaction, T> change)
    {
        lock (_writing)
        {
            var now = _options.Time.GetUtcNow();
            DoDueWork(now);
            var tx = Begin(now);
            try
            {
                var result = change(tx);
                var before = _state;
                _state = tx.Commit();
                Journal.Open?.Add(before, _state);
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
            var tx = Begin(now);
            DueWork.Run(tx, now);
            _state = tx.Commit();
        }
    }

    /// <summary>A clock that was put back does not take the ledger back: its entries stay in order.</summary>
    private Transaction Begin(DateTimeOffset now) => new(_state, _seededIds ?? _ids, _options, now > _state.Now ? now : _state.Now);
}
