using System.Collections.Immutable;
using Microsoft.Extensions.Time.Testing;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

/// <summary>An engine with a clock in the test's hands, and short words for what a shop does with it.</summary>
internal sealed class Shop
{
    public const string Customer = Customers.DocumentationCustomer;

    public Shop(string start = "2026-01-05T09:00:00Z", long? seed = 1)
    {
        Clock = new FakeTimeProvider(At(start));
        Engine = new SandboxEngine(new EngineOptions { Time = Clock, Seed = seed });
    }

    public FakeTimeProvider Clock { get; }

    public SandboxEngine Engine { get; }

    public static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, null);

    /// <summary>Moves the clock and does nothing else: what is due is done by whatever comes next.</summary>
    public void GoTo(string instant) => Clock.SetUtcNow(At(instant));

    public ProgramRecord Program(
        int? expiryMonths = null, PointsRounding rounding = PointsRounding.Down, TierPlan? tiers = null) =>
        Engine.Programs.Create(new NewProgram
        {
            Name = "VINR Rewards",
            Currency = new PointsCurrency { ExpiryMonths = expiryMonths, Rounding = rounding },
            Tiers = tiers,
        });

    public static TierPlan SpendTiers(int? rollingMonths = 12, QualifyOn qualifyOn = QualifyOn.Spend) => new()
    {
        QualifyOn = qualifyOn,
        Period = rollingMonths is null ? TierPeriod.AllTime : new TierPeriod(TierPeriod.Rolling, rollingMonths),
        Steps = [new("Member", 0, 0), new("Silver", 1, 50_000), new("Gold", 2, 150_000)],
    };

    public AccountRecord Enrol(ProgramRecord program, string? customer = Customer) =>
        Engine.Accounts.Create(new NewAccount { Program = program.Id, Customer = customer });

    public RuleRecord Rule(
        ProgramRecord program,
        Award? award = null,
        decimal multiplier = 1,
        long? cap = null,
        CapWindow? window = null,
        string trigger = EventTypes.PaymentCompleted,
        params RuleMultiplier[] multipliers) =>
        Engine.EarningRules.Create(new NewRule
        {
            Program = program.Id,
            Trigger = trigger,
            Award = award ?? new PerCurrencyUnitAward(1),
            Multiplier = multiplier,
            Multipliers = [.. multipliers],
            Cap = cap,
            Window = window,
        });

    public RewardRecord Reward(ProgramRecord program, long cost = 100, long? inventory = null) =>
        Engine.Rewards.Create(new NewReward
        {
            Program = program.Id,
            Name = "€5 off",
            Cost = cost,
            Benefit = new RewardBenefit("discount", 500, "EUR"),
            Inventory = inventory,
        });

    public PaymentRecord Pay(
        long amount,
        string currency = "EUR",
        string? customer = Customer,
        string? discount = null,
        bool isManual = false,
        string? method = null,
        string? metadataAccount = null) =>
        Engine.Payments.Create(new NewPayment
        {
            Amount = amount,
            Currency = currency,
            Customer = customer,
            DiscountId = discount,
            Capture = isManual ? CaptureMode.Manual : CaptureMode.Automatic,
            PaymentMethod = method,
            Metadata = metadataAccount is null
                ? Metadata.Empty
                : Metadata.Empty.Add(Linking.MetadataKey, metadataAccount),
        });

    public RefundRecord Refund(PaymentRecord payment, long? amount = null) =>
        Engine.Refunds.Create(new NewRefund(payment.Id, amount));

    public RedemptionRecord Redeem(AccountRecord account, RewardRecord reward) =>
        Engine.Redemptions.Create(new NewRedemption(account.Id, reward.Id));

    public LedgerEntry Give(AccountRecord account, long points, string reason = "goodwill") =>
        Engine.Transactions.Create(new NewManualEntry(account.Id, points, reason));

    public AccountRecord Now(AccountRecord account) => Engine.Accounts.Retrieve(account.Id);

    public RedemptionRecord Now(RedemptionRecord redemption) => Engine.Redemptions.Retrieve(redemption.Id);

    public RewardRecord Now(RewardRecord reward) => Engine.Rewards.Retrieve(reward.Id);

    public PaymentRecord Now(PaymentRecord payment) => Engine.Payments.Retrieve(payment.Id);

    public long Balance(AccountRecord account) => Now(account).Balance;

    /// <summary>Oldest first.</summary>
    public ImmutableArray<LedgerEntry> Ledger(AccountRecord account)
    {
        Engine.Verify();
        return [.. Engine.Snapshot().Entries.Where(LedgerEntry.ByAccount, account.Id)];
    }

    public IEnumerable<long> Amounts(AccountRecord account) => Ledger(account).Select(entry => entry.Amount);

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<EventRecord> Events(string? type = null)
    {
        Engine.CatchUp();
        return [.. Engine.Snapshot().Events.Rows.Where(e => type is null || e.Type == type)];
    }
}
