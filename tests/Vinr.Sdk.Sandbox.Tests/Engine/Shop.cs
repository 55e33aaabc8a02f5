using System.Collections.Immutable;
using Microsoft.Extensions.Time.Testing;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

/// <summary>An engine with a clock in the test's hands, and short words for what a shop does with it.</summary>
internal sealed class Shop
{
    public const string Customer = Customers.DocumentationCustomer;

    public Shop(string start = "2026-01-05T09:00:00Z", long? seed = 1, bool autoEnroll = false)
    {
        Clock = new FakeTimeProvider(At(start));
        Engine = new SandboxEngine(new EngineOptions { Time = Clock, Seed = seed, AutoEnroll = autoEnroll });
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
        string? method = "pm_card_visa",
        string? metadataAccount = null,
        int? captureDelay = null) =>
        Engine.Payments.Create(new NewPayment
        {
            Amount = amount,
            Currency = currency,
            Customer = customer,
            DiscountId = discount,
            Capture = isManual ? CaptureMode.Manual : CaptureMode.Automatic,
            PaymentMethod = method,
            CaptureDelayHours = captureDelay,
            Metadata = metadataAccount is null
                ? Metadata.Empty
                : Metadata.Empty.Add(PaymentLinking.MetadataKey, metadataAccount),
        });

    /// <summary>A payment that waits for its customer.</summary>
    public PaymentRecord Wait(long amount, string? discount = null, bool isManual = false, string? customer = Customer) =>
        Pay(amount, discount: discount, isManual: isManual, method: null, customer: customer);

    public PaymentRecord PayAtPage(string id, string card = TestCards.Pays, string? promoCode = null) => Engine.Checkouts.Pay(id, card, promoCode);

    public CheckoutSessionRecord Session(long amount, string? discount = null, string? customer = Customer, params PromoCode[] codes) =>
        Session(amount, usesStoreCredit: false, discount, customer, codes);

    /// <summary>One that spends store credit, if it is to.</summary>
    public CheckoutSessionRecord Session(long amount, bool usesStoreCredit, string? discount = null, string? customer = Customer, params PromoCode[] codes) =>
        Engine.Checkouts.Create(new()
        {
            Amount = amount,
            Currency = "EUR",
            SuccessUrl = "https://shop.example/thanks",
            CancelUrl = "https://shop.example/cart",
            Customer = customer is null ? null : new SessionCustomer(customer),
            DiscountId = discount,
            UsesStoreCredit = usesStoreCredit,
            PromoCodes = [.. codes],
        });

    public RefundRecord Refund(PaymentRecord payment, long? amount = null) =>
        Engine.Refunds.Create(new NewRefund(payment.Id, amount));

    public RedemptionRecord Redeem(AccountRecord account, RewardRecord reward) =>
        Engine.Redemptions.Create(new NewRedemption(account.Id, reward.Id));

    public string NewCustomer(string? email = null) => Engine.Customers.Create(new NewCustomer { Email = email }).Id;

    public CampaignRecord Campaign(
        ProgramRecord program,
        decimal factor = 2,
        Audience? audience = null,
        string? startsAt = null,
        string? endsAt = null,
        string trigger = EventTypes.PaymentCompleted) =>
        Engine.Campaigns.Create(new NewCampaign
        {
            Program = program.Id,
            Name = "Double points",
            Audience = audience ?? Audience.Everyone,
            Schedule = new Period(startsAt is null ? null : At(startsAt), endsAt is null ? null : At(endsAt)),
            Mechanics = [new PointsMultiplier(trigger, factor)],
        });

    public PromotionRecord Promotion(ProgramRecord program, decimal multiplier, long minSpend = 0, Period? window = null) =>
        Engine.Promotions.Create(new NewPromotion
        {
            Program = program.Id,
            Name = "Spring",
            Multiplier = multiplier,
            MinSpend = minSpend,
            Window = window ?? Period.Always,
        });

    /// <summary>A published offer, for as often as a member likes unless it is said.</summary>
    public OfferRecord Offer(
        ProgramRecord? program, decimal? multiplier = 2, Targeting? targeting = null, long? most = null, long? perMember = null, Period? period = null) =>
        Engine.Offers.Publish(Engine.Offers.Create(new NewOffer
        {
            Program = program?.Id,
            Name = "Comeback",
            Incentive = new Incentive("points_multiplier", multiplier),
            Targeting = targeting ?? new Targeting(),
            MaxRedemptions = most,
            PerMemberLimit = perMember ?? Check.MaxAmount,
            Period = period ?? Period.Always,
        }).Id);

    public SegmentRecord Segment(ProgramRecord program, params SegmentCondition[] conditions) => Segment(program, "Some", conditions);

    public SegmentRecord Segment(ProgramRecord program, string name, params SegmentCondition[] conditions) =>
        Engine.Segments.Create(new NewSegment { Program = program.Id, Name = name, Conditions = [.. conditions] });

    public ReferralRecord Referral(AccountRecord referrer, int? windowDays = 30, long minimum = 2_000) =>
        Engine.Referrals.Create(new NewReferral
        {
            Program = referrer.Program,
            Referrer = referrer.Id,
            ReferrerPoints = 500,
            RefereePoints = 250,
            FirstPaymentMinimum = minimum,
            WindowDays = windowDays,
        });

    public AccountRecord EnrolWith(ReferralRecord referral, string? customer = null) =>
        Engine.Accounts.Create(new NewAccount
        {
            Program = referral.Program,
            Customer = customer ?? NewCustomer(),
            ReferralCode = referral.Code,
        });

    public CreditView Credit(AccountRecord account, long amount, string? expiresAt = null, string currency = "EUR") =>
        Engine.StoreCredit.Issue(new NewCredit(account.Id, amount, currency) { ExpiresAt = expiresAt is null ? null : At(expiresAt) });

    public void Close(AccountRecord account) =>
        Engine.Accounts.Update(account.Id, new AccountChanges { State = AccountState.Closed });

    public LedgerEntry Give(AccountRecord account, long points, string reason = "goodwill") =>
        Engine.Transactions.Create(new NewManualEntry(account.Id, points, reason));

    public AccountRecord Now(AccountRecord account) => Engine.Accounts.Retrieve(account.Id);

    public RedemptionRecord Now(RedemptionRecord redemption) => Engine.Redemptions.Retrieve(redemption.Id);

    public RewardRecord Now(RewardRecord reward) => Engine.Rewards.Retrieve(reward.Id);

    public PaymentRecord Now(PaymentRecord payment) => Engine.Payments.Retrieve(payment.Id);

    public CampaignRecord Now(CampaignRecord campaign) => Engine.Campaigns.Retrieve(campaign.Id);

    public PromotionRecord Now(PromotionRecord promotion) => Engine.Promotions.Retrieve(promotion.Id);

    public OfferRecord Now(OfferRecord offer) => Engine.Offers.Retrieve(offer.Id);

    public ReferralRecord Now(ReferralRecord referral) => Engine.Referrals.Retrieve(referral.Id);

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
