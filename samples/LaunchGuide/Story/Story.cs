using Vinr.Sdk;
using Vinr.Sdk.Loyalty;

namespace LaunchGuide;

/// <summary>What has come about so far. Each step adds to it, always what VINR answered.</summary>
internal sealed class Story(Stage stage, string customer)
{
    private int _orders;

    public Stage Stage => stage;

    public VinrClient Vinr => stage.Vinr;

    /// <summary>The id of the customer who becomes the member.</summary>
    public string Customer => customer;

    public LoyaltyProgram Program { get => field ?? throw NotYet(); set; }

    public LoyaltyAccount Member { get => field ?? throw NotYet(); set; }

    public bool HasMember { get; private set; }

    public Reward Reward { get => field ?? throw NotYet(); set; }

    /// <summary>What the redemption is for.</summary>
    public Order Cart { get => field ?? throw NotYet(); set; }

    public Redemption Redemption { get => field ?? throw NotYet(); set; }

    /// <summary>The purchase that the discount went on.</summary>
    public Payment DiscountedPurchase { get => field ?? throw NotYet(); set; }

    public Campaign Campaign { get => field ?? throw NotYet(); set; }

    /// <summary>What the purchase of the campaign's weekend earned.</summary>
    public long CampaignEarned { get; set; }

    public Referral Referral { get => field ?? throw NotYet(); set; }

    /// <summary>What bringing a friend earned.</summary>
    public long ReferralEarned { get; set; }

    /// <summary>The member whom the member brought.</summary>
    public LoyaltyAccount Friend { get => field ?? throw NotYet(); set; }

    public AnalyticsSummary Summary { get => field ?? throw NotYet(); set; }

    /// <summary>Everything that happened to the member, oldest first.</summary>
    public IReadOnlyList<VinrEvent> Events { get; set; } = [];

    public void Enroll(LoyaltyAccount member) => (Member, HasMember) = (member, true);

    /// <summary>A new order, at its first attempt; no other run has its number.</summary>
    public Order NextOrder() => new($"{Member.Id}-order-{++_orders}", Attempt: "1");

    /// <summary>Reads the member anew.</summary>
    /// <param name="expected">The change of the balance to wait for, where patience is needed.</param>
    /// <returns>By how much the balance has changed.</returns>
    public async Task<long> ReadMemberAsync(long expected)
    {
        var before = Member.Balance;
        Member = await stage.Patience.UntilAsync(
            member => member.Balance - before == expected, () => Vinr.Loyalty.Accounts.RetrieveAsync(Member.Id));
        return Member.Balance - before;
    }

    private static InvalidOperationException NotYet() => new("No step has brought this about yet.");
}
