using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

/// <summary>Each test breaks one thing about wallets that the audit must notice.</summary>
public class CreditAuditTests
{
    private readonly Shop shop = new();
    private readonly AccountRecord account;
    private readonly CreditEntry entry;

    public CreditAuditTests()
    {
        account = shop.Enrol(shop.Program());
        entry = shop.Credit(account, 500, "2026-03-01T00:00:00Z").Entry;
        shop.Credit(account, 30);
        shop.Credit(account, 70, currency: "GBP");
        account = shop.Now(account);
        shop.Engine.Verify();
    }

    private Wallet Euros => account.Wallets.In("EUR");

    [Fact]
    public void A_wallet_that_is_missing() =>
        Break(account with { Wallets = account.Wallets.RemoveAt(1) }, "it has store credit in other currencies than its wallets.");

    [Fact]
    public void A_wallet_that_nothing_was_put_into() =>
        Break(account with { Wallets = account.Wallets.Add(new("USD", 0, [])) }, "it has store credit in other currencies than its wallets.");

    [Fact]
    public void A_balance_that_is_not_the_sum_of_its_entries() =>
        Break(Euros with { Balance = 531 }, "the wallet in EUR: the balance is 531, its entries make 530.");

    [Fact]
    public void Credits_that_are_not_the_balance() =>
        Break(Euros with { Open = Euros.Open.RemoveAt(0) }, "the wallet in EUR: the balance is 530, its credits make 30.");

    [Fact]
    public void A_credit_that_should_have_expired() => Break(
        state => state with { Now = Shop.At("2026-03-01T00:00:00Z") }, $"the wallet in EUR: credit '{entry.Id}' has expired and is still there.");

    [Fact]
    public void A_credit_is_there_until_it_expires()
    {
        shop.Engine.Restore(shop.Engine.Snapshot() with { Now = Shop.At("2026-02-28T23:59:59Z") });

        shop.Engine.Verify();
    }

    [Fact]
    public void An_entry_that_takes_more_than_there_is()
    {
        var forged = entry with { Id = IdCodec.Encode(IdPrefixes.Credit, shop.Engine.Snapshot().Credits.Length, 0), Amount = -531 };

        Break(state => state with { Credits = state.Credits.Add(forged) }, $"the wallet in EUR: entry '{forged.Id}' leaves -1, below zero.");
    }

    [Fact]
    public void An_entry_may_leave_nothing()
    {
        var forged = entry with { Id = IdCodec.Encode(IdPrefixes.Credit, shop.Engine.Snapshot().Credits.Length, 0), Amount = -530 };

        Break(state => state with { Credits = state.Credits.Add(forged) }, "the wallet in EUR: the balance is 530, its entries make 0.");
    }

    private void Break(Wallet broken, string message) => Break(account with { Wallets = account.Wallets.With(broken) }, message);

    private void Break(AccountRecord broken, string message) => Break(state => state with { Accounts = state.Accounts.Replace(broken) }, message);

    private void Break(Func<EngineState, EngineState> change, string message)
    {
        shop.Engine.Restore(change(shop.Engine.Snapshot()));

        var exception = Assert.Throws<LedgerException>(shop.Engine.Verify);

        Assert.Equal((account.Id, $"Account '{account.Id}': {message}"), (exception.Account, exception.Message));
    }
}
