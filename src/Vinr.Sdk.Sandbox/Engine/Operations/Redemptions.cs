namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Redemptions(StateStore store)
{
    /// <summary>Turns points into a reward: all of it or, when a rule is against it, nothing.</summary>
    [SandboxRule("redemptions.create", Grade.Documented, "Redeeming takes the points at once, as a whole, never below zero, also under races.", Page = "Redemption")]
    [SandboxRule("redemptions.discount", Grade.Guide, "A discount reward's redemption has the discountId that goes onto the payment.", Page = "Launch a loyalty program")]
    public RedemptionRecord Create(NewRedemption command) => store.Write(tx =>
    {
        Check.Text(command.Account, "account");
        Check.Text(command.Reward, "reward");
        var account = tx.Accounts.Get(command.Account, "loyalty account", "account");
        var reward = tx.Rewards.Get(command.Reward, "reward", "reward");
        RedemptionChecks.Check(account, reward);

        var discount = DiscountOf(tx, reward.Benefit);
        var redemption = new RedemptionRecord
        {
            Id = tx.NewId(IdPrefixes.Redemption, tx.Redemptions),
            Account = account.Id,
            Customer = account.Customer,
            Reward = reward.Id,
            Points = reward.Cost,
            DiscountId = discount is null ? null : tx.NewId(IdPrefixes.Discount, tx.Redemptions),
            Discount = discount,
            Created = tx.Now,
        };

        var draft = new EntryDraft(EntryKind.Redemption, -reward.Cost, EntryReasons.Redemption, redemption.Id);
        var posting = PointsLedger.Debit(tx, account, draft);
        redemption = redemption with { Draws = posting.Draws };
        tx.Save(TierRules.Evaluate(tx, posting.Account));
        tx.Rewards = tx.Rewards.Replace(reward with { Inventory = reward.Inventory - 1 });
        tx.Redemptions = tx.Redemptions.Add(redemption);
        tx.Emit(EventTypes.RewardRedeemed, redemption);
        return discount is null ? Apply(tx, redemption, reward.Benefit) : redemption;
    });

    public RedemptionRecord Retrieve(string id) => store.Read().Redemptions.Get(id, "redemption");

    /// <summary>Gives the points of a pending redemption back.</summary>
    [SandboxRule("redemptions.release", Grade.Assumed, "A pending redemption can be released; it never times out by itself.")]
    public RedemptionRecord Release(string id) => store.Write(tx =>
    {
        var redemption = tx.Redemptions.Get(id, "redemption");
        RedemptionChecks.CheckReleasable(redemption);
        return DiscountUse.GiveBack(tx, redemption);
    });

    [SandboxRule("redemptions.filters", Grade.Illustrative, "Redemptions are listed by customer and redeemable_type (coupon, reward, offer); all of a sandbox's are of rewards. By account is assumed.", Page = "Redemptions (API reference)")]
    public PageResult<RedemptionRecord> List(RedemptionFilter filter, PageRequest page)
    {
        var table = store.Read().Redemptions;
        return Pager.Page(
            table,
            page,
            filter.Account is { } account ? table.Select(RedemptionRecord.ByAccount, account)
                : filter.Customer is { } customer ? table.Select(RedemptionRecord.ByCustomer, customer) : null,
            filter.Kind is RedeemableKind.Coupon or RedeemableKind.Offer ? static _ => false
                : filter is { Account: not null, Customer: { } other } ? row => row.Customer == other : null);
    }

    private static Discount? DiscountOf(StateTransaction tx, RewardBenefit benefit)
    {
        var code = tx.Ids.DiscountCode(tx.Redemptions.Length);
        return benefit is { IsAmountOff: true, Amount: not null } ? new(code, benefit.Amount, benefit.Currency)
            : benefit is { IsPercentOff: true, Percent: not null } ? new(code, Percent: benefit.Percent)
            : null;
    }

    /// <summary>What takes nothing off a payment waits for none: it is given at once, and the redemption is over.</summary>
    [SandboxRule("redemptions.no_discount", Grade.Assumed, "A reward that is no discount is given at once, store credit into the wallet; the redemption is applied, and cannot be released.")]
    private static RedemptionRecord Apply(StateTransaction tx, RedemptionRecord redemption, RewardBenefit benefit)
    {
        if (benefit.IsStoreCredit)
        {
            var credit = new NewCredit(redemption.Account, benefit.Amount!.Value, benefit.Currency!) { Reason = EntryReasons.Redemption };
            CreditLedger.Issue(tx, tx.Accounts.Find(redemption.Account)!, credit);
        }

        redemption = redemption with { State = RedemptionState.Applied };
        tx.Redemptions = tx.Redemptions.Replace(redemption);
        tx.Emit(EventTypes.RedemptionCompleted, redemption);
        return redemption;
    }
}
