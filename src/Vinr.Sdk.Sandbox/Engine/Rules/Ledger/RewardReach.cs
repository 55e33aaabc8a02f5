namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Tells which rewards a member can afford for the first time, or again.</summary>
internal static class RewardReach
{
    [SandboxRule("notifications.unlocked", Grade.Documented, "reward.unlocked tells that a reward has come within a member's reach.", Page = "Notifications")]
    [SandboxRule("notifications.crossing", Grade.Assumed, "It is sent, rule or no rule, when the balance of an active member reaches the cost of an active reward from below, once for each time; it carries the reward, with the account and its customer.")]
    public static AccountRecord Tell(StateTransaction tx, long before, AccountRecord account)
    {
        if (account.Balance > before && account.State == AccountState.Active)
        {
            foreach (var reward in tx.Rewards.Where(RewardRecord.ByProgram, account.Program))
            {
                if (reward.Active && reward.Cost > before && reward.Cost <= account.Balance) tx.Emit(EventTypes.RewardUnlocked, new UnlockedReward(reward, account.Id, account.Customer));
            }
        }

        return account;
    }
}
