namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>What payments count as spend: in one currency for each program, since minor units of several add up to nothing.</summary>
[SandboxRule("tiers.currency", Grade.Assumed, "Spend, minSpend and firstPaymentMinimum count in the program's currency alone: that of the first completed payment of one of its members.")]
internal static class SpendCount
{
    /// <summary>To be called when a payment completes, before anything asks: the first one decides for the program.</summary>
    public static void Settle(StateTransaction tx, string program, string currency)
    {
        var record = tx.Programs.Find(program)!;
        if (record.SpendCurrency is null)
        {
            tx.Programs = tx.Programs.Replace(record with { SpendCurrency = currency });
        }
    }

    /// <summary>How much of an amount counts as spend of the program: all of it or, in another currency, nothing.</summary>
    public static long Of(StateTransaction tx, string program, long amount, string currency) =>
        tx.Programs.Find(program)!.SpendCurrency == currency ? amount : 0;
}
