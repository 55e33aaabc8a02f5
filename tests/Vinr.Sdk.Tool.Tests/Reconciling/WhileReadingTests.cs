using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Operations;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Reconciling;

/// <summary>The shop goes on selling while it is reconciled.</summary>
public sealed class WhileReadingTests
{
    [Fact]
    [Keeps("reconcile.finds")]
    public async Task An_entry_that_is_written_while_older_ones_are_read_breaks_no_ledger()
    {
        await using var books = await Books.OpenAsync();
        var ada = books.Club.Member("cust_ada");
        var payment = await books.BuyAsync("o-1", "cust_ada", 4_500);
        books.Sandbox.Clock.Advance(TimeSpan.FromDays(31));
        await books.BuyAsync("o-2", "cust_ada", 4_500);
        await books.RefundAsync("o-1", payment, 1_000);
        books.Before = Once(path => path.Contains("points-transactions", StringComparison.Ordinal) && path.Contains(ada.Id, StringComparison.Ordinal), () => books.ByHandAsync(ada, 7, "goodwill"));

        var (findings, _, _) = await books.ReconcileAsync(options => options with { From = new(2026, 4, 1), To = new(2026, 4, 30) });

        Assert.Empty(findings.Select(found => found.Message));
    }

    [Fact]
    public async Task A_member_who_earns_all_the_time_is_read_until_the_sum_holds()
    {
        await using var books = await Books.OpenAsync();
        var ada = books.Club.Member("cust_ada");
        await books.BuyAsync("o-1", "cust_ada", 4_500);
        var between = Once(path => path.Contains("loyalty-accounts?", StringComparison.Ordinal), () => books.ByHandAsync(ada, 7, "goodwill"));
        var again = Once(path => path.Contains("limit=1&", StringComparison.Ordinal) || path.EndsWith("limit=1", StringComparison.Ordinal), () => books.ByHandAsync(ada, 8, "goodwill"));
        books.Before = async path =>
        {
            await between(path);
            await again(path);
        };

        var (findings, _, _) = await books.ReconcileAsync();

        Assert.Empty(findings.Select(found => found.Message));
        Assert.Equal(60, (await books.Vinr.Loyalty.Accounts.RetrieveAsync(ada.Id, cancellationToken: TestContext.Current.CancellationToken)).Balance);
    }

    [Fact]
    public async Task A_payment_that_completes_between_two_lists_has_not_earned_unpaid()
    {
        await using var books = await Books.OpenAsync();
        books.Club.Member("cust_ada");
        var payment = await books.BuyAsync("o-1", "cust_ada", 4_500, request => request with { CaptureMethod = CaptureMethod.Manual });
        books.Forget("o-1");
        books.Before = Once(path => path.Contains("/refunds", StringComparison.Ordinal), () => books.Vinr.Payments.CaptureAsync(payment.Id));

        var (findings, _, _) = await books.ReconcileAsync();

        Assert.DoesNotContain(FindingKind.EarningDiffers, findings.Select(found => found.Kind));
        Assert.Equal(45, (await books.Vinr.Loyalty.Transactions.ListAsync(cancellationToken: TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken)).Sum(entry => entry.Amount));
    }

    private static Func<string, Task> Once(Func<string, bool> isIt, Func<Task> act)
    {
        var isDone = false;
        return path =>
        {
            if (isDone || !isIt(path)) return Task.CompletedTask;
            isDone = true;
            return act();
        };
    }
}
