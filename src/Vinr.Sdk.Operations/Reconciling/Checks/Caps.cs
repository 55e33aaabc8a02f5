using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Operations.Reconciling.Arithmetic;
using Vinr.Sdk.Operations.Reconciling.Books;

namespace Vinr.Sdk.Operations.Reconciling.Checks;

/// <summary>Whether the cap of a rule may have been reached: certainly not while a member has earned less than it in the whole window.</summary>
/// <param name="books">What was read.</param>
/// <param name="since">Since when entries are there, but for members of whom older ones were read.</param>
internal sealed class Caps(Ledgers books, DateTimeOffset since)
{
    public bool MayBeReached(EarningRule rule, MemberPayment payment)
    {
        if (rule.Cap is not { } cap || payment.Account is null) return false;

        if (CapWindow.Of(rule.Window, payment.EarnedAt ?? payment.Created) is not { } window) return payment.Lifetime >= cap.Points;

        return window.From < SinceOf(payment.Account) || EarnedIn(payment.Account, window) >= cap.Points;
    }

    private DateTimeOffset SinceOf(string account) =>
        books.Read("SELECT since FROM older WHERE account = $1 AND since < $2", row => row.Moment(0), account, since).FirstOrDefault(since);

    private long EarnedIn(string account, CapWindow window) => books.Count(
        "SELECT coalesce(sum(amount), 0) FROM entries WHERE account = $1 AND amount > 0 AND source LIKE 'pay\\_%' ESCAPE '\\' AND created >= $2 AND created < $3", account, window.From, window.To);
}
