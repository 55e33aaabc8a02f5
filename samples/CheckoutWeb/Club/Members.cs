using Vinr.Sdk;
using Vinr.Sdk.Loyalty;

namespace CheckoutWeb;

/// <summary>Enrols members, and looks up how they stand.</summary>
internal sealed partial class Members(VinrClient vinr, Club club, Spending spending, ILogger<Members> logger)
{
    /// <summary>Makes a visitor a member. The keys follow from the visitor and the attempt, so asking twice makes one.</summary>
    /// <exception cref="VinrException">VINR did not do it, or did not say so. Ask again.</exception>
    public async Task<Member> EnrolAsync(Visitor visitor)
    {
        var customer = await vinr.Customers.CreateAsync(
            new() { Metadata = new() { ["shop"] = ClubPlan.Name } },
            new() { IdempotencyKey = IdempotencyKey.For("customer", visitor.Id, visitor.JoinAttempt) });
        var account = await vinr.Loyalty.Accounts.CreateAsync(
            new() { Program = club.ProgramId, Customer = customer.Id },
            new() { IdempotencyKey = IdempotencyKey.For("member", visitor.Id, visitor.JoinAttempt) });
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
            var account = await vinr.Loyalty.Accounts.RetrieveAsync(member.Account, cancellationToken: cancellationToken);
            return CardOf(account, await spending.OfAsync(member, cancellationToken));
        }
        catch (VinrException unread)
        {
            LogUnread(unread, member.Account, unread.RequestId);
            return null;
        }
    }

    private MemberCard CardOf(LoyaltyAccount account, long spent)
    {
        var tier = club.FindTier(account.Tier);
        return new()
        {
            Balance = account.Balance,
            Tier = tier,
            NextTier = club.Tiers.FirstOrDefault(next => next.From > tier.From),
            Spent = spent,
        };
    }

    [LoggerMessage(1, LogLevel.Warning, "The balance of {Account} could not be read (request {RequestId}).")]
    private partial void LogUnread(Exception unread, string account, string? requestId);
}
