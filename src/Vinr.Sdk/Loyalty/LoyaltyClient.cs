using Vinr.Sdk.Transport;

namespace Vinr.Sdk.Loyalty;

/// <summary>Everything about loyalty: <c>vinr.Loyalty</c>.</summary>
public class LoyaltyClient
{
    internal LoyaltyClient(VinrTransport transport)
    {
        Programs = new(transport);
        Accounts = new(transport);
        EarningRules = new(transport);
        Rewards = new(transport);
        Redemptions = new(transport);
        Transactions = new(transport);
    }

    /// <summary>For mocks.</summary>
    protected LoyaltyClient()
    {
        Programs = null!;
        Accounts = null!;
        EarningRules = null!;
        Rewards = null!;
        Redemptions = null!;
        Transactions = null!;
    }

    /// <summary>Programs, their points and their tiers.</summary>
    public virtual ProgramsClient Programs { get; }

    /// <summary>Members, their balances and tiers.</summary>
    public virtual AccountsClient Accounts { get; }

    /// <summary>What gives how many points.</summary>
    public virtual EarningRulesClient EarningRules { get; }

    /// <summary>What points buy.</summary>
    public virtual RewardsClient Rewards { get; }

    /// <summary>Points spent on rewards.</summary>
    public virtual RedemptionsClient Redemptions { get; }

    /// <summary>The ledger of points.</summary>
    public virtual TransactionsClient Transactions { get; }
}
