namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>The sandbox's state, and what can be done with it.</summary>
internal sealed class SandboxEngine(StateStore store)
{
    public SandboxEngine(EngineOptions? options = null) : this(options ?? new EngineOptions(), new EngineState())
    {
        if (options?.WithDocumentationCustomer != false)
        {
            Customers.AddDocumentationCustomer();
        }
    }

    /// <summary>Goes on from a state.</summary>
    /// <param name="options">How.</param>
    /// <param name="state">From where.</param>
    public SandboxEngine(EngineOptions options, EngineState state) : this(new StateStore(options, state)) => Programs.AddDefault();

    public Programs Programs { get; } = new(store);

    public Accounts Accounts { get; } = new(store);

    public EarningRules EarningRules { get; } = new(store);

    public Rewards Rewards { get; } = new(store);

    public Redemptions Redemptions { get; } = new(store);

    public Transactions Transactions { get; } = new(store);

    public Customers Customers { get; } = new(store);

    public Payments Payments { get; } = new(store);

    public Checkouts Checkouts { get; } = new(store);

    public Refunds Refunds { get; } = new(store);

    public Events Events { get; } = new(store);

    public Tiers Tiers { get; } = new(store);

    public Segments Segments { get; } = new(store);

    public Campaigns Campaigns { get; } = new(store);

    public Promotions Promotions { get; } = new(store);

    public Offers Offers { get; } = new(store);

    public Referrals Referrals { get; } = new(store);

    public StoreCredit StoreCredit { get; } = new(store);

    public Analytics Analytics { get; } = new(store);

    public WebhookEndpoints WebhookEndpoints { get; } = new(store);

    public NotificationRules NotificationRules { get; } = new(store);

    /// <inheritdoc cref="EngineOptions.AutoEnroll"/>
    public bool AutoEnroll => store.AutoEnroll;

    /// <inheritdoc cref="StateStore.CodeOffset"/>
    public long CodeOffset => store.CodeOffset;

    /// <inheritdoc cref="StateStore.NewBranch"/>
    public ulong NewBranch() => store.NewBranch();

    /// <inheritdoc cref="StateStore.Changed"/>
    public Action Changed
    {
        get => store.Changed;
        set => store.Changed = value;
    }

    /// <summary>When time will change the state next; null when it will not.</summary>
    public DateTimeOffset? NextDue => Snapshot().NextDue;

    /// <inheritdoc cref="StateStore.Read"/>
    public EngineState Read() => store.Read();

    /// <summary>Does everything that has become due by the clock's present instant. Any other operation does so first, too.</summary>
    public void CatchUp() => Read();

    /// <summary>Throws a <see cref="LedgerException"/> unless every account follows from its entries.</summary>
    public void Verify() => LedgerAudit.Verify(Read());

    /// <inheritdoc cref="StateStore.Snapshot"/>
    public EngineState Snapshot() => store.Snapshot();

    public void Restore(EngineState snapshot) => store.Restore(snapshot);

    /// <inheritdoc cref="StateStore.WithSeededIds"/>
    public T WithSeededIds<T>(Func<T> act) => store.WithSeededIds(act);

    /// <summary>An engine of its own that goes on from the present state.</summary>
    /// <param name="time">Its clock; null for this one's.</param>
    /// <param name="state">An earlier state to go on from; null for the present one.</param>
    public SandboxEngine Fork(TimeProvider? time = null, EngineState? state = null) => new(store.Fork(time, state));
}
