using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Operations;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Reconciling;

/// <summary>Orders of the period whose payments began before it, or were captured late.</summary>
public sealed class OlderPaymentsTests
{
    [Theory]
    [InlineData(1, 45, 0)]
    [InlineData(31, 45, 0)]
    [InlineData(31, 80, 1)]
    public async Task What_an_older_payment_earned_is_known(int days, long expected, int differences)
    {
        await using var books = await Books.OpenAsync();
        books.Club.Member("cust_ada");
        var payment = await books.BuyAsync("o-1", "cust_ada", 4_500);
        books.Write("o-1", payment.Id, "cust_ada", 4_500, points: expected);
        var from = books.Today.AddDays(days);
        books.Sandbox.Clock.Advance(TimeSpan.FromDays(days + 1));

        var (findings, _, _) = await books.ReconcileAsync(options => options with { From = from, To = from });

        Assert.Equal(differences, findings.Count(found => found.Kind == FindingKind.PointsDiffer));
        Assert.Equal(differences, findings.Count);
    }

    [Fact]
    public async Task Points_that_were_put_right_by_hand_are_those_that_the_order_expected()
    {
        await using var books = await Books.OpenAsync();
        var ada = books.Club.Member("cust_ada");
        await books.ChangeRuleAsync(new() { Active = false });
        var payment = await books.BuyAsync("o-1", "cust_ada", 4_500);
        await books.ChangeRuleAsync(new() { Active = true });
        books.Write("o-1", payment.Id, "cust_ada", 4_500, points: 45);
        await books.ByHandAsync(ada, 45, "correction", ("payment", payment.Id));

        var (findings, _, _) = await books.ReconcileAsync();

        Assert.Empty(findings);
    }

    /// <summary>A rule of the third day and a campaign of the fourth count for what is captured on the fifth.</summary>
    [Fact]
    [Keeps("reconcile.finds")]
    public async Task What_is_captured_days_later_is_judged_by_when_it_earned()
    {
        await using var books = await Books.OpenAsync(club => club);
        books.Club.Member("cust_ada");
        var payment = await books.BuyAsync("o-1", "cust_ada", 4_500, request => request with { CaptureMethod = CaptureMethod.Manual });
        books.Sandbox.Clock.Advance(TimeSpan.FromDays(3));
        await books.Vinr.Loyalty.EarningRules.CreateAsync(new() { Program = books.Club.Id, Trigger = EarningTrigger.PaymentCompleted, Earn = new() { PointsPerCurrencyUnit = 1 } }, cancellationToken: TestContext.Current.CancellationToken);
        books.Sandbox.Clock.Advance(TimeSpan.FromDays(2));
        await books.Vinr.Payments.CaptureAsync(payment.Id, cancellationToken: TestContext.Current.CancellationToken);

        var (findings, undecided, _) = await books.ReconcileAsync();

        Assert.Empty(findings.Select(found => found.Message));
        Assert.Equal((45, 0, 45), (Assert.Single(undecided).Earned, undecided[0].AtLeast, undecided[0].AtMost));
    }

    /// <summary>Without an entry nobody knows when it was captured: it may have been before the rule, or after.</summary>
    [Fact]
    public async Task What_was_authorized_and_earned_nothing_may_have_been_captured_at_any_time()
    {
        await using var books = await Books.OpenAsync(club => club);
        books.Club.Member("cust_ada");
        var payment = await books.BuyAsync("o-1", "cust_ada", 4_500, request => request with { CaptureDelayHours = 100 });
        books.Sandbox.Clock.Advance(TimeSpan.FromHours(101));
        await books.Vinr.Loyalty.EarningRules.CreateAsync(new() { Program = books.Club.Id, Trigger = EarningTrigger.PaymentCompleted, Earn = new() { PointsPerCurrencyUnit = 1 } }, cancellationToken: TestContext.Current.CancellationToken);

        var (findings, undecided, _) = await books.ReconcileAsync();

        Assert.Empty(findings.Select(found => found.Message));
        Assert.Equal((payment.Id, 0, 45), (Assert.Single(undecided).Payment, undecided[0].AtLeast, undecided[0].AtMost));
    }
}
