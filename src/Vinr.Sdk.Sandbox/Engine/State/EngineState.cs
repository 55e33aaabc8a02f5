using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Everything a sandbox knows at one moment, as one immutable value.</summary>
internal sealed record EngineState
{
    public Table<ProgramRecord> Programs { get; init; } = new();

    public Table<AccountRecord> Accounts { get; init; } = new(AccountRecord.ByCustomer, AccountRecord.ByProgram);

    public Table<RuleRecord> Rules { get; init; } = new(RuleRecord.ByProgram);

    public Table<RewardRecord> Rewards { get; init; } = new(RewardRecord.ByProgram);

    public Table<RedemptionRecord> Redemptions { get; init; } = new(RedemptionRecord.ByAccount, RedemptionRecord.ByCustomer);

    public Table<LedgerEntry> Entries { get; init; } = new(LedgerEntry.ByAccount, LedgerEntry.ByType);

    public Table<CustomerRecord> Customers { get; init; } = new(CustomerRecord.ByEmail);

    public Table<PaymentRecord> Payments { get; init; } = new(PaymentRecord.ByCustomer);

    public Table<CheckoutSessionRecord> CheckoutSessions { get; init; } = new();

    public Table<RefundRecord> Refunds { get; init; } = new(RefundRecord.ByPayment);

    public Table<EventRecord> Events { get; init; } = new(EventRecord.ByType);

    public Table<TierAddress> Tiers { get; init; } = new();

    public Table<SegmentRecord> Segments { get; init; } = new(SegmentRecord.ByProgram, SegmentRecord.ByName);

    public Table<CampaignRecord> Campaigns { get; init; } = new(CampaignRecord.ByProgram, CampaignRecord.ActiveIn);

    public Table<PromotionRecord> Promotions { get; init; } = new(PromotionRecord.ByProgram, PromotionRecord.ActiveIn);

    public Table<OfferRecord> Offers { get; init; } = new(OfferRecord.ActiveIn);

    public Table<ReferralRecord> Referrals { get; init; } =
        new(ReferralRecord.ByProgram, ReferralRecord.ByReferrer, ReferralRecord.ByReferee, ReferralRecord.ByCode);

    public Table<CreditEntry> Credits { get; init; } = new(CreditEntry.ByAccount, CreditEntry.ByCustomer);

    public Table<WebhookEndpointRecord> WebhookEndpoints { get; init; } = new();

    public Table<NotificationRuleRecord> NotificationRules { get; init; } = new();

    /// <summary>What the passing of time will do, in the order in which it will.</summary>
    public ImmutableSortedSet<DueItem> Due { get; init; } = [];

    /// <summary>The latest instant that the state knows of. Time never goes back behind it.</summary>
    public DateTimeOffset Now { get; init; } = DateTimeOffset.MinValue;

    /// <summary>The payments that wait for their customers, or for time to capture them.</summary>
    public IEnumerable<PaymentRecord> WaitingPayments => Due.Where(static item => item.Kind == DueKind.Payment).Select(item => Payments[item.Position]!);

    public DateTimeOffset? NextDue => Due.IsEmpty ? null : Due.Min.At;

    public bool HasDue(DateTimeOffset now) => NextDue <= now;

    /// <summary>The state, sending nothing to the webhook endpoints that it has by now: those who hold another copy of it do.</summary>
    public EngineState Silenced() => this with
    {
        WebhookEndpoints = WebhookEndpoints.Rows.Aggregate(
            WebhookEndpoints, (table, endpoint) => table.Replace(endpoint with { FirstEvent = WebhookEndpointRecord.Never })),
    };

    /// <summary>The state with <see cref="Due"/> as its rows say it.</summary>
    public EngineState WithDue() => this with
    {
        Due =
        [
            .. DueOf(DueKind.Account, Accounts),
            .. DueOf(DueKind.Campaign, Campaigns),
            .. DueOf(DueKind.Promotion, Promotions),
            .. DueOf(DueKind.Offer, Offers),
            .. DueOf(DueKind.Referral, Referrals),
            .. DueOf(DueKind.Payment, Payments),
            .. DueOf(DueKind.NotificationRule, NotificationRules),
        ],
    };

    private static IEnumerable<DueItem> DueOf<T>(DueKind kind, Table<T> table)
        where T : class, ITimed =>
        table.Rows.Where(row => row.NextDue is not null).Select(row => new DueItem(row.NextDue!.Value, kind, table.PositionOf(row.Id)));
}
