using System.Text.RegularExpressions;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Operations;
using Vinr.Sdk.Tool.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Reconciling;

[Collection(Alone.Name)]
public sealed class PlantedDifferencesTests
{
    [Theory]
    [InlineData(400)]
    [InlineData(50_000)]
    [Keeps("reconcile.finds")]
    public async Task Twelve_planted_differences_are_found_and_nothing_else_and_memory_does_not_grow_with_the_orders(int orders)
    {
        await using var books = await Books.OpenAsync();
        var (vinr, token) = (books.Vinr, TestContext.Current.CancellationToken);
        var members = Enumerable.Range(0, orders / 10).Select(i => books.Club.Member($"cust_{i}").Balance(300)).ToList();
        for (var i = 0; i < orders; i++) await books.BuyAsync($"o-{i}", $"cust_{i % members.Count}", 1_000 + (i % 9_000));
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

        var memory = new LiveMemory<ReconciliationProgress>(every: 200);
        var (findings, undecided, report) = await books.ReconcileAsync(options => options with { Progress = memory }, _ => memory.Look());

        Assert.True(memory.Growth < 16_000_000, $"{memory.Growth} bytes more than before are held.");
        Assert.Equal((orders + 9, orders + 8), (report.Orders, report.Payments));
        Assert.Empty(undecided);
        Assert.Equal(12, planted.Count);
        Assert.Equal(planted.Keys.Order(), findings.Select(found => found.Kind).Order());
        Assert.All(findings, found =>
        {
            Assert.Contains(planted[found.Kind], new[] { found.Order, found.Payment, found.Account }.Concat(found.Evidence));
            Assert.NotEqual("", found.WhatToDo);
        });
    }

    private static async Task<EarningRule> RuleAsync(Books books)
    {
        await foreach (var rule in books.Vinr.Loyalty.EarningRules.ListAsync(new() { Program = books.Club.Id })) return rule;
        throw new InvalidOperationException("There is no rule.");
    }

    private static string WrongBalance(string answer, string account) =>
        Regex.Replace(answer, $"(\"id\":\"{account}\"[^{{}}]*?\"balance\":)([0-9]+)", "${1}9${2}");
}
