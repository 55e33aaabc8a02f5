using System.Text.RegularExpressions;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Operations;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Reconciling;

public sealed partial class DifferencesTests
{
    [Fact]
    [Keeps("reconcile.finds")]
    public async Task Books_that_agree_have_no_finding_whatever_happened_in_them()
    {
        await using var books = await Books.OpenAsync();
        var ada = books.Club.Member("cust_ada").Balance(500);
        var payment = await books.BuyAsync("o-1", "cust_ada", 4_500);
        await books.RefundAsync("o-1", payment, 1_299);
        payment = await books.BuyAsync("o-2", "cust_ada", 999);
        await books.RefundAsync("o-2", payment, 999);
        await books.BuyAsync("o-3", null, 4_500);
        await books.BuyAsync("o-4", "cust_abc123", 4_500);
        var redemption = await books.Vinr.Loyalty.Redemptions.CreateAsync(new() { Account = ada.Id, Reward = books.Club.Rewards["€5 off"] }, cancellationToken: TestContext.Current.CancellationToken);
        await books.BuyAsync("o-5", "cust_ada", 4_000, request => request with { DiscountId = redemption.DiscountId });
        await books.Vinr.Loyalty.Transactions.CreateAsync(new() { Account = ada.Id, Amount = 7, Reason = "goodwill" }, cancellationToken: TestContext.Current.CancellationToken);
        books.Write("o-6", null, "cust_ada", 0);

        var (findings, undecided, report) = await books.ReconcileAsync();

        Assert.Empty(findings);
        Assert.Empty(undecided);
        Assert.True(report.AllWell);
        Assert.Equal((6, 5, 2, 1), (report.Orders, report.Payments, report.Refunds, report.Members));
    }

    [Fact]
    [Keeps("reconcile.finds")]
    public async Task Twelve_planted_differences_are_found_and_nothing_else()
    {
        await using var books = await Books.OpenAsync();
        var (vinr, token) = (books.Vinr, TestContext.Current.CancellationToken);
        var members = Enumerable.Range(0, 40).Select(i => books.Club.Member($"cust_{i}").Balance(300)).ToList();
        for (var i = 0; i < 400; i++) await books.BuyAsync($"o-{i}", $"cust_{i % 40}", 1_000 + i);
        var rule = await RuleAsync(books);
        Dictionary<FindingKind, string> planted = [];

        books.Write("lost", "pay_nobodyhas1", "cust_1", 700); // 1
        planted[FindingKind.OrderWithoutPayment] = "lost";
        var pending = await vinr.Payments.CreateAsync(new() { Amount = 700, Currency = "EUR", Customer = "cust_1" }, cancellationToken: token); // 2
        books.Write("unpaid", pending.Id, "cust_1", 700);
        planted[FindingKind.OrderNotPaid] = pending.Id;
        planted[FindingKind.PaymentWithoutOrder] = (await books.BuyAsync("never", "cust_2", 900)).Id; // 3
        books.Forget("never");
        var payment = await books.BuyAsync("amount", "cust_3", 800); // 4
        books.Write("amount", payment.Id, "cust_3", 850);
        planted[FindingKind.AmountDiffers] = payment.Id;
        payment = await books.BuyAsync("refund", "cust_4", 800); // 5
        await books.RefundAsync("refund", payment, 300);
        books.Write("refund", payment.Id, "cust_4", 800, refunded: 0);
        planted[FindingKind.RefundDiffers] = payment.Id;
        await vinr.Loyalty.EarningRules.UpdateAsync(rule.Id, new() { Active = false }, cancellationToken: token);
        planted[FindingKind.EarningMissing] = (await books.BuyAsync("missing", "cust_5", 800)).Id; // 6
        await vinr.Loyalty.EarningRules.UpdateAsync(rule.Id, new() { Active = true }, cancellationToken: token);
        var second = await vinr.Loyalty.EarningRules.CreateAsync(new() { Program = books.Club.Id, Trigger = EarningTrigger.PaymentCompleted, Earn = new() { PointsPerCurrencyUnit = 1 } }, cancellationToken: token);
        planted[FindingKind.EarningDoubled] = (await books.BuyAsync("doubled", "cust_6", 800)).Id; // 7
        await vinr.Loyalty.EarningRules.DeleteAsync(second.Id, cancellationToken: token);
        payment = await books.BuyAsync("by-hand", "cust_7", 800); // 8
        await vinr.Loyalty.Transactions.CreateAsync(new() { Account = members[7].Id, Amount = 9, Reason = "purchase", Metadata = new() { ["order"] = "by-hand" } }, cancellationToken: token);
        planted[FindingKind.ByHandBesideRule] = payment.Id;
        payment = await books.BuyAsync("clawback", "cust_8", 800); // 9
        var refund = await books.RefundAsync("clawback", payment, 800);
        planted[FindingKind.ClawbackMissing] = payment.Id;
        payment = await books.BuyAsync("points", "cust_9", 800); // 10
        books.Write("points", payment.Id, "cust_9", 800, points: 80);
        planted[FindingKind.PointsDiffer] = payment.Id;
        var hanging = await vinr.Loyalty.Redemptions.CreateAsync(new() { Account = members[10].Id, Reward = books.Club.Rewards["€5 off"] }, cancellationToken: token); // 11
        planted[FindingKind.RedemptionHangs] = hanging.Id;
        planted[FindingKind.LedgerDoesNotAddUp] = members[11].Id; // 12
        books.Lie = answer => WrongBalance(answer, members[11].Id).Replace($"\"source\":\"{refund.Id}\"", "\"source\":null", StringComparison.Ordinal);
        books.Sandbox.Clock.Advance(TimeSpan.FromDays(3));
        planted.Remove(FindingKind.OrderNotPaid, out _);
        planted[FindingKind.OrderNotPaid] = pending.Id; // it has expired meanwhile

        var (findings, undecided, _) = await books.ReconcileAsync();

        Assert.Empty(undecided);
        Assert.Equal(12, planted.Count);
        Assert.Equal(planted.Keys.Order(), findings.Select(found => found.Kind).Order());
        Assert.All(findings, found =>
        {
            Assert.Contains(planted[found.Kind], new[] { found.Order, found.Payment, found.Account }.Concat(found.Evidence));
            Assert.NotEqual("", found.WhatToDo);
        });
    }

    [Theory]
    [InlineData("4500", 0)]
    [InlineData("45.00", 0)]
    [InlineData("45.0", 0)]
    [InlineData("45,00", 1)]
    [InlineData("45.001", 1)]
    [InlineData("-4500", 1)]
    [InlineData("€45", 1)]
    [InlineData("", 1)]
    public async Task An_amount_is_minor_units_or_has_decimals_and_anything_else_is_a_bad_row(string amount, int bad)
    {
        await using var books = await Books.OpenAsync();
        var payment = await books.BuyAsync("o-1", null, 4_500);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, $"order_id;payment_id;amount;currency\no-1;{payment.Id};{amount};eur\n", TestContext.Current.CancellationToken);

        using var report = await Reconciliation.RunAsync(books.Vinr, file, new() { Program = books.Club.Id, From = new(2026, 3, 1), To = new(2026, 3, 2), TimeProvider = new HastyTime() }, TestContext.Current.CancellationToken);

        Assert.Equal(bad, report.Findings().Count(found => found.Kind == FindingKind.BadRow));
        Assert.Equal(bad, report.Findings().Count(found => found.Kind == FindingKind.PaymentWithoutOrder));
        File.Delete(file);
    }

    [Fact]
    public async Task An_order_without_a_payment_id_is_found_by_the_payments_metadata()
    {
        await using var books = await Books.OpenAsync();
        await books.BuyAsync("o-1", null, 4_500, request => request with { Metadata = new() { ["order"] = "o-1" } });
        books.Write("o-1", null, null, 4_400);

        var (findings, _, _) = await books.ReconcileAsync();

        Assert.Equal(FindingKind.AmountDiffers, Assert.Single(findings).Kind);
    }

    [Fact]
    public async Task A_refund_of_the_period_of_an_older_payment_has_its_clawback_checked()
    {
        await using var books = await Books.OpenAsync();
        books.Club.Member("cust_ada");
        var payment = await books.BuyAsync("o-1", "cust_ada", 4_500);
        books.Sandbox.Clock.Advance(TimeSpan.FromDays(31));
        var refund = await books.RefundAsync("o-1", payment, 4_500);
        static ReconciliationOptions April(ReconciliationOptions options) => options with { From = new(2026, 4, 1), To = new(2026, 4, 30) };

        var (well, _, _) = await books.ReconcileAsync(April);
        books.Lie = answer => answer.Replace($"\"source\":\"{refund.Id}\"", "\"source\":null", StringComparison.Ordinal);
        var (missing, _, _) = await books.ReconcileAsync(April);

        Assert.Empty(well);
        var found = Assert.Single(missing);
        Assert.Equal((FindingKind.ClawbackMissing, payment.Id), (found.Kind, found.Payment));
        Assert.Contains("none were taken back: 45 points too few", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Keeps("reconcile.finds")]
    public async Task Bad_rows_and_doubles_are_told_with_their_place_and_the_others_are_compared()
    {
        await using var books = await Books.OpenAsync();
        var payment = await books.BuyAsync("o-1", null, 4_500);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(
            file,
            $"order_id,payment_id,amount,currency\no-1,{payment.Id},4500,EUR\no-1,{payment.Id},4500,EUR\n,{payment.Id},4500,EUR\no-2,{payment.Id},4500,Euro\no-3,\"pay,4500\n",
            TestContext.Current.CancellationToken);

        using var report = await Reconciliation.RunAsync(books.Vinr, file, new() { Program = books.Club.Id, From = new(2026, 3, 1), To = new(2026, 3, 2), TimeProvider = new HastyTime() }, TestContext.Current.CancellationToken);

        var findings = report.Findings().ToList();
        Assert.All(findings, found => Assert.Equal(FindingKind.BadRow, found.Kind));
        Assert.Equal(["Row 3", "Row 4", "Row 5", "Row 6"], findings.Select(found => found.Message[..5]));
        File.Delete(file);
    }

    private static async Task<EarningRule> RuleAsync(Books books)
    {
        await foreach (var rule in books.Vinr.Loyalty.EarningRules.ListAsync(new() { Program = books.Club.Id })) return rule;
        throw new InvalidOperationException("There is no rule.");
    }

    private static string WrongBalance(string answer, string account) =>
        Regex.Replace(answer, $"(\"id\":\"{account}\"[^{{}}]*?\"balance\":)([0-9]+)", "${1}9${2}");
}
