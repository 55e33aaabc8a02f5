using System.Numerics;

namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// Writes entries. Each method gives back the account as the entry leaves it; the caller saves it. Nothing else changes a balance.
/// </summary>
[SandboxRule("ledger.balance", Grade.Documented, "A balance is the sum of its entries, and never set; entries are never changed.", Page = "Loyalty accounts, Points and currency")]
internal static class PointsLedger
{
    /// <summary>
    /// New points for what a member did; none write no entry. More than can be counted are refused to a caller, while time, which
    /// nobody can refuse, gives as many as there is room for.
    /// </summary>
    [SandboxRule("ledger.largest", Grade.Assumed, "No member has ever had more than 9,223,372,036,854,775,807 points: a request that would give more is refused, and time gives as many as there is room for.")]
    public static AccountRecord Earn(StateTransaction tx, AccountRecord account, BigInteger points, EntryDraft draft)
    {
        var room = long.MaxValue - account.LifetimePoints;
        if (points > room && tx.IsRequest)
        {
            throw new OverflowException();
        }

        var earned = (long)BigInteger.Min(points, room);
        return earned == 0 ? account : Credit(tx, account, draft with { Amount = earned });
    }

    /// <summary>New points, in a lot of their own.</summary>
    [SandboxRule("ledger.lifetime", Grade.Documented, "Lifetime points only rise: a redemption takes from the balance and not from them.", Page = "Loyalty accounts")]
    [SandboxRule("ledger.lifetime_counts", Grade.Assumed, "Lifetime points grow by earnings and manual credits; what is given back does not count again.")]
    [SandboxRule("ledger.expiry", Grade.Guide, "Points expire expiryMonths after they were earned.", Page = "Launch a loyalty program")]
    public static AccountRecord Credit(StateTransaction tx, AccountRecord account, EntryDraft draft)
    {
        var months = tx.Programs.Find(account.Program)!.Currency.ExpiryMonths;
        var today = Calendar.DayOf(tx.Now);
        var entry = Write(tx, account, draft, expiresAt: months is { } length ? Calendar.MonthsAfter(today, length) : null);
        tx.Emit(EventTypes.PointsEarned, entry);
        return RewardReach.Tell(tx, before: account.Balance, account with
        {
            Balance = entry.BalanceAfter,
            LifetimePoints = checked(account.LifetimePoints + entry.Amount),
            Lots = account.Lots.Put(entry, entry.Amount),
            LastActivity = entry.Kind.IsByMember() ? tx.Now : account.LastActivity,
            Activity = account.Activity.Count(today, points: entry.Amount),
        });
    }

    /// <summary>Points out of the lots, oldest expiry first, or out of the lot of <paramref name="first"/> before the others.</summary>
    public static Posting Debit(StateTransaction tx, AccountRecord account, EntryDraft draft, LedgerEntry? first = null)
    {
        var (left, draws) = account.Lots.Take(-draft.Amount, first);
        var entry = Write(tx, account, draft);
        account = account with
        {
            Balance = entry.BalanceAfter,
            Lots = left,
            LastActivity = entry.Kind.IsByMember() ? tx.Now : account.LastActivity,
        };
        return new(account, entry, [.. draws]);
    }

    /// <summary>Points back into the lots they came out of. What has expired there meanwhile expires at once.</summary>
    public static AccountRecord GiveBack(StateTransaction tx, AccountRecord account, RedemptionRecord redemption)
    {
        var entry = Write(tx, account, new(EntryKind.Release, redemption.Points, EntryReasons.Release, redemption.Id));
        var lots = redemption.Draws.Reverse().Aggregate(account.Lots, static (lots, draw) => lots.Put(draw.Origin, draw.Points)); // each before the one before
        return RewardReach.Tell(tx, before: account.Balance, ExpireLots(tx, account with { Balance = entry.BalanceAfter, Lots = lots }));
    }

    [SandboxRule("ledger.expiry_entry", Grade.Assumed, "Each lot that expires writes one entry with the reason \"expiry\" and sends one event; what was left of it goes.")]
    public static AccountRecord ExpireLots(StateTransaction tx, AccountRecord account)
    {
        while (!account.Lots.IsEmpty && account.Lots[0] is var lot && lot.Origin.ExpiresAt <= tx.Now)
        {
            var entry = Write(tx, account, new(EntryKind.Expiry, -lot.Remaining, EntryReasons.Expiry, lot.Origin.Id));
            account = account with { Balance = entry.BalanceAfter, Lots = account.Lots.RemoveAt(0) };
            tx.Emit(EventTypes.PointsExpired, entry);
        }

        return account;
    }

    private static LedgerEntry Write(StateTransaction tx, AccountRecord account, EntryDraft draft, DateTimeOffset? expiresAt = null)
    {
        var entry = new LedgerEntry
        {
            Id = tx.NewId(IdPrefixes.Entry, tx.Entries),
            Account = account.Id,
            Kind = draft.Kind,
            Amount = draft.Amount,
            BalanceAfter = checked(account.Balance + draft.Amount),
            Reason = Known(account, draft.Reason),
            Source = draft.Source,
            ExpiresAt = expiresAt,
            Shortfall = draft.Shortfall,
            Cause = draft.Cause,
            Metadata = draft.Metadata,
            Created = tx.Now,
        };
        tx.Entries = tx.Entries.Add(entry);
        return entry;
    }

    // What is said at every visit is kept once for each member, not once for each visit.
    private static string Known(AccountRecord account, string reason) =>
        account.Lots is [.., { Origin.Reason: var before }] && before == reason ? before : reason;
}
