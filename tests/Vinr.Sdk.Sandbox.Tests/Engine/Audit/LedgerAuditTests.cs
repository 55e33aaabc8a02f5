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
        Break(account with { Balance = 26 }, "the balance is 26, its entries make 25");

    [Fact]
    public void Lifetime_points_that_are_not_what_was_earned() =>
        Break(account with { LifetimePoints = 31 }, "lifetime points are 31");

    [Fact]
    public void A_last_activity_that_no_entry_tells_of() =>
        Break(account with { LastActivity = account.Created.AddDays(1) }, "its last activity is 2026-01-06");

    [Fact]
    [Keeps("sandbox.ledger")]
    public void A_lot_that_is_missing() =>
        Break(account with { Lots = account.Lots.RemoveAt(0) }, "its lots hold 20");

    [Fact]
    public void A_lot_that_holds_more_than_was_put_into_it() =>
        Break(account with { Lots = LotList.Of([new(account.Lots[0].Origin, 11), new(account.Lots[1].Origin, 14)]) }, "holds 11");

    [Fact]
    public void A_lot_below_zero() =>
        Break(account with { Lots = LotList.Of([new(entry, -1), .. account.Lots.Skip(1)]) }, "holds -1");

    [Fact]
    public void Lots_out_of_order() =>
        Break(account with { Lots = LotList.Of([.. account.Lots.Reverse()]) }, "not in its place");

    [Fact]
    public void A_lot_that_should_have_expired() =>
        Break(state => state with { Now = Shop.At("2027-01-05T00:00:00Z") }, "has expired");

    [Fact]
    [Keeps("sandbox.ledger")]
    public void A_running_balance_that_does_not_run() =>
        Break(state => state with { Entries = state.Entries.Replace(entry with { BalanceAfter = 11 }) }, "the balance after it is 10");

    [Fact]
    public void An_entry_that_was_added_behind_the_account_s_back() =>
        Break(state => state with { Entries = state.Entries.Add(Forged(1, 26)) }, "its entries make 26");

    [Fact]
    public void An_entry_that_takes_more_than_there_is() =>
        Break(state => state with { Entries = state.Entries.Add(Forged(-26, -1)) }, "below zero");

    [Fact]
    public void An_entry_from_the_past() => Break(
        state => state with { Entries = state.Entries.Add(Forged(1, 26) with { Created = Shop.At("2026-01-04T00:00:00Z") }) },
        "older than the entry before it");

    [Fact]
    public void An_entry_of_nobody()
    {
        shop.Engine.Restore(shop.Engine.Snapshot() with
        {
            Entries = shop.Engine.Snapshot().Entries.Add(Forged(1, 1) with { Account = "loy_nobody" }),
        });

        Assert.Equal("loy_nobody", Assert.Throws<LedgerException>(shop.Engine.Verify).Account);
    }

    [Fact]
    public void Two_entries_with_one_id() =>
        Break(state => state with { Entries = state.Entries.Add(Forged(1, 26) with { Id = entry.Id }) }, "has the same id");

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

        Assert.Equal(account.Id, exception.Account);
        Assert.Contains(account.Id, exception.Message, StringComparison.Ordinal);
        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
    }
}
