using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Reconciling;

/// <summary>The arithmetic of the reconciliation and that of the sandbox were written apart, and agree.</summary>
public sealed class AgreementTests
{
    /// <summary>Rates with two decimals, odd amounts, refunds in several parts: nothing of what the sandbox does is a difference.</summary>
    [Property(MaxTest = 40)]
    public bool Whatever_the_rules_and_the_refunds_nothing_is_found(PositiveInt rate, PositiveInt per, PositiveInt points, byte rounding, NonEmptyArray<NonNegativeInt> amounts)
    {
        return RunAsync().GetAwaiter().GetResult();

        async Task<bool> RunAsync()
        {
            await using var books = await Books.OpenAsync(club => club);
            await books.Vinr.Loyalty.Programs.UpdateAsync(books.Club.Id, new() { Currency = new ProgramCurrencySpec { Rounding = new[] { PointsRounding.Down, PointsRounding.Nearest, PointsRounding.Up }[rounding % 3] } });
            await CreateAsync(books, new() { Program = books.Club.Id, Trigger = EarningTrigger.PaymentCompleted, Earn = new() { PointsPerCurrencyUnit = ((rate.Get % 999) + 1) / 100m } });
            await CreateAsync(books, new() { Program = books.Club.Id, Trigger = EarningTrigger.PaymentCompleted, Award = EarningAward.PerAmount((per.Get % 900) + 1, (points.Get % 50) + 1), Multiplier = 1.5m });
            await CreateAsync(books, new() { Program = books.Club.Id, Trigger = EarningTrigger.PaymentCompleted, Award = EarningAward.Fixed((points.Get % 20) + 1) });
            books.Club.Member("cust_ada");
            foreach (var (amount, index) in amounts.Get.Take(6).Select((amount, index) => (amount.Get + 1L, index)))
            {
                var payment = await books.BuyAsync($"o-{index}", "cust_ada", amount);
                if (amount < 3) continue;
                await books.Vinr.Refunds.CreateAsync(new() { Payment = payment.Id, Amount = amount / 3 });
                await books.RefundAsync($"o-{index}", payment, amount - (amount / 3) - (index % 2));
                books.Write($"o-{index}", payment.Id, "cust_ada", amount, refunded: amount - (index % 2));
            }

            var (findings, undecided, _) = await books.ReconcileAsync();
            return findings.Count == 0 && undecided.Count == 0
                ? true
                : throw new InvalidOperationException(string.Join('\n', findings.Select(found => found.Message).Concat(undecided.Select(one => one.ToString()))));
        }
    }

    [Fact]
    [Keeps("reconcile.finds")]
    public async Task Where_a_tier_decides_the_range_that_would_be_right_is_told()
    {
        await using var books = await Books.OpenAsync(club => club.EarnPerUnit(1).Tier("gold", 500, factor: 2));
        books.Club.Member("cust_ada").Tier("gold");
        var payment = await books.BuyAsync("o-1", "cust_ada", 4_500);

        var (findings, undecided, report) = await books.ReconcileAsync();

        Assert.Empty(findings);
        Assert.True(report.AllWell);
        var one = Assert.Single(undecided);
        Assert.Equal((payment.Id, 90L, 45L, 90L, "whether the member was gold"), (one.Payment, one.Earned, one.AtLeast, one.AtMost, one.DependsOn));
    }

    [Fact]
    public async Task A_currency_that_nobody_here_knows_is_compared_in_minor_units_and_earns_what_cannot_be_decided()
    {
        await using var books = await Books.OpenAsync();
        books.Club.Member("cust_ada");
        var payment = await books.BuyAsync("o-1", "cust_ada", 4_500);
        books.Write("o-1", payment.Id, "cust_ada", 4_400, currency: "XQQ");
        books.Lie = answer => answer.Replace("\"currency\":\"EUR\"", "\"currency\":\"XQQ\"", StringComparison.Ordinal);

        var (findings, undecided, _) = await books.ReconcileAsync();

        Assert.Contains("says 4400 XQQ (minor units)", Assert.Single(findings).Message, StringComparison.Ordinal);
        Assert.Contains("a currency that this version does not know", Assert.Single(undecided).DependsOn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_in_two_tiers()
    {
        await using var books = await Books.OpenAsync(club => club.EarnPerUnit(1).Tier("gold", 500, factor: 2).Tier("black", 900, factor: 3));
        books.Club.Member("cust_ada").Tier("black");
        await books.BuyAsync("o-1", "cust_ada", 4_500);

        var (_, undecided, _) = await books.ReconcileAsync();

        Assert.Equal((45L, 135L), (Assert.Single(undecided).AtLeast, undecided[0].AtMost));
    }

    [Fact]
    public async Task What_the_shop_knows_decides()
    {
        await using var books = await Books.OpenAsync(club => club.EarnPerUnit(1).Tier("gold", 500, factor: 2));
        books.Club.Member("cust_ada").Tier("gold");
        var payment = await books.BuyAsync("o-1", "cust_ada", 4_500);
        books.Write("o-1", payment.Id, "cust_ada", 4_500, points: 90);

        var (findings, undecided, _) = await books.ReconcileAsync();

        Assert.Empty(findings);
        Assert.Empty(undecided);
    }

    [Fact]
    [Keeps("reconcile.finds")]
    public async Task What_no_tier_explains_is_a_difference()
    {
        await using var books = await Books.OpenAsync(club => club.EarnPerUnit(1).Tier("gold", 500, factor: 2));
        books.Club.Member("cust_ada").Tier("gold");
        await books.BuyAsync("o-1", "cust_ada", 4_500);
        await foreach (var rule in books.Vinr.Loyalty.EarningRules.ListAsync(cancellationToken: TestContext.Current.CancellationToken)) await books.Vinr.Loyalty.EarningRules.UpdateAsync(rule.Id, new() { Earn = new EarningRateSpec { PointsPerCurrencyUnit = 3 } }, cancellationToken: TestContext.Current.CancellationToken);

        var (findings, _, _) = await books.ReconcileAsync();

        Assert.Contains("90 points, and the rules give 135 to 270 points (it depends on whether the member was gold)", Assert.Single(findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_campaign_of_the_time_is_named()
    {
        await using var books = await Books.OpenAsync();
        books.Club.Member("cust_ada");
        var campaign = await books.Vinr.Loyalty.Campaigns.CreateAsync(new()
        {
            Program = books.Club.Id,
            Name = "Double points",
            Audience = new() { Type = CampaignAudienceType.All },
            Schedule = new() { StartsAt = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), EndsAt = new(2026, 3, 9, 0, 0, 0, TimeSpan.Zero) },
            Mechanics = [new() { Trigger = EarningTrigger.PaymentCompleted, Factor = 2 }],
        }, cancellationToken: TestContext.Current.CancellationToken);
        await books.BuyAsync("o-1", "cust_ada", 4_500);
        books.Sandbox.Clock.Advance(TimeSpan.FromDays(10));
        await books.BuyAsync("o-2", "cust_ada", 4_500);

        var (findings, undecided, _) = await books.ReconcileAsync();

        Assert.Empty(findings);
        Assert.Equal(($"campaign {campaign.Id}", 90), (Assert.Single(undecided).DependsOn, undecided[0].Earned));
    }

    [Theory]
    [InlineData("day", 1)]
    [InlineData("week", 2)]
    [InlineData("month", 2)]
    [InlineData(null, 2)]
    public async Task A_cap_decides_only_once_it_may_have_been_reached(string? window, int undecidedPayments)
    {
        await using var books = await Books.OpenAsync(club => club);
        books.Club.Member("cust_ada");
        await CreateAsync(books, new()
        {
            Program = books.Club.Id,
            Trigger = EarningTrigger.PaymentCompleted,
            Earn = new() { PointsPerCurrencyUnit = 1 },
            Cap = new() { Points = 100 },
            Window = window is null ? null : (EarningWindow)window,
        });
        await books.BuyAsync("o-1", "cust_ada", 6_000); // a Monday
        books.Sandbox.Clock.Advance(TimeSpan.FromDays(1));
        await books.BuyAsync("o-2", "cust_ada", 15_000);

        var (findings, undecided, _) = await books.ReconcileAsync();

        Assert.Empty(findings);
        Assert.Equal(undecidedPayments, undecided.Count);
    }

    private static Task<EarningRule> CreateAsync(Books books, CreateEarningRuleRequest rule) => books.Vinr.Loyalty.EarningRules.CreateAsync(rule);
}
