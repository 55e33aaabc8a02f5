using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

/// <summary>Each test breaks one thing that the audit must notice.</summary>
public class LedgerAuditTests
{
    private readonly Shop shop = new();
    private readonly AccountRecord account;
    private readonly LedgerEntry entry;

    public LedgerAuditTests()
    {
        var program = shop.Program(expiryMonths: 12);
        account = shop.Enrol(program);
        entry = shop.Give(account, 10);
        shop.Give(account, 20);
        shop.Give(account, -5);
        account = shop.Now(account);
        shop.Engine.Verify();
    }

    [Fact]
    [Keeps("sandbox.ledger")]
    public void A_balance_that_is_not_the_sum_of_its_entries() =>
        Break(account with { Balance = 26 }, "the balance is 26, its entries make 25.");

    [Fact]
    public void Lifetime_points_that_are_not_what_was_earned() =>
        Break(account with { LifetimePoints = 31 }, "lifetime points are 31, its entries make 30.");

    [Fact]
    public void A_last_activity_that_no_entry_tells_of() =>
        Break(account with { LastActivity = account.Created.AddDays(1) }, "its last activity is 2026-01-06T09:00:00.0000000+00:00, its entries say .");

    [Fact]
    [Keeps("sandbox.ledger")]
    public void A_lot_that_is_missing() =>
        Break(account with { Lots = account.Lots.RemoveAt(0) }, "the balance is 25, its lots hold 20.");

    [Fact]
    public void A_lot_that_holds_more_than_was_put_into_it() =>
        Break(account with { Lots = LotList.Of([new(account.Lots[0].Origin, 11), new(account.Lots[1].Origin, 14)]) }, $"the lot of '{entry.Id}' (10 points of '{account.Id}') holds 11.");

    [Fact]
    public void A_lot_below_zero() =>
        Break(account with { Lots = LotList.Of([new(entry, -1), .. account.Lots.Skip(1)]) }, $"the lot of '{entry.Id}' (10 points of '{account.Id}') holds -1.");

    [Fact]
    public void A_lot_with_nothing_in_it() =>
        Break(account with { Lots = LotList.Of([new(entry, 0), .. account.Lots.Skip(1)]) }, $"the lot of '{entry.Id}' (10 points of '{account.Id}') holds 0.");

    [Fact]
    public void A_lot_of_somebody_else_s() => Break(
        account with { Lots = LotList.Of([new(entry with { Account = "loy_x" }, 5), .. account.Lots.Skip(1)]) },
        $"the lot of '{entry.Id}' (10 points of 'loy_x') holds 5.");

    [Fact]
    public void The_same_lot_twice() =>
        Break(account with { Lots = LotList.Of([account.Lots[0], account.Lots[0], account.Lots[1]]) }, $"the lot of '{entry.Id}' is not in its place.");

    [Fact]
    public void Lots_out_of_order() =>
        Break(account with { Lots = LotList.Of([.. account.Lots.Reverse()]) }, $"the lot of '{entry.Id}' is not in its place.");

    [Fact]
    public void A_lot_that_should_have_expired() =>
        Break(state => state with { Now = Shop.At("2027-01-05T00:00:00Z") }, $"the lot of '{entry.Id}' has expired and is still there.");

    [Fact]
    [Keeps("sandbox.ledger")]
    public void A_running_balance_that_does_not_run() =>
        Break(state => state with { Entries = state.Entries.Replace(entry with { BalanceAfter = 11 }) }, $"entry '{entry.Id}': the balance after it is 10, and it says 11.");

    [Fact]
    public void An_entry_that_was_added_behind_the_account_s_back() =>
        Break(state => state with { Entries = state.Entries.Add(Forged(1, 26)) }, "the balance is 25, its entries make 26.");

    [Fact]
    public void An_entry_that_takes_more_than_there_is() =>
        Break(state => state with { Entries = state.Entries.Add(Forged(-26, -1)) }, $"entry '{Forged(0, 0).Id}': it leaves a balance of -1, below zero.");

    [Fact]
    public void An_entry_from_the_past() => Break(
        state => state with { Entries = state.Entries.Add(Forged(1, 26) with { Created = Shop.At("2026-01-04T00:00:00Z") }) },
        $"entry '{Forged(0, 0).Id}': it is older than the entry before it.");

    [Fact]
    public void An_entry_of_nobody()
    {
        var forged = Forged(1, 1) with { Account = "loy_nobody" };
        shop.Engine.Restore(shop.Engine.Snapshot() with { Entries = shop.Engine.Snapshot().Entries.Add(forged) });

        var exception = Assert.Throws<LedgerException>(shop.Engine.Verify);

        Assert.Equal(("loy_nobody", $"Account 'loy_nobody': entry '{forged.Id}': there is no such account."), (exception.Account, exception.Message));
    }

    [Fact]
    public void Two_entries_with_one_id() =>
        Break(state => state with { Entries = state.Entries.Add(Forged(1, 26) with { Id = entry.Id }) }, $"entry '{entry.Id}': another entry has the same id.");

    private LedgerEntry Forged(long amount, long balanceAfter) => entry with
    {
        Id = IdCodec.Encode(IdPrefixes.Entry, shop.Engine.Snapshot().Entries.Length, 0),
        Amount = amount,
        BalanceAfter = balanceAfter,
    };

    private void Break(AccountRecord broken, string message) =>
        Break(state => state with { Accounts = state.Accounts.Replace(broken) }, message);

    private void Break(Func<EngineState, EngineState> change, string message)
    {
        shop.Engine.Restore(change(shop.Engine.Snapshot()));

        var exception = Assert.Throws<LedgerException>(shop.Engine.Verify);

        Assert.Equal((account.Id, $"Account '{account.Id}': {message}"), (exception.Account, exception.Message));
    }
}
