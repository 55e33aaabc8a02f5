namespace Vinr.Sdk.Sandbox.Engine;

[SandboxRule("rewards.create", Grade.Guide, "A reward costs points and gives a benefit.", Page = "Launch a loyalty program")]
[SandboxRule("rewards.stock", Grade.Documented, "A reward is active and without end unless it says otherwise; an inactive one, or one whose inventory is 0, is not redeemed.", Page = "Rewards catalog")]
[SandboxRule("rewards.update", Grade.Assumed, "A reward can be updated, as rules and tiers can; no event tells of it.")]
internal sealed class Rewards(StateStore store)
{
    public RewardRecord Create(NewReward command) => store.Write(tx =>
    {
        var reward = Checked(new RewardRecord
        {
            Id = tx.NewId(IdPrefixes.Reward, tx.Rewards),
            Program = tx.Programs.Require(command.Program, "program", "program").Id,
            Name = command.Name,
            Cost = command.Cost,
            Benefit = command.Benefit,
            Active = command.Active,
            Inventory = command.Inventory,
            Metadata = command.Metadata,
            Created = tx.Now,
        });
        tx.Rewards = tx.Rewards.Add(reward);
        tx.Emit(EventTypes.RewardCreated, reward);
        return reward;
    });

    public RewardRecord Retrieve(string id) => store.Read().Rewards.Get(id, "reward");

    public RewardRecord Update(string id, RewardChanges changes) => store.Write(tx =>
    {
        var reward = tx.Rewards.Get(id, "reward");
        reward = Checked(reward with
        {
            Name = changes.Name.Or(reward.Name),
            Cost = changes.Cost.Or(reward.Cost),
            Benefit = changes.Benefit.Or(reward.Benefit),
            Active = changes.Active.Or(reward.Active),
            Inventory = changes.Inventory.Or(reward.Inventory),
            Metadata = changes.Metadata.Or(reward.Metadata),
        });
        tx.Rewards = tx.Rewards.Replace(reward);
        return reward;
    });

    [SandboxRule("rewards.filter", Grade.Illustrative, "Rewards are listed by whether they are active; by program is assumed.", Page = "Rewards (API reference)")]
    public PageResult<RewardRecord> List(RewardFilter filter, PageRequest page)
    {
        var table = store.Read().Rewards;
        return Pager.Page(
            table,
            page,
            filter.Program is { } program ? table.Select(RewardRecord.ByProgram, program) : null,
            filter.Active is { } active ? row => row.Active == active : null);
    }

    private static RewardRecord Checked(RewardRecord reward)
    {
        Check.Text(reward.Name, "name");
        Check.Between(reward.Cost, 1, Check.MaxAmount, "cost");
        Check.Between(reward.Inventory ?? 0, 0, Check.MaxAmount, "inventory");
        Check.Text(reward.Benefit.Type, "benefit.type");
        if (reward.Benefit.IsPercentOff)
        {
            Check.That(reward.Benefit.Percent is > 0 and <= 100, "benefit.percent", "'benefit.percent' must be above 0 and at most 100.");
        }

        if (!reward.Benefit.IsAmountOff && !reward.Benefit.IsStoreCredit)
        {
            return reward;
        }

        Check.Between(reward.Benefit.Amount ?? 0, 1, Check.MaxAmount, "benefit.amount");
        var currency = Currencies.Normalize(reward.Benefit.Currency ?? "", "benefit.currency");
        return reward with { Benefit = reward.Benefit with { Currency = currency } };
    }
}
