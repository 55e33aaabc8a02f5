using FsCheck.Xunit;
using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class RandomOperationsTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(20_260_105)]
    [Shows("ledger.balance")]
    [Shows("ledger.lifetime")]
    [Keeps("sandbox.ledger")]
    public void After_each_of_10_000_random_operations_the_ledger_verifies(int seed)
    {
        var story = new RandomShop(seed);
        var lifetimes = new Dictionary<string, long>();

        // Four stories of a quarter each.
        for (var step = 0; step < 2_500; step++)
        {
            story.Step();

            story.Shop.Engine.Verify();
            foreach (var account in story.Accounts.Select(story.Shop.Now))
            {
                Assert.True(account.LifetimePoints >= lifetimes.GetValueOrDefault(account.Id), "Lifetime points only rise.");
                lifetimes[account.Id] = account.LifetimePoints;
            }
        }

        Assert.Equal(story.Operations.Order(), story.Done.Keys.Order());
        Assert.Contains(RefusalCodes.InsufficientPoints, story.Refusals.Keys);
        Assert.Contains(RefusalCodes.RewardOutOfStock, story.Refusals.Keys);
        var state = story.Shop.Engine.Snapshot();
        var entries = state.Entries.Rows.ToList();
        Assert.Equal(Enum.GetValues<EntryKind>(), entries.Select(entry => entry.Kind).Distinct().Order());
        Assert.True(entries.Exists(entry => entry.Shortfall > 0), "No clawback met a balance that was too low.");
        Assert.Equal(
            ["camp", "ofr", "promo"],
            entries.Select(entry => entry.Cause).OfType<EarningCause>().SelectMany(cause => cause.Factors)
                .Select(factor => factor.Name).Where(name => name.Contains('_', StringComparison.Ordinal))
                .Select(name => name.Split('_')[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.All(state.Offers.Rows, KeepsItsLimits);
        Assert.Contains(state.Offers.Rows, offer => offer.Redemptions == offer.MaxRedemptions);
        Assert.Equal(Enum.GetValues<ReferralState>(), state.Referrals.Rows.Select(referral => referral.State).Distinct().Order());
        Assert.All(state.Referrals.Rows, referral => RewardsEachSideOnce(referral, entries));
        Assert.All(state.Campaigns.Rows, campaign => Assert.Equal(campaign.At(state.Now).State, campaign.State));
        Assert.Contains(state.Credits.Rows, credit => credit.Amount < 0);
    }

    [Property(MaxTest = 30)]
    [Shows("tiers.qualify")]
    [Shows("tiers.next_change")]
    public void Every_tier_is_what_payments_and_entries_say_by_themselves(int seed)
    {
        var story = new RandomShop(seed);
        for (var step = 0; step < 300; step++)
        {
            story.Step();
        }

        // What became of the tiers themselves is felt with the next change of a balance.
        foreach (var account in story.Shop.Engine.Read().Accounts.Rows)
        {
            story.Shop.Engine.Accounts.Update(account.Id, new AccountChanges { State = AccountState.Active });
            story.Shop.Give(account, 1);
        }

        var state = story.Shop.Engine.Snapshot();
        foreach (var account in state.Accounts.Rows)
        {
            Assert.Equal(account.TierOverride ?? TierFromScratch(state, account), account.Tier);
        }
    }

    [Property(MaxTest = 30)]
    [Shows("state.order")]
    [Keeps("sandbox.same")]
    public void One_long_step_of_the_clock_and_many_short_ones_give_the_same_state(int seed)
    {
        var story = new RandomShop(seed);
        for (var step = 0; step < 150; step++)
        {
            story.Step();
        }

        var (daily, atOnce) = (new Later(story.Shop), new Later(story.Shop));
        for (var day = 0; day < 3_653; day++)
        {
            daily.Advance(TimeSpan.FromDays(1));
        }

        atOnce.Advance(TimeSpan.FromDays(3_653));

        Assert.Equal(StateText.Of(daily.Engine.Snapshot()), StateText.Of(atOnce.Engine.Snapshot()));
        Assert.All(atOnce.Engine.Snapshot().Accounts.Rows, account => Assert.Empty(account.Lots));
    }

    [Property(MaxTest = 10)]
    [Keeps("sandbox.same")]
    public void The_same_seed_tells_the_same_story(int seed)
    {
        var texts = Enumerable.Range(0, 2).Select(_ =>
        {
            var story = new RandomShop(seed);
            for (var step = 0; step < 200; step++)
            {
                story.Step();
            }

            return StateText.Of(story.Shop.Engine.Snapshot());
        }).ToList();

        Assert.Equal(texts[0], texts[1]);
    }

    private static void KeepsItsLimits(OfferRecord offer)
    {
        Assert.Equal(offer.Redemptions, offer.Uses.Values.Sum());
        Assert.False(offer.Redemptions > offer.MaxRedemptions);
        Assert.All(offer.Uses.Values, uses => Assert.False(uses > offer.PerMemberLimit));
    }

    private static void RewardsEachSideOnce(ReferralRecord referral, IEnumerable<LedgerEntry> entries)
    {
        var rewards = entries.Where(entry => entry.Reason == EntryReasons.Referral && entry.Source == referral.Id).ToList();
        Assert.Equal(rewards.Count, rewards.Select(entry => entry.Account).Distinct().Count());
        Assert.True(rewards.Count == 0 || referral.State == ReferralState.Converted);
        Assert.All(rewards, entry => Assert.Contains(entry.Account, new[] { referral.Referrer, referral.Referee }));
    }

    /// <summary>Spend from the payments, points from the entries: nothing that the engine keeps for tiers.</summary>
    private static string TierFromScratch(EngineState state, AccountRecord account)
    {
        var plan = state.Programs.Find(account.Program)!.Tiers!;
        var currency = state.Events.Where(EventRecord.ByType, EventTypes.PaymentCompleted).Select(happened => (PaymentRecord)happened.Data)
            .FirstOrDefault(payment => payment.Members.Any(member => state.Accounts.Find(member)!.Program == account.Program))?.Currency;
        var value = plan.QualifyOn == QualifyOn.Spend
            ? state.Payments.Rows
                .Where(payment => payment.Members.Contains(account.Id) && payment.Currency == currency && Counts(payment.Completed!.Value))
                .Sum(payment => payment.AmountCaptured - payment.AmountRefunded)
            : state.Entries.Rows
                .Where(entry => entry.Account == account.Id && entry.IsCredit && entry.Kind != EntryKind.Release && Counts(entry.Created))
                .Sum(PointsLeft);
        return plan.Steps.Last(step => step.Threshold <= value).Key;

        bool Counts(DateTimeOffset instant) =>
            Calendar.MonthsAfter(Calendar.DayOf(instant), plan.Period.Months!.Value) > state.Now;

        long PointsLeft(LedgerEntry entry)
        {
            if (entry.Cause is not EarningCause cause)
            {
                return entry.Amount;
            }

            return state.Payments.Find(entry.Source!) is { } payment
                ? (long)EarningFormula.Points(cause, payment.AmountCaptured - payment.AmountRefunded)
                : entry.Amount;
        }
    }
}
