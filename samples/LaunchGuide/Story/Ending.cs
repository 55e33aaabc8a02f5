using Vinr.Sdk.Loyalty;

namespace LaunchGuide;

/// <summary>How the story ended, all of it read from VINR.</summary>
internal sealed class Ending
{
    private Ending(Story story, IReadOnlyList<PointsTransaction> ledger) => (Story, Ledger) = (story, ledger);

    public Story Story { get; }

    /// <summary>Every entry, oldest first.</summary>
    public IReadOnlyList<PointsTransaction> Ledger { get; }

    public Notes Notes { get; } = new() { Heading = "The ledger" };

    /// <summary>All that was earned: by purchases, and by bringing a friend.</summary>
    public long Earned => SumOf(Reasons.Earning) + SumOf(Reasons.Referral);

    public long Redeemed => -SumOf(Reasons.Redemption);

    public long ClawedBack => -SumOf(Reasons.Clawback);

    public long Expired => -SumOf(Reasons.Expiry);

    public long Balance => Story.Member.Balance;

    /// <summary>The highest tier that the member was in; null when there was none.</summary>
    public string? HighestTier => TierHistory.Highest(Story);

    public static async Task<Ending> ReadAsync(Story story)
    {
        var ledger = await ReadLedgerAsync(story);
        await story.ReadMemberAsync(expected: 0);
        var ending = new Ending(story, ledger);
        ending.Check();
        return ending;
    }

    private static async Task<List<PointsTransaction>> ReadLedgerAsync(Story story)
    {
        List<PointsTransaction> ledger = [];
        await foreach (var entry in story.Vinr.Loyalty.Transactions.ListAsync(new() { Account = story.Member.Id, Limit = 5 }))
            ledger.Add(entry);

        ledger.Reverse(); // lists are newest first
        return ledger;
    }

    private long SumOf(string reason) => Ledger.Where(entry => entry.Reason == reason).Sum(entry => entry.Amount);

    private void Check()
    {
        long sum = 0;
        var broken = Ledger.FirstOrDefault(entry => entry.BalanceAfter != (sum += entry.Amount));
        Notes.Expect("each entry's balance is the sum of the amounts so far", problem: broken is null ? null : $"not at {broken.Id}");
        Notes.Expect("the last entry's balance is the member's", Balance, Ledger.Count > 0 ? Ledger[^1].BalanceAfter : 0);
        Notes.Expect(
            $"earned {Points.Plain(Earned)} − redeemed {Points.Plain(Redeemed)} − clawed back {Points.Plain(ClawedBack)} − expired {Points.Plain(Expired)} = {Points.Plain(Balance)}",
            Balance,
            Earned - Redeemed - ClawedBack - Expired);
        Notes.Expect("lifetime points never fell: they are all that was earned", Earned, Story.Member.LifetimePoints);
        if (Story.Stage.Sandbox is { } sandbox) Notes.Expect("Ledger.Verify()", LedgerVerdict.ProblemOf(sandbox));
    }
}
