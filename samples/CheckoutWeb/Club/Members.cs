using Vinr.Sdk;
using Vinr.Sdk.Loyalty;

namespace CheckoutWeb;

/// <summary>Enrols members, and looks up how they stand.</summary>
internal sealed partial class Members(VinrClient vinr, Club club, ShopClock clock, ILogger<Members> logger)
{
    /// <summary>Makes a visitor a member. The keys follow from the visitor, so asking twice makes one.</summary>
    /// <exception cref="VinrException">VINR did not do it, or did not say so. Ask again.</exception>
    public async Task<Member> EnrolAsync(Visitor visitor)
    {
        var customer = await vinr.Customers.CreateAsync(
            new() { Metadata = new() { ["shop"] = ClubPlan.Name } },
            new() { IdempotencyKey = IdempotencyKey.For("customer", visitor.Id) });
        var account = await vinr.Loyalty.Accounts.CreateAsync(
            new() { Program = club.ProgramId, Customer = customer.Id },
            new() { IdempotencyKey = IdempotencyKey.For("member", visitor.Id) });
        return new Member(customer.Id, account.Id);
    }

    /// <summary>
    /// How a member stands. It is asked of VINR each time, and never added up from events: those come late, twice and in any order,
    /// and this is right whatever has come.
    /// </summary>
    /// <returns>Null for those who are no members, and when VINR does not answer: a shop sells coffee all the same.</returns>
    public async Task<MemberCard?> ReadAsync(Visitor visitor, CancellationToken cancellationToken)
    {
        if (visitor.Member is not { } member) return null;
        try
        {
            return CardOf(await vinr.Loyalty.Accounts.RetrieveAsync(member.Account, cancellationToken: cancellationToken), visitor);
        }
        catch (VinrException unread)
        {
            LogUnread(unread, member.Account, unread.RequestId);
            return null;
        }
    }

    private MemberCard CardOf(LoyaltyAccount account, Visitor visitor)
    {
        var tier = club.FindTier(account.Tier);
        return new()
        {
            Balance = account.Balance,
            Tier = tier,
            NextTier = club.Tiers.FirstOrDefault(next => next.From > tier.From),
            Spent = SpentInAYear(visitor),
        };
    }

    /// <summary>VINR tells the tier, and not how far the next one is. The shop knows what it sold.</summary>
    private long SpentInAYear(Visitor visitor)
    {
        var from = clock.GetUtcNow().AddMonths(-12);
        return visitor.Orders.Where(order => order.Placed > from && !order.IsRefunded).Sum(order => order.Charged);
    }

    [LoggerMessage(1, LogLevel.Warning, "The balance of {Account} could not be read (request {RequestId}).")]
    private partial void LogUnread(Exception unread, string account, string? requestId);
}
