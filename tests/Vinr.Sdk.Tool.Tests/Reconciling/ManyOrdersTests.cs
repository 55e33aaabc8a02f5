using Vinr.Sdk.Operations;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Reconciling;

public sealed class ManyOrdersTests
{
    [Fact]
    [Keeps("reconcile.finds")]
    public async Task Of_many_orders_the_few_that_differ_are_found()
    {
        const int Orders = 50_000;
        await using var books = await Books.OpenAsync();
        for (var i = 0; i < 500; i++) books.Club.Member($"cust_{i}");
        for (var i = 0; i < Orders; i++) await books.BuyAsync($"o-{i}", $"cust_{i % 500}", 1_000 + (i % 9_000));
        var payment = await books.BuyAsync("refunded", "cust_7", 5_000);
        await books.RefundAsync("refunded", payment, 2_000);
        books.Forget("o-41234");
        books.Write("lost", "pay_nobodyhas1", "cust_1", 700);

        var (findings, undecided, report) = await books.ReconcileAsync();

        Assert.Equal([FindingKind.OrderWithoutPayment, FindingKind.PaymentWithoutOrder], findings.Select(found => found.Kind));
        Assert.Empty(undecided);
        Assert.Equal((Orders + 1L, Orders + 1L, 1L), (report.Orders, report.Payments, report.Refunds));
    }
}
