using System.Collections.Immutable;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>One write in the making: the state's tables, changed in place of one another, until <see cref="Commit"/> makes a state of them.</summary>
internal sealed class StateTransaction(EngineState state, IdSource ids, DateTimeOffset now, bool autoEnroll)
{
    private ImmutableSortedSet<DueItem> _due = state.Due;

    public Table<ProgramRecord> Programs { get; set; } = state.Programs;

    public Table<AccountRecord> Accounts { get; private set; } = state.Accounts;

    public Table<RuleRecord> Rules { get; set; } = state.Rules;

    public Table<RewardRecord> Rewards { get; set; } = state.Rewards;

    public Table<RedemptionRecord> Redemptions { get; set; } = state.Redemptions;

    public Table<LedgerEntry> Entries { get; set; } = state.Entries;

    public Table<CustomerRecord> Customers { get; set; } = state.Customers;

    public Table<PaymentRecord> Payments { get; private set; } = state.Payments;

    public Table<CheckoutSessionRecord> CheckoutSessions { get; set; } = state.CheckoutSessions;

    public Table<RefundRecord> Refunds { get; set; } = state.Refunds;

    public Table<EventRecord> Events { get; private set; } = state.Events;

    public Table<TierAddress> Tiers { get; set; } = state.Tiers;

    public Table<SegmentRecord> Segments { get; set; } = state.Segments;

    public Table<CampaignRecord> Campaigns { get; private set; } = state.Campaigns;

    public Table<PromotionRecord> Promotions { get; private set; } = state.Promotions;

    public Table<OfferRecord> Offers { get; private set; } = state.Offers;

    public Table<ReferralRecord> Referrals { get; private set; } = state.Referrals;

    public Table<CreditEntry> Credits { get; set; } = state.Credits;

    public Table<WebhookEndpointRecord> WebhookEndpoints { get; set; } = state.WebhookEndpoints;

    public Table<NotificationRuleRecord> NotificationRules { get; private set; } = state.NotificationRules;

    public IdSource Ids { get; } = ids;

    /// <summary>Whether a payment enrols its customer in programs that do not say it themselves.</summary>
    public bool AutoEnroll { get; } = autoEnroll;

    /// <summary>When it happens: the clock's instant, or the one at which the work was due.</summary>
    public DateTimeOffset Now { get; private set; } = now;

    /// <summary>Whether there is somebody to refuse it to: false for what time does.</summary>
    public bool IsRequest { get; init; }

    /// <summary>Which of the stories it belongs to that go on from one state.</summary>
    public ulong Branch { get; init; }

    public string NewId<T>(string prefix, Table<T> table)
        where T : class, IEntity => Ids.NewId(prefix, table.Length);

    public void Emit(string type, object data) =>
        Events = Events.Add(new EventRecord(Ids.NewEventId(Events.Length, Branch), type, data, Now));

    /// <summary>Newest first.</summary>
    public IEnumerable<LedgerEntry> EntriesOf(AccountRecord account) =>
        Entries.NewestWhere(LedgerEntry.ByAccount, account.Id);

    /// <summary>Keeps the new or changed account, and what time will do to it next.</summary>
    public AccountRecord Save(AccountRecord account)
    {
        account = account.At(Now, Programs.Find(account.Program)!.Tiers);
        Accounts = Keep(DueKind.Account, Accounts, account);
        return account;
    }

    public CampaignRecord Save(CampaignRecord campaign)
    {
        campaign = campaign.At(Now);
        Campaigns = Keep(DueKind.Campaign, Campaigns, campaign);
        return campaign;
    }

    public void Remove(CampaignRecord campaign)
    {
        Plan(DueKind.Campaign, Campaigns.PositionOf(campaign.Id), campaign.NextDue, null);
        Campaigns = Campaigns.Remove(campaign);
    }

    public PromotionRecord Save(PromotionRecord promotion)
    {
        promotion = promotion.At(Now);
        Promotions = Keep(DueKind.Promotion, Promotions, promotion);
        return promotion;
    }

    public OfferRecord Save(OfferRecord offer)
    {
        offer = offer.At(Now);
        Offers = Keep(DueKind.Offer, Offers, offer);
        return offer;
    }

    public void Remove(OfferRecord offer)
    {
        Plan(DueKind.Offer, Offers.PositionOf(offer.Id), offer.NextDue, null);
        Offers = Offers.Remove(offer);
    }

    public ReferralRecord Save(ReferralRecord referral)
    {
        Referrals = Keep(DueKind.Referral, Referrals, referral);
        return referral;
    }

    public PaymentRecord Save(PaymentRecord payment)
    {
        Payments = Keep(DueKind.Payment, Payments, payment);
        return payment;
    }

    public NotificationRuleRecord Save(NotificationRuleRecord rule)
    {
        rule = rule.At(Now);
        NotificationRules = Keep(DueKind.NotificationRule, NotificationRules, rule);
        return rule;
    }

    public void Remove(NotificationRuleRecord rule)
    {
        Plan(DueKind.NotificationRule, NotificationRules.PositionOf(rule.Id), rule.NextDue, null);
        NotificationRules = NotificationRules.Remove(rule);
    }

    /// <summary>What is due by then, with <see cref="Now"/> set to its instant; null when nothing is.</summary>
    public DueItem? NextDue(DateTimeOffset until)
    {
        if (_due.IsEmpty || _due.Min.At > until)
        {
            Now = until;
            return null;
        }

        Now = _due.Min.At;
        return _due.Min;
    }

    public EngineState Commit() => state with
    {
        Programs = Programs,
        Accounts = Accounts,
        Rules = Rules,
        Rewards = Rewards,
        Redemptions = Redemptions,
        Entries = Entries,
        Customers = Customers,
        Payments = Payments,
        CheckoutSessions = CheckoutSessions,
        Refunds = Refunds,
        Events = Events,
        Tiers = Tiers,
        Segments = Segments,
        Campaigns = Campaigns,
        Promotions = Promotions,
        Offers = Offers,
        Referrals = Referrals,
        Credits = Credits,
        WebhookEndpoints = WebhookEndpoints,
        NotificationRules = NotificationRules,
        Due = _due,
        Now = Now,
    };

    private Table<T> Keep<T>(DueKind kind, Table<T> table, T row)
        where T : class, ITimed
    {
        var before = table.Find(row.Id);
        table = before is null ? table.Add(row) : table.Replace(row);
        Plan(kind, table.PositionOf(row.Id), before?.NextDue, row.NextDue);
        return table;
    }

    private void Plan(DueKind kind, int position, DateTimeOffset? last, DateTimeOffset? next)
    {
        if (last is { } planned)
        {
            _due = _due.Remove(new DueItem(planned, kind, position));
        }

        if (next is { } instant)
        {
            _due = _due.Add(new DueItem(instant, kind, position));
        }
    }
}
