using FsCheck;
using FsCheck.Xunit;
using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class PagingTests
{
    private readonly Shop shop = new();

    [Property(MaxTest = 40)]
    [Shows("lists.limit")]
    public void Pages_in_either_direction_give_every_row_once(NonNegativeInt rows, PositiveInt size)
    {
        var (shop, limit) = (new Shop(), Math.Min(size.Get, PageRequest.MaxLimit));
        var account = shop.Enrol(shop.Program());
        var other = shop.Enrol(shop.Program());
        var made = Enumerable.Range(0, rows.Get).Select(n =>
        {
            shop.Give(other, 1);
            return shop.Give(account, n + 1).Id;
        }).ToList();
        var filter = new TransactionFilter(account.Id);

        var down = Walk(cursor => shop.Engine.Transactions.List(filter, new PageRequest(limit, StartingAfter: cursor)));
        Assert.Equal(Enumerable.Reverse(made), down.SelectMany(page => page.Items).Select(entry => entry.Id));
        Assert.All(down, page => Assert.Equal(rows.Get, page.TotalEstimate));

        var before = shop.Engine.Snapshot().Entries.Rows.FirstOrDefault()?.Id;
        var up = Walk(cursor => shop.Engine.Transactions.List(filter, new PageRequest(limit, EndingBefore: cursor ?? before)));
        Assert.Equal(made, up.SelectMany(page => page.Items.Reverse()).Select(entry => entry.Id));
    }

    [Fact]
    [Shows("accounts.filter")]
    public void Filters_narrow_a_list_and_combine()
    {
        var (first, second) = (shop.Program(), shop.Program());
        var (here, there) = (shop.Enrol(first), shop.Enrol(second));
        var alone = shop.Enrol(first, customer: null);
        var (give, take) = (shop.Give(here, 5), shop.Give(here, -2));
        var elsewhere = shop.Give(alone, 5);

        Assert.Equal([alone, there, here], ListAccounts(new()).Select(Stored));
        Assert.Equal([there, here], ListAccounts(new(Customer: Shop.Customer)).Select(Stored));
        Assert.Equal([alone, here], ListAccounts(new(Program: first.Id)).Select(Stored));
        Assert.Equal([here], ListAccounts(new(Shop.Customer, first.Id)).Select(Stored));
        Assert.Empty(ListAccounts(new(Customer: "cust_x")));
        Assert.Equal([take], ListEntries(new(Credit: false)));
        Assert.Equal([elsewhere, give], ListEntries(new(Credit: true)));
        Assert.Equal([give], ListEntries(new(here.Id, Credit: true)));

        IEnumerable<AccountRecord> ListAccounts(AccountFilter filter) => shop.Engine.Accounts.List(filter, new()).Items;
        IEnumerable<LedgerEntry> ListEntries(TransactionFilter filter) => shop.Engine.Transactions.List(filter, new()).Items;
        AccountRecord Stored(AccountRecord account) => new[] { here, there, alone }.Single(one => one.Id == account.Id);
    }

    [Fact]
    [Shows("earning.filter")]
    [Shows("rewards.filter")]
    public void Rules_and_rewards_are_listed_by_activity_and_program()
    {
        var (program, other) = (shop.Program(), shop.Program());
        var (rule, otherRule) = (shop.Rule(program), shop.Rule(other));
        var sleeping = shop.Engine.EarningRules.Update(shop.Rule(program).Id, new RuleChanges { Active = false });
        var (reward, otherReward) = (shop.Reward(program), shop.Reward(other));
        var hidden = shop.Engine.Rewards.Update(shop.Reward(program).Id, new RewardChanges { Active = false });

        Assert.Equal([otherRule, rule], shop.Engine.EarningRules.List(new(Active: true), new()).Items);
        Assert.Equal([sleeping], shop.Engine.EarningRules.List(new(Active: false, program.Id), new()).Items);
        Assert.Equal([sleeping, rule], shop.Engine.EarningRules.List(new(Program: program.Id), new()).Items);
        Assert.Equal([otherReward, reward], shop.Engine.Rewards.List(new(Active: true), new()).Items);
        Assert.Equal([hidden], shop.Engine.Rewards.List(new(Active: false, program.Id), new()).Items);
        Assert.Equal(1, shop.Engine.Rewards.List(new(Active: false), new()).TotalEstimate);
        Assert.Equal([other.Id, program.Id, ProgramRecord.DefaultId], shop.Engine.Programs.List(new()).Items.Select(row => row.Id));
    }

    [Fact]
    [Shows("redemptions.filters")]
    public void Payments_refunds_and_redemptions_are_listed_by_what_they_belong_to()
    {
        var program = shop.Program();
        var account = shop.Enrol(program);
        var alone = shop.Enrol(program, customer: null);
        shop.Give(account, 100);
        shop.Give(alone, 100);
        var (mine, guests) = (shop.Pay(100), shop.Pay(100, customer: null));
        var (refund, _) = (shop.Refund(mine, 1), shop.Refund(guests, 1));
        var redemption = shop.Redeem(account, shop.Reward(program));
        var theirs = shop.Redeem(alone, shop.Reward(program));

        Assert.Equal([mine.Id], shop.Engine.Payments.List(new(Shop.Customer), new()).Items.Select(row => row.Id));
        Assert.Equal([guests.Id, mine.Id], shop.Engine.Payments.List(new(), new()).Items.Select(row => row.Id));
        Assert.Equal([refund], shop.Engine.Refunds.List(new(mine.Id), new()).Items);
        Assert.Equal([redemption], shop.Engine.Redemptions.List(new(account.Id), new()).Items);
        Assert.Equal([redemption], shop.Engine.Redemptions.List(new(Customer: Shop.Customer), new()).Items);
        Assert.Empty(shop.Engine.Redemptions.List(new(alone.Id, Shop.Customer), new()).Items);
        Assert.Equal([theirs, redemption], shop.Engine.Redemptions.List(new(), new()).Items);
        Assert.Equal([theirs, redemption], shop.Engine.Redemptions.List(new(Kind: RedeemableKind.Reward), new()).Items);
        Assert.Equal([redemption], shop.Engine.Redemptions.List(new(Customer: Shop.Customer, Kind: RedeemableKind.Reward), new()).Items);
        Assert.Empty(shop.Engine.Redemptions.List(new(account.Id, Kind: RedeemableKind.Coupon), new()).Items);
        Assert.Empty(shop.Engine.Redemptions.List(new(Kind: RedeemableKind.Offer), new()).Items);
    }

    [Fact]
    public void Events_are_listed_by_type_and_since_an_instant()
    {
        var account = shop.Enrol(shop.Program());
        shop.Give(account, 1);
        shop.GoTo("2026-01-06T00:00:00Z");
        shop.Give(account, 2);
        shop.Pay(100);

        var since = new EventFilter(CreatedFrom: Shop.At("2026-01-06T00:00:00Z"));
        Assert.Equal(
            [EventTypes.PaymentCompleted, EventTypes.PaymentProcessing, EventTypes.PaymentCreated, EventTypes.PointsEarned],
            shop.Engine.Events.List(since, new()).Items.Select(e => e.Type));
        var page = shop.Engine.Events.List(since with { Type = EventTypes.PointsEarned }, new());
        Assert.Equal(2, ((LedgerEntry)Assert.Single(page.Items).Data).Amount);
        Assert.Equal((1, false), (page.TotalEstimate, page.HasMore));
        Assert.Equal(2, shop.Engine.Events.List(new(EventTypes.PointsEarned), new()).TotalEstimate);
        Assert.Equal(6, shop.Engine.Events.List(new(), new()).TotalEstimate);
        var oldest = shop.Events()[0].Id;
        Assert.Equal(4, shop.Engine.Events.List(since, new(EndingBefore: oldest)).Items.Length);
        Assert.Empty(shop.Engine.Events.List(since, new(StartingAfter: oldest)).Items);
        Assert.Empty(shop.Engine.Events.List(new(CreatedFrom: Shop.At("2026-01-07T00:00:00Z")), new()).Items);
        Assert.Equal(page.Items[0], shop.Engine.Events.Retrieve(page.Items[0].Id));
    }

    [Fact]
    [Shows("lists.cursor")]
    public void A_deleted_row_is_gone_and_still_good_as_a_cursor()
    {
        var ids = Enumerable.Range(0, 3).Select(_ => shop.Engine.Customers.Create(new NewCustomer()).Id).ToList();
        shop.Engine.Customers.Delete(ids[1]);
        shop.Engine.Customers.Delete(Shop.Customer);

        var all = shop.Engine.Customers.List(new(), new());
        Assert.Equal([ids[2], ids[0]], all.Items.Select(row => row.Id));
        Assert.Equal(2, all.TotalEstimate);
        Assert.Equal([ids[0]], Page(new(StartingAfter: ids[1])));
        Assert.Equal([ids[2]], Page(new(EndingBefore: ids[1])));
        Assert.Equal([ids[2], ids[0]], Page(new(EndingBefore: Shop.Customer)));

        IEnumerable<string> Page(PageRequest page) => shop.Engine.Customers.List(new(), page).Items.Select(row => row.Id);
    }

    [Fact]
    [Shows("lists.cursor")]
    public void A_page_that_makes_no_sense_is_refused()
    {
        Refused.Invalid(shop, () => List(new(0)), "limit");
        Refused.Invalid(shop, () => List(new(101)), "limit");
        Refused.Invalid(shop, () => List(new(StartingAfter: "pay_x")), "starting_after");
        Refused.Invalid(shop, () => List(new(EndingBefore: "pay_x")), "ending_before");
        Refused.Invalid(shop, () => List(new(StartingAfter: "pay_x", EndingBefore: "pay_x")), "ending_before");

        void List(PageRequest page) => shop.Engine.Payments.List(new(), page);
    }

    private static List<PageResult<LedgerEntry>> Walk(Func<string?, PageResult<LedgerEntry>> list)
    {
        var pages = new List<PageResult<LedgerEntry>> { list(null) };
        while (pages[^1].HasMore)
        {
            pages.Add(list(pages[^1].NextCursor));
        }

        return pages;
    }
}
