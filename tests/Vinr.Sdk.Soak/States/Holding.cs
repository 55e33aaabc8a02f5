using Vinr.Sdk.Sandbox;

namespace Vinr.Sdk.Soak.States;

/// <summary>A sandbox that holds what another one held at a moment of its traffic, and what had been answered by then.</summary>
internal sealed record Holding(VinrSandbox Sandbox, IReadOnlyDictionary<int, string> AnsweredBefore)
{
    /// <summary>
    /// Repeats all calls with their keys, and counts the effects: those of before must come back with the same answer, and each call
    /// must have one effect in the end, whether the state had it or the repeat brought it.
    /// </summary>
    public async Task<Findings> JudgeAsync(string account, string name, CancellationToken cancellationToken)
    {
        using var vinr = Sandbox.CreateClient(options => options.HttpHandler = Sandbox.CreateHandler());
        var findings = new Findings();
        for (var number = 0; number < Traffic.Calls; number++)
        {
            var (again, replayed) = await Traffic.MakeAsync(vinr, account, name, number, cancellationToken);
            if (replayed) findings.Replayed++;
            if (AnsweredBefore.TryGetValue(number, out var id) && (id != again || !replayed)) findings.Forgotten++;
        }

        var effects = new Dictionary<string, int>(StringComparer.Ordinal);
        await foreach (var entry in vinr.Loyalty.Transactions.ListAsync(new() { Account = account, Limit = 100 }, null, cancellationToken)) Count(entry.Reason);
        await foreach (var payment in vinr.Payments.ListAsync(new() { Limit = 100 }, null, cancellationToken)) Count(payment.Description!);
        for (var number = 0; number < Traffic.Calls; number++)
        {
            var times = effects.GetValueOrDefault(Traffic.Name(name, number));
            if (times == 0) findings.Lost++;
            if (times > 1) findings.Doubled++;
        }

        Sandbox.Ledger.Verify();
        return findings;

        void Count(string effect) => effects[effect] = effects.GetValueOrDefault(effect) + 1;
    }
}

/// <summary>What repeating brought to light.</summary>
internal sealed record Findings
{
    /// <summary>Repeats that got the answer of before.</summary>
    public int Replayed { get; set; }

    /// <summary>Calls that had been answered, and whose repeat got another answer.</summary>
    public int Forgotten { get; set; }

    /// <summary>Calls without an effect.</summary>
    public int Lost { get; set; }

    /// <summary>Calls with more than one.</summary>
    public int Doubled { get; set; }
}
