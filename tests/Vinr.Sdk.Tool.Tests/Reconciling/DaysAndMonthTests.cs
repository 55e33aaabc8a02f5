using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Operations;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Reconciling;

/// <summary>Who reconciles day by day finds what a month finds, each difference on one day.</summary>
public sealed class DaysAndMonthTests
{
    [Fact]
    [Keeps("reconcile.finds")]
    public async Task Day_by_day_what_began_on_an_earlier_day_is_found_once()
    {
        await using var books = await Books.OpenAsync();
        var ada = books.Club.Member("cust_ada").Balance(500);
        var hanging = await books.Vinr.Loyalty.Redemptions.CreateAsync(new() { Account = ada.Id, Reward = books.Club.Rewards["€5 off"] }, cancellationToken: TestContext.Current.CancellationToken);
        var older = await books.BuyAsync("o-1", "cust_ada", 4_400);
        At(books, new(2026, 3, 2, 20, 0, 0, TimeSpan.Zero));
        var evening = await books.BuyAsync("o-2", "cust_ada", 4_500);
        At(books, new(2026, 3, 3, 2, 0, 0, TimeSpan.Zero));
        var nightly = await books.ByHandAsync(ada, 45, "purchase");
        At(books, new(2026, 3, 9, 12, 0, 0, TimeSpan.Zero));
        var named = await books.ByHandAsync(ada, 44, "purchase", ("payment", older.Id));

        var days = await DaysAsync(books);

        Assert.Equal(
            [
                (3, FindingKind.ByHandBesideRule, evening.Id, nightly.Id),
                (4, FindingKind.RedemptionHangs, null, hanging.Id),
                (9, FindingKind.ByHandBesideRule, older.Id, named.Id),
            ],
            days.Select(found => (found.Day.Day, found.Finding.Kind, found.Finding.Payment, found.Finding.Evidence[0])));
        Assert.Equal(Texts(await books.FindAsync(new(2026, 3, 1), new(2026, 3, 31))), Texts(days.Select(found => found.Finding)));
    }

    /// <summary>At the end of a month a redemption belongs to the month in which it began to hang.</summary>
    [Fact]
    public async Task A_redemption_of_the_last_of_a_month_is_found_in_the_next()
    {
        await using var books = await Books.OpenAsync();
        var ada = books.Club.Member("cust_ada").Balance(500);
        At(books, new(2026, 3, 31, 10, 0, 0, TimeSpan.Zero));
        await books.Vinr.Loyalty.Redemptions.CreateAsync(new() { Account = ada.Id, Reward = books.Club.Rewards["€5 off"] }, cancellationToken: TestContext.Current.CancellationToken);
        At(books, new(2026, 5, 2, 0, 0, 0, TimeSpan.Zero));

        Assert.Empty(await books.FindAsync(new(2026, 3, 1), new(2026, 3, 31)));
        Assert.Equal(FindingKind.RedemptionHangs, Assert.Single(await books.FindAsync(new(2026, 4, 1), new(2026, 4, 30))).Kind);
    }

    /// <summary>The refunds before the period round as well: what the second one takes back depends on the first.</summary>
    [Fact]
    public async Task Refunds_of_several_days_are_added_up()
    {
        await using var books = await Books.OpenAsync();
        books.Club.Member("cust_ada");
        var payment = await books.BuyAsync("o-1", "cust_ada", 999);
        At(books, new(2026, 3, 5, 12, 0, 0, TimeSpan.Zero));
        await books.RefundAsync("o-1", payment, 50);
        At(books, new(2026, 3, 9, 12, 0, 0, TimeSpan.Zero));
        await books.RefundAsync("o-1", payment, 50);
        books.Write("o-1", payment.Id, "cust_ada", 999, refunded: 100);

        Assert.Empty(await DaysAsync(books));
    }

    [Property(MaxTest = 25)]
    public bool Whatever_happens_when_days_find_what_the_month_finds(NonEmptyArray<(byte What, byte Hours)> story, bool isCapped)
    {
        return RunAsync().GetAwaiter().GetResult();

        async Task<bool> RunAsync()
        {
            await using var books = await Books.OpenAsync(club => club.Reward("€5 off", 100, 500));
            var rule = await books.Vinr.Loyalty.EarningRules.CreateAsync(new()
            {
                Program = books.Club.Id,
                Trigger = EarningTrigger.PaymentCompleted,
                Earn = new() { PointsPerCurrencyUnit = 1 },
                Cap = isCapped ? new() { Points = 150 } : null,
                Window = isCapped ? EarningWindow.Week : null,
            });
            var shop = new Shop(books, rule);
            foreach (var (what, hours) in story.Get.Take(14))
            {
                books.Sandbox.Clock.Advance(TimeSpan.FromHours(hours % 30));
                await shop.DoAsync(what);
            }

            books.Sandbox.Clock.Advance(TimeSpan.FromDays(1));
            books.Lie = shop.Lie;
            var (month, days) = (Texts(await books.FindAsync(new(2026, 3, 1), books.Today)), Texts((await DaysAsync(books)).Select(found => found.Finding)));
            return month.SequenceEqual(days) ? true : throw new InvalidOperationException($"The month finds\n{string.Join('\n', month)}\nand the days\n{string.Join('\n', days)}");
        }
    }

    private static void At(Books books, DateTimeOffset moment) => books.Sandbox.Clock.Advance(moment - books.Sandbox.Clock.UtcNow);

    private static async Task<IReadOnlyList<(DateOnly Day, Finding Finding)>> DaysAsync(Books books)
    {
        List<(DateOnly, Finding)> found = [];
        for (var day = new DateOnly(2026, 3, 1); day <= books.Today; day = day.AddDays(1)) found.AddRange((await books.FindAsync(day, day)).Select(finding => (day, finding)));
        return found;
    }

    /// <summary>Without the order, which a day's file does not have of another day's payment.</summary>
    private static string[] Texts(IEnumerable<Finding> findings) =>
        [.. findings.Select(found => $"{found.Kind} {found.Payment} {found.Account} {found.Message} {string.Join(' ', found.Evidence)}").Order(StringComparer.Ordinal)];

    /// <summary>A shop in which this and that goes wrong.</summary>
    private sealed class Shop(Books books, EarningRule rule)
    {
        private readonly SeededMember[] _members = [books.Club.Member("cust_ada").Balance(5_000), books.Club.Member("cust_bob").Balance(5_000)];
        private readonly List<(string Order, Payment Payment, SeededMember Member)> _bought = [];
        private readonly List<(string Refund, SeededMember Member)> _hidden = [];
        private readonly List<string> _refunded = [];
        private int _count;

        /// <summary>That clawbacks were clawbacks, and what the second member has.</summary>
        public string Lie(string answer) => _hidden.Aggregate(
            Regex.Replace(answer, $"(\"id\":\"{_members[1].Id}\"[^{{}}]*?\"balance\":)([0-9]+)", "${1}9${2}"), (text, hidden) => text.Replace($"\"source\":\"{hidden.Refund}\"", "\"source\":null", StringComparison.Ordinal));

        public Task DoAsync(byte what) => (what % 14) switch
        {
            0 or 1 => BuyAsync(),
            2 => WithoutRuleAsync(),
            3 => TwiceAsync(),
            4 => BuyAsync(orderAmount: 1),
            5 => ForgetAsync(),
            6 => RedeemAsync(),
            7 => ByHandAsync(isNamed: true),
            8 => ByHandAsync(isNamed: false),
            11 => ByHandAsync(isNamed: true, sign: -1),
            12 => ForRefundAsync(),
            9 => RefundAsync(isHidden: true),
            10 => HalfAsync(),
            _ => RefundAsync(isHidden: false),
        };

        private async Task BuyAsync(int orderAmount = 0)
        {
            var (order, member) = ($"o-{++_count}", _members[_count % 2]);
            var payment = await books.BuyAsync(order, member.Customer, 1_000 + (_count * 317 % 4_000));
            if (orderAmount > 0) books.Write(order, payment.Id, member.Customer, orderAmount);
            _bought.Add((order, payment, member));
        }

        private async Task WithoutRuleAsync()
        {
            await books.Vinr.Loyalty.EarningRules.UpdateAsync(rule.Id, new() { Active = false });
            await BuyAsync();
            await books.Vinr.Loyalty.EarningRules.UpdateAsync(rule.Id, new() { Active = true });
        }

        private async Task HalfAsync()
        {
            await books.Vinr.Loyalty.EarningRules.UpdateAsync(rule.Id, new() { Earn = new EarningRateSpec { PointsPerCurrencyUnit = 0.5m } });
            await BuyAsync();
            await books.Vinr.Loyalty.EarningRules.UpdateAsync(rule.Id, new() { Earn = new EarningRateSpec { PointsPerCurrencyUnit = 1 } });
        }

        private async Task TwiceAsync()
        {
            var second = await books.Vinr.Loyalty.EarningRules.CreateAsync(new() { Program = books.Club.Id, Trigger = EarningTrigger.PaymentCompleted, Earn = new() { PointsPerCurrencyUnit = 1 } });
            await BuyAsync();
            await books.Vinr.Loyalty.EarningRules.DeleteAsync(second.Id);
        }

        private async Task ForgetAsync()
        {
            await BuyAsync();
            books.Forget(_bought[^1].Order);
        }

        private Task RedeemAsync() => books.Vinr.Loyalty.Redemptions.CreateAsync(new() { Account = _members[_count++ % 2].Id, Reward = books.Club.Rewards["€5 off"] });

        private async Task ByHandAsync(bool isNamed, int sign = 1)
        {
            if (_bought.Count == 0) return;
            var (_, payment, member) = _bought[isNamed ? _count % _bought.Count : ^1];
            await books.ByHandAsync(member, sign * payment.Amount / 100, "purchase", isNamed ? [("payment", payment.Id)] : []);
        }

        private Task ForRefundAsync()
        {
            if (_hidden.Count == 0) return Task.CompletedTask;
            var (refund, member) = _hidden[_count % _hidden.Count];
            return books.ByHandAsync(member, -2, "clawback", ("refund", refund));
        }

        private async Task RefundAsync(bool isHidden)
        {
            if (_bought.Count == 0) return;
            var (_, payment, member) = _bought[_count % _bought.Count];
            if (_refunded.Count(refunded => refunded == payment.Id) == 5) return;
            _refunded.Add(payment.Id);
            var refund = await books.Vinr.Refunds.CreateAsync(new() { Payment = payment.Id, Amount = 199 });
            if (isHidden) _hidden.Add((refund.Id, member));
        }
    }
}
