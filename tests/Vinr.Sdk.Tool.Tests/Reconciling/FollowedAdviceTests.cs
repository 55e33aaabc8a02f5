using System.Text.RegularExpressions;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Operations;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Reconciling;

/// <summary>What the report says to do helps: a second run finds nothing any more.</summary>
public sealed class FollowedAdviceTests
{
    [Theory]
    [InlineData(FindingKind.EarningMissing, "Nothing was earned")]
    [InlineData(FindingKind.EarningDiffers, "Too little was earned")]
    [InlineData(FindingKind.EarningDiffers, "Too much was earned")]
    [InlineData(FindingKind.ByHandBesideRule, "By hand, with the order in the reason")]
    [InlineData(FindingKind.EarningDiffers, "It was never paid")]
    [InlineData(FindingKind.EarningDoubled, "Twice")]
    [InlineData(FindingKind.ByHandBesideRule, "By hand for the payment")]
    [InlineData(FindingKind.ByHandBesideRule, "By hand for the order")]
    [InlineData(FindingKind.ByHandBesideRule, "By hand and the same")]
    [InlineData(FindingKind.ClawbackMissing, "Nothing was taken back")]
    [InlineData(FindingKind.ClawbackMissing, "Nothing was taken back, and then for the payment")]
    [InlineData(FindingKind.ClawbackTooMuch, "Too much was taken back")]
    [InlineData(FindingKind.CustomerDiffers, "Another customer paid")]
    [InlineData(FindingKind.PaymentWithoutOrder, "Nothing was sent")]
    [InlineData(FindingKind.OrderWithoutPayment, "It was paid twice")]
    [InlineData(FindingKind.RedemptionHangs, "Nothing was bought")]
    [Keeps("reconcile.finds")]
    public async Task Who_does_what_the_report_says_is_told_no_more(FindingKind kind, string story)
    {
        await using var books = await Books.OpenAsync();
        var (ada, bob) = (books.Club.Member("cust_ada").Balance(500), books.Club.Member("cust_bob").Balance(500));
        var follow = await PlantAsync(story, books, ada, bob);

        var (before, _, _) = await books.ReconcileAsync();
        await follow();
        var (after, _, _) = await books.ReconcileAsync();

        Assert.Contains(kind, before.Select(found => found.Kind));
        Assert.All(before, found => Assert.True(found.Kind == kind || kind == FindingKind.OrderWithoutPayment, found.Message));
        Assert.Empty(after.Select(found => $"{found.Kind}: {found.Message}"));
    }

    [Fact]
    public async Task A_correction_of_too_much_is_told_with_what_is_right()
    {
        await using var books = await Books.OpenAsync();
        var ada = books.Club.Member("cust_ada");
        var payment = await WithoutRuleAsync(books);
        var credit = await books.ByHandAsync(ada, 50, "correction", ("payment", payment.Id));

        var (findings, _, _) = await books.ReconcileAsync();

        var found = Assert.Single(findings);
        Assert.Equal(FindingKind.EarningDiffers, found.Kind);
        Assert.Contains("has earned 0 points, 50 points were given by hand, and the rules give 45 points", found.Message, StringComparison.Ordinal);
        Assert.Contains(credit.Id, found.Evidence);
    }

    /// <summary>Points that a member paid with are no correction, whatever the shop notes beside them.</summary>
    [Fact]
    public async Task What_is_taken_beside_what_was_earned_rightly_is_no_difference()
    {
        await using var books = await Books.OpenAsync();
        var ada = books.Club.Member("cust_ada").Balance(500);
        var payment = await books.BuyAsync("o-1", "cust_ada", 4_500);
        await books.ByHandAsync(ada, -10, "paid with points", ("payment", payment.Id));
        await books.RefundAsync("o-1", payment, 4_500);

        var (findings, _, _) = await books.ReconcileAsync();

        Assert.Empty(findings);
    }

    /// <summary>An order's id may be a mere number: it counts under its key.</summary>
    [Fact]
    public async Task A_number_that_is_an_orders_by_accident_names_no_order()
    {
        await using var books = await Books.OpenAsync();
        var ada = books.Club.Member("cust_ada");
        await books.BuyAsync("2", "cust_ada", 4_500);
        await books.ByHandAsync(ada, 7, "goodwill", ("attempt", "2"));

        var (findings, _, _) = await books.ReconcileAsync();

        Assert.Empty(findings);
    }

    /// <returns>What is done about it.</returns>
    private static async Task<Func<Task>> PlantAsync(string story, Books books, SeededMember ada, SeededMember bob)
    {
        Payment payment;
        switch (story)
        {
            case "Nothing was earned":
                payment = await WithoutRuleAsync(books);
                return () => books.ByHandAsync(ada, 45, "correction", ("payment", payment.Id));
            case "Too little was earned" or "Too much was earned":
                payment = await books.BuyAsync("o-1", "cust_ada", 4_500);
                await books.ChangeRuleAsync(new() { Earn = new EarningRateSpec { PointsPerCurrencyUnit = story == "Too little was earned" ? 2 : 0.6m } });
                return () => books.ByHandAsync(ada, story == "Too little was earned" ? 45 : -18, "correction", ("payment", payment.Id));
            case "It was never paid":
                payment = await books.BuyAsync("o-1", "cust_ada", 4_500);
                books.Forget("o-1");
                books.Lie = answer => Regex.Replace(answer, $"(\"id\":\"{payment.Id}\".*?\"status\":\")completed", "$1expired");
                return () => books.ByHandAsync(ada, -45, "correction", ("payment", payment.Id));
            case "Twice":
                var second = await books.Vinr.Loyalty.EarningRules.CreateAsync(new() { Program = books.Club.Id, Trigger = EarningTrigger.PaymentCompleted, Earn = new() { PointsPerCurrencyUnit = 1 } });
                payment = await books.BuyAsync("o-1", "cust_ada", 4_500);
                await books.Vinr.Loyalty.EarningRules.DeleteAsync(second.Id);
                return () => books.ByHandAsync(ada, -45, "correction", ("payment", payment.Id));
            case "By hand for the payment" or "By hand for the order" or "By hand, with the order in the reason" or "By hand and the same":
                payment = await books.BuyAsync("o-1", "cust_ada", 4_500);
                await (story switch
                {
                    "By hand for the payment" => books.ByHandAsync(ada, 9, "purchase", ("note", payment.Id)),
                    "By hand, with the order in the reason" => books.ByHandAsync(ada, 9, "Thanks for your order #o-1!"),
                    "By hand for the order" => books.ByHandAsync(ada, 9, "purchase", ("Order_Id", "o-1")),
                    _ => books.ByHandAsync(ada, 45, "purchase"),
                });
                return () => books.ByHandAsync(ada, story == "By hand and the same" ? -45 : -9, "correction", ("payment", payment.Id));
            case "Nothing was taken back" or "Nothing was taken back, and then for the payment":
                payment = await books.BuyAsync("o-1", "cust_ada", 4_500);
                var refund = await books.RefundAsync("o-1", payment, 4_500);
                books.Lie = answer => answer.Replace($"\"source\":\"{refund.Id}\"", "\"source\":null", StringComparison.Ordinal);
                return () => books.ByHandAsync(ada, -45, "correction", ("why", story == "Nothing was taken back" ? $"clawback of {refund.Id}" : payment.Id));
            case "Too much was taken back":
                payment = await books.BuyAsync("o-1", "cust_ada", 4_500);
                var back = await books.RefundAsync("o-1", payment, 4_500);
                await books.ByHandAsync(ada, -45, "clawback", ("refund", back.Id));
                return () => books.ByHandAsync(ada, 45, "correction", ("refund", back.Id));
            case "Another customer paid":
                payment = await books.BuyAsync("o-1", "cust_ada", 4_500);
                books.Write("o-1", payment.Id, "cust_bob", 4_500);
                return async () =>
                {
                    await books.ByHandAsync(ada, -45, "moved", ("payment", payment.Id));
                    await books.ByHandAsync(bob, 45, "moved", ("payment", payment.Id));
                };
            case "Nothing was sent":
                payment = await books.BuyAsync("o-1", "cust_ada", 4_500);
                books.Forget("o-1");
                return () => books.Vinr.Refunds.CreateAsync(new() { Payment = payment.Id });
            case "It was paid twice":
                for (var i = 0; i < 2; i++) await books.BuyAsync($"o-{i}", null, 4_500, request => request with { Metadata = new() { ["order"] = "o-1" } });
                payment = await books.BuyAsync("o-1", null, 4_500, request => request with { Metadata = new() { ["order"] = "o-1" } });
                books.Forget("o-0");
                books.Write("o-1", null, null, 4_500);
                return async () =>
                {
                    await foreach (var paid in books.Vinr.Payments.ListAsync())
                    {
                        if (paid.Id != payment.Id) await books.Vinr.Refunds.CreateAsync(new() { Payment = paid.Id });
                    }
                };
            default:
                var redemption = await books.Vinr.Loyalty.Redemptions.CreateAsync(new() { Account = ada.Id, Reward = books.Club.Rewards["€5 off"] });
                books.Sandbox.Clock.Advance(TimeSpan.FromDays(3));
                return () => books.Vinr.Loyalty.Redemptions.ReleaseAsync(redemption.Id);
        }
    }

    private static async Task<Payment> WithoutRuleAsync(Books books)
    {
        await books.ChangeRuleAsync(new() { Active = false });
        var payment = await books.BuyAsync("o-1", "cust_ada", 4_500);
        await books.ChangeRuleAsync(new() { Active = true });
        return payment;
    }
}
