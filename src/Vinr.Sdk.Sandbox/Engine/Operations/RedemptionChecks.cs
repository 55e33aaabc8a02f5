using System.Globalization;

namespace Vinr.Sdk.Sandbox.Engine;

internal static class RedemptionChecks
{
    public static void Check(AccountRecord account, RewardRecord reward)
    {
        AccountChecks.RequireActive(account, "only an active account redeems");
        if (account.Program != reward.Program)
        {
            throw EngineRefusal.Conflict(
                RefusalCodes.ProgramMismatch,
                $"Reward '{reward.Id}' belongs to program '{reward.Program}', the account to '{account.Program}': redeem a reward of the account's program.",
                "reward",
                reward.Id);
        }

        if (!reward.Active)
        {
            throw EngineRefusal.Conflict(
                RefusalCodes.RewardInactive, $"Reward '{reward.Id}' is not active: choose another, or activate it.", "reward", reward.Id);
        }

        if (reward.Inventory <= 0)
        {
            throw EngineRefusal.Conflict(
                RefusalCodes.RewardOutOfStock, $"Reward '{reward.Id}' is out of stock: choose another, or raise its inventory.", "reward", reward.Id);
        }

        if (account.Balance < reward.Cost)
        {
            throw EngineRefusal.Conflict(
                RefusalCodes.InsufficientPoints,
                string.Create(CultureInfo.InvariantCulture, $"Reward '{reward.Id}' costs {reward.Cost} points and account '{account.Id}' has {account.Balance}: earn {reward.Cost - account.Balance} more first."),
                "account",
                account.Id);
        }
    }

    public static void CheckReleasable(RedemptionRecord redemption)
    {
        var obstacle = redemption switch
        {
            { State: RedemptionState.Applied, Payment: null } => "its reward has been given, and no call takes that back",
            { State: RedemptionState.Applied } => $"payment '{redemption.Payment}' has used it, and a refund leaves it applied; points are given back by a points transaction",
            { State: RedemptionState.Released } => "it is released already and its points are back; redeem again",
            { Payment: { } payment } => $"payment '{payment}' holds it: cancel the payment instead",
            _ => null,
        };
        if (obstacle is not null)
        {
            throw EngineRefusal.Conflict(
                RefusalCodes.RedemptionNotReleasable,
                $"Redemption '{redemption.Id}' cannot be released: {obstacle}.",
                resource: redemption.Id);
        }
    }
}
