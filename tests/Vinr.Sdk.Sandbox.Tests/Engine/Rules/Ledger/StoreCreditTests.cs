using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class StoreCreditTests
{
    private readonly Shop shop = new();
    private readonly ProgramRecord program;
    private readonly AccountRecord account;

    public StoreCreditTests()
    {
        program = shop.Program();
        account = shop.Enrol(program);
    }

    [Fact]
    [Shows("credit.currencies")]
    public void Each_currency_has_a_wallet_of_its_own()
    {
        var first = shop.Credit(account, 500);
        var second = shop.Credit(account, 250, currency: "eur");
        var pounds = shop.Credit(account, 70, currency: "GBP");

        Assert.Equal((500, 750, 70), (first.WalletBalance, second.WalletBalance, pounds.WalletBalance));
        Assert.Equal(750, shop.Engine.StoreCredit.Retrieve(first.Entry.Id).WalletBalance);
        Assert.Equal(0, shop.Balance(account));
        shop.Engine.Verify();
    }

    [Fact]
    public void Credit_expires_at_its_instant_with_an_entry_of_its_own()
    {
        shop.Credit(account, 500, "2026-03-01T00:00:00Z");
        shop.Credit(account, 30);
        shop.Credit(account, 200, "2026-02-01T00:00:00Z");
        shop.Credit(account, 70, "2026-02-01T00:00:00Z", "GBP");

        shop.GoTo("2026-01-31T23:59:59Z");
        Assert.Equal([500, 30, 200, 70], Amounts());
        shop.GoTo("2026-02-15T00:00:00Z");
        Assert.Equal([500, 30, 200, 70, -200, -70], Amounts());
        shop.GoTo("2036-01-01T00:00:00Z");

        Assert.Equal([500, 30, 200, 70, -200, -70, -500], Amounts());
        var last = shop.Engine.StoreCredit.List(new(account.Id), new()).Items[0];
        Assert.Equal((-500, "EUR", "expiry", 30), (last.Entry.Amount, last.Entry.Currency, last.Entry.Reason, last.WalletBalance));
        Assert.Equal(Shop.At("2026-03-01T00:00:00Z"), last.Entry.Created);
    }

    [Fact]
    public void A_reward_of_store_credit_fills_the_wallet_at_once()
    {
        shop.Give(account, 300);
        var redemption = shop.Redeem(account, Reward());

        Assert.Equal((RedemptionState.Applied, null, null), (redemption.State, redemption.DiscountId, redemption.Discount));
        var credit = Assert.Single(shop.Engine.StoreCredit.List(new(account.Id), new()).Items);
        Assert.Equal((700, "EUR", "redemption", 700), (credit.Entry.Amount, credit.Entry.Currency, credit.Entry.Reason, credit.WalletBalance));
        Assert.Equal(
            [EventTypes.RewardRedeemed, EventTypes.RedemptionCompleted],
            shop.Events().Where(e => e.Data is RedemptionRecord).Select(e => e.Type));
        Refused.Conflict(shop, () => shop.Engine.Redemptions.Release(redemption.Id), RefusalCodes.RedemptionNotReleasable);
        Assert.Equal(200, shop.Balance(account));
        shop.Engine.Verify();
    }

    [Fact]
    public void A_reward_of_store_credit_needs_an_amount_of_money()
    {
        Refused.Invalid(shop, () => Reward(new RewardBenefit("store_credit", 0, "EUR")), "benefit.amount");
        Refused.Invalid(shop, () => Reward(new RewardBenefit("store_credit", 5, "€")), "benefit.currency");
    }

    [Fact]
    public void A_closed_account_takes_no_credit_and_its_own_expires()
    {
        shop.Credit(account, 500, "2026-03-01T00:00:00Z");
        shop.Close(account);

        Refused.Conflict(shop, () => shop.Credit(account, 1), RefusalCodes.AccountClosed, "account");
        shop.GoTo("2026-03-01T00:00:00Z");

        Assert.Equal([500, -500], Amounts());
    }

    [Fact]
    [Shows("credit.update")]
    public void The_expiry_of_credit_can_be_moved_and_cleared()
    {
        var (moved, kept) = (shop.Credit(account, 500, "2026-02-01T00:00:00Z"), shop.Credit(account, 40, "2026-02-01T00:00:00Z"));

        Assert.Equal((540, 500), Shown(shop.Engine.StoreCredit.Update(moved.Id, new(Shop.At("2026-04-01T00:00:00Z")))));
        Assert.Equal((540, 40), Shown(shop.Engine.StoreCredit.Update(kept.Id, new((DateTimeOffset?)null))));
        shop.GoTo("2026-03-01T00:00:00Z");
        Assert.Equal([500, 40], Amounts());
        shop.GoTo("2027-01-01T00:00:00Z");

        Assert.Equal([500, 40, -500], Amounts());
        Refused.Invalid(shop, () => shop.Engine.StoreCredit.Update(kept.Id, new(Shop.At("2026-04-01T00:00:00Z"))), "expiresAt");
        Refused.Invalid(shop, () => shop.Engine.StoreCredit.Update(shop.Engine.StoreCredit.List(new(), new()).Items[0].Id, new((DateTimeOffset?)null)), "expiresAt");
        Refused.NotFound(shop, () => shop.Engine.StoreCredit.Update("sc_0", new()));

        static (long, long) Shown(CreditView credit) => (credit.WalletBalance, credit.Remaining);
    }

    [Fact]
    [Shows("credit.list")]
    public void Credit_is_listed_by_the_account_and_by_the_customer()
    {
        var friend = shop.NewCustomer();
        var (mine, other) = (shop.Credit(account, 500), shop.Credit(shop.Enrol(program, friend), 40));

        Assert.Equal([mine.Id], Ids(new(Customer: Shop.Customer)));
        Assert.Equal([other.Id], Ids(new(Customer: friend)));
        Assert.Equal([mine.Id], Ids(new(account.Id, Shop.Customer)));
        Assert.Empty(Ids(new(account.Id, friend)));

        IEnumerable<string> Ids(CreditFilter filter) => shop.Engine.StoreCredit.List(filter, new()).Items.Select(credit => credit.Id);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Refused.Invalid(shop, () => shop.Credit(account, 0), "amount");
        Refused.Invalid(shop, () => shop.Credit(account, -5), "amount");
        Refused.Invalid(shop, () => shop.Credit(account, 5, currency: "€"), "currency");
        Refused.Invalid(shop, () => shop.Credit(account, 5, "2026-01-05T09:00:00Z"), "expiresAt");
        Refused.NotFound(shop, () => shop.Credit(account with { Id = "loy_0" }, 5), "account");
        Refused.NotFound(shop, () => shop.Engine.StoreCredit.Retrieve("sc_0"));
    }

    [Theory]
    [InlineData("the balance is 501, its entries make 500", 501, true)]
    [InlineData("the balance is 500, its credits make 0", 500, false)]
    [Keeps("sandbox.ledger")]
    public void The_audit_notices_a_wallet_that_does_not_follow_from_its_entries(string message, long balance, bool isOpen)
    {
        var credit = shop.Credit(account, 500).Entry;
        var state = shop.Engine.Snapshot();
        var broken = shop.Now(account) with { Wallets = [new("EUR", balance, isOpen ? [new(credit.Id, credit.Amount, null)] : [])] };

        shop.Engine.Restore(state with { Accounts = state.Accounts.Replace(broken) });

        Assert.Contains(message, Assert.Throws<LedgerException>(shop.Engine.Verify).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_audit_notices_credit_without_a_wallet_and_credit_that_should_have_expired()
    {
        shop.Credit(account, 500, "2026-03-01T00:00:00Z");
        var state = shop.Engine.Snapshot();
        shop.Engine.Restore(state with { Accounts = state.Accounts.Replace(shop.Now(account) with { Wallets = [] }) });
        Assert.Contains("other currencies", Assert.Throws<LedgerException>(shop.Engine.Verify).Message, StringComparison.Ordinal);

        shop.Engine.Restore(state with { Now = Shop.At("2026-03-01T00:00:00Z") });
        Assert.Contains("has expired", Assert.Throws<LedgerException>(shop.Engine.Verify).Message, StringComparison.Ordinal);
    }

    private RewardRecord Reward(RewardBenefit? benefit = null) => shop.Engine.Rewards.Create(new NewReward
    {
        Program = program.Id,
        Name = "€7 to spend",
        Cost = 100,
        Benefit = benefit ?? new RewardBenefit("store_credit", 700, "eur"),
    });

    /// <summary>Oldest first.</summary>
    private IEnumerable<long> Amounts()
    {
        shop.Engine.Verify();
        return shop.Engine.StoreCredit.List(new(account.Id), new(Limit: 100)).Items.Reverse().Select(credit => credit.Entry.Amount);
    }

    [Fact]
    public void Credit_keeps_what_the_shop_wrote_on_it()
    {
        var credit = shop.Engine.StoreCredit.Issue(new(account.Id, 50, "EUR") { Metadata = Metadata.Empty.Add("ticket", "7") });

        Assert.Equal("7", credit.Entry.Metadata["ticket"]);
    }
}
