using Vinr.Sdk.Transport;

namespace Vinr.Sdk.Loyalty;

/// <summary>Everything about loyalty: <c>vinr.Loyalty</c>.</summary>
public class LoyaltyClient
{
    private readonly VinrTransport? _transport;

    internal LoyaltyClient(VinrTransport transport) => _transport = transport;

    /// <summary>For mocks.</summary>
    protected LoyaltyClient()
    {
    }

    /// <summary>Programs, their points and their tiers.</summary>
    public virtual ProgramsClient Programs => field ??= new(Transport);

    /// <summary>Members, their balances and tiers.</summary>
    public virtual AccountsClient Accounts => field ??= new(Transport);

    /// <summary>What gives how many points.</summary>
    public virtual EarningRulesClient EarningRules => field ??= new(Transport);

    /// <summary>What points buy.</summary>
    public virtual RewardsClient Rewards => field ??= new(Transport);

    /// <summary>Points spent on rewards.</summary>
    public virtual RedemptionsClient Redemptions => field ??= new(Transport);

    /// <summary>The ledger of points.</summary>
    public virtual TransactionsClient Transactions => field ??= new(Transport);

    /// <summary>What loyal members rise to.</summary>
    public virtual TiersClient Tiers => field ??= new(Transport);

    /// <summary>More points for some members, for some time.</summary>
    public virtual CampaignsClient Campaigns => field ??= new(Transport);

    /// <summary>More points for purchases, for some time.</summary>
    public virtual PromotionsClient Promotions => field ??= new(Transport);

    /// <summary>Something for members who fit, to be used a limited number of times.</summary>
    public virtual OffersClient Offers => field ??= new(Transport);

    /// <summary>Members who bring members.</summary>
    public virtual ReferralsClient Referrals => field ??= new(Transport);

    /// <summary>Money on members' wallets, beside the points.</summary>
    public virtual CreditClient Credit => field ??= new(Transport);

    /// <summary>The members that some conditions hold for.</summary>
    public virtual SegmentsClient Segments => field ??= new(Transport);

    /// <summary>How a program does.</summary>
    public virtual AnalyticsClient Analytics => field ??= new(Transport);

    // Made when first asked for: see VinrClient.
    private VinrTransport Transport => _transport ?? throw VinrTransport.Mocked();
}
