namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// The sandbox's state and rules. The whole state is one immutable value: reads take it without a lock, a write publishes
/// the next one or, when it is refused, nothing.
/// </summary>
internal sealed class SandboxEngine
{
    private readonly EngineOptions options;
    private EngineState state;

    public SandboxEngine(EngineOptions? options = null) : this(options ?? new EngineOptions(), new EngineState())
    {
    }

    private SandboxEngine(EngineOptions options, EngineState state)
    {
        this.options = options;
        this.state = state;
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

    /// <summary>Does everything that has become due by the clock's present instant. Any other operation does so first, too.</summary>
    public void CatchUp() => Write(_ => true);

    /// <summary>Throws a <see cref="LedgerException"/> unless the accounts follow from their entries.</summary>
    public void Verify() => Write(_ => true);

    /// <summary>The present state; taking it costs nothing.</summary>
    public EngineState Snapshot() => state;

    public void Restore(EngineState snapshot) => state = snapshot;

    /// <summary>An engine of its own that goes on from the present state.</summary>
    public SandboxEngine Fork(TimeProvider? time = null) => new(options with { Time = time ?? options.Time }, Snapshot());

    internal T Write<T>(Func<Transaction, T> change) => change(new Transaction(state));
}
