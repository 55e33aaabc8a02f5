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
        Tiers = new(transport);
        Campaigns = new(transport);
        Promotions = new(transport);
        Offers = new(transport);
        Referrals = new(transport);
        Credit = new(transport);
        Segments = new(transport);
        Analytics = new(transport);
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
        Tiers = null!;
        Campaigns = null!;
        Promotions = null!;
        Offers = null!;
        Referrals = null!;
        Credit = null!;
        Segments = null!;
        Analytics = null!;
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

    /// <summary>What loyal members rise to.</summary>
    public virtual TiersClient Tiers { get; }

    /// <summary>More points for some members, for some time.</summary>
    public virtual CampaignsClient Campaigns { get; }

    /// <summary>More points for purchases, for some time.</summary>
    public virtual PromotionsClient Promotions { get; }

    /// <summary>Something for members who fit, to be used a limited number of times.</summary>
    public virtual OffersClient Offers { get; }

    /// <summary>Members who bring members.</summary>
    public virtual ReferralsClient Referrals { get; }

    /// <summary>Money on members' wallets, beside the points.</summary>
    public virtual CreditClient Credit { get; }

    /// <summary>The members that some conditions hold for.</summary>
    public virtual SegmentsClient Segments { get; }

    /// <summary>How a program does.</summary>
    public virtual AnalyticsClient Analytics { get; }
}
