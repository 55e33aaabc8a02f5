namespace Vinr.Sdk.Sandbox.Engine;

internal sealed class Redemptions(SandboxEngine engine)
{
    /// <summary>Turns points into a reward: all of it or, when a rule is against it, nothing.</summary>
    public RedemptionRecord Create(NewRedemption command) => engine.Write(tx =>
    {
        Check.Text(command.Account, "account");
        Check.Text(command.Reward, "reward");
        var account = tx.Accounts.Get(command.Account, "loyalty account", "account");
        var reward = tx.Rewards.Get(command.Reward, "reward", "reward");
        RedemptionChecks.Check(account, reward);

        var position = tx.Redemptions.Length;
        var redemption = new RedemptionRecord
        {
            Id = tx.NewId(IdPrefixes.Redemption, tx.Redemptions),
            Account = account.Id,
            Customer = account.Customer,
            Reward = reward.Id,
            Points = reward.Cost,
            DiscountId = tx.NewId(IdPrefixes.Discount, tx.Redemptions),
            Discount = reward.Benefit.IsAmountOff
                ? new Discount(reward.Benefit.Amount!.Value, reward.Benefit.Currency!, tx.Ids.DiscountCode(position))
                : null,
            Created = tx.Now,
        };

        var draft = new EntryDraft(EntryKind.Redemption, -reward.Cost, EntryReasons.Redemption, redemption.Id);
        var posting = Book.Debit(tx, account, draft);
        redemption = redemption with { Draws = posting.Draws };
        tx.Save(posting.Account);
        tx.Rewards = tx.Rewards.Replace(reward with { Inventory = reward.Inventory - 1 });
        tx.Redemptions = tx.Redemptions.Add(redemption);
        tx.Emit(EventTypes.RewardRedeemed, redemption);
        return redemption;
    });

    public RedemptionRecord Retrieve(string id) => engine.Read().Redemptions.Get(id, "redemption");

    /// <summary>Gives the points of a pending redemption back.</summary>
    public RedemptionRecord Release(string id) => engine.Write(tx =>
    {
        var redemption = tx.Redemptions.Get(id, "redemption");
        RedemptionChecks.CheckReleasable(redemption);
        return DiscountUse.GiveBack(tx, redemption);
    });

    public PageResult<RedemptionRecord> List(RedemptionFilter filter, PageRequest page)
    {
        var table = engine.Read().Redemptions;
        return filter switch
        {
            { Account: { } account } => Pager.Page(
                table,
                page,
                table.Select(RedemptionRecord.ByAccount, account),
                filter.Customer is { } customer ? row => row.Customer == customer : null),
            { Customer: { } customer } => Pager.Page(table, page, table.Select(RedemptionRecord.ByCustomer, customer)),
            _ => Pager.Page(table, page),
        };
    }
}
