using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Operations;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Reconciling;

public sealed class DifferencesTests
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
    public async Task An_opening_balance_is_beside_no_rule_and_the_same_points_by_hand_are()
    {
        await using var books = await Books.OpenAsync();
        var ada = books.Club.Member("cust_ada");
        await books.BuyAsync("o-1", "cust_ada", 4_500);
        await GiveAsync("opening_balance");
        var (well, _, _) = await books.ReconcileAsync();
        await GiveAsync("goodwill");

        var (findings, _, _) = await books.ReconcileAsync();

        Assert.Empty(well);
        Assert.Equal(FindingKind.ByHandBesideRule, Assert.Single(findings).Kind);

        Task<PointsTransaction> GiveAsync(string reason) =>
            books.Vinr.Loyalty.Transactions.CreateAsync(new() { Account = ada.Id, Amount = 45, Reason = reason }, cancellationToken: TestContext.Current.CancellationToken);
    }

    /// <summary>Each earns by the same payment, and each takes back for the same refund.</summary>
    [Fact]
    public async Task Another_program_of_the_same_customer_is_none_of_this_ones_business()
    {
        await using var books = await Books.OpenAsync();
        books.Club.Member("cust_ada");
        books.Sandbox.Seed.Program("Other").EarnPerUnit(3).Member("cust_ada");
        var payment = await books.BuyAsync("o-1", "cust_ada", 4_500);
        await books.RefundAsync("o-1", payment, 1_000);
        books.Write("o-1", payment.Id, "cust_ada", 4_500, refunded: 1_000, points: 35);

        var (findings, undecided, _) = await books.ReconcileAsync();

        Assert.Empty(findings.Select(found => found.Message));
        Assert.Empty(undecided);
    }

    [Fact]
    public async Task Whole_numbers_that_were_meant_as_euros_are_told_as_such()
    {
        await using var books = await Books.OpenAsync();
        var payment = await books.BuyAsync("o-1", null, 4_500);
        books.Write("o-1", payment.Id, null, 45);

        var (findings, _, _) = await books.ReconcileAsync();

        var found = Assert.Single(findings);
        Assert.Equal($"Order o-1 says 0.45 EUR, and its payment {payment.Id} charged 45.00 EUR.", found.Message);
        Assert.Contains("without decimals are minor units", found.WhatToDo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_in_many_orders_is_one_finding_with_some_of_them()
    {
        await using var books = await Books.OpenAsync();
        var payment = await books.BuyAsync("order 0", null, 4_500);
        for (var i = 1; i < 30; i++) books.Write($"order {i}", payment.Id, null, 4_500);

        var (findings, _, _) = await books.ReconcileAsync();

        var found = Assert.Single(findings);
        Assert.Equal(FindingKind.PaymentInTwoOrders, found.Kind);
        Assert.StartsWith($"The payment {payment.Id} stands in 30 orders: order 0, order 1, ", found.Message, StringComparison.Ordinal);
        Assert.Equal((20, "order 0"), (found.Evidence.Count, found.Evidence[0]));
    }

    [Fact]
    public async Task What_nobody_sees_around_a_value_is_no_part_of_it()
    {
        await using var books = await Books.OpenAsync();
        var payment = await books.BuyAsync("o-1", null, 4_500);
        books.Write("o-1", $"\u00A0{payment.Id}\u200B", null, 4_500, currency: " eur");

        var (findings, _, report) = await books.ReconcileAsync(options => options with { To = DateOnly.MaxValue });

        Assert.Empty(findings);
        Assert.Equal(1, report.Payments);
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

    /// <summary>What stands in a value a customer may have written: none of its lines is an order.</summary>
    [Fact]
    [Keeps("reconcile.finds")]
    public async Task Behind_a_broken_row_no_line_is_taken_for_an_order_and_that_is_told_once()
    {
        await using var books = await Books.OpenAsync();
        var payment = await books.BuyAsync("o-1", null, 4_500);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(
            file,
            $"order_id,payment_id,amount,currency,note\no-1,{payment.Id},4500,EUR,\no-2,pay_2,4500,EUR,\"said \\\"hi\\\"\no-3,pay_3,1,EUR,\nbye\"\no-4,pay_4,4500,EUR,\n",
            TestContext.Current.CancellationToken);

        using var report = await Reconciliation.RunAsync(books.Vinr, file, new() { Program = books.Club.Id, From = new(2026, 3, 1), To = new(2026, 3, 2), TimeProvider = new HastyTime() }, TestContext.Current.CancellationToken);

        var findings = report.Findings().ToList();
        Assert.All(findings, found => Assert.Equal(FindingKind.BadRow, found.Kind));
        Assert.Equal(["Row 3 of the", "The 3 rows b"], findings.Select(found => found.Message[..12]));
        Assert.Equal(1, report.Orders);
        File.Delete(file);
    }
}
