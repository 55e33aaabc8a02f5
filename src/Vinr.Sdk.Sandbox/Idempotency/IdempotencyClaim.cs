using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Idempotency;

/// <summary>What a request with a key may do.</summary>
internal abstract record IdempotencyClaim
{
    private IdempotencyClaim()
    {
    }

    /// <summary>It is the first: it acts, and must settle the claim whatever happens.</summary>
    /// <param name="Overtaken">What it may do instead when a state was put back meanwhile in which the key has its answer; else null.</param>
    /// <param name="Settle">Ends it, with the answer or without.</param>
    public sealed record First(Func<IdempotencyClaim?> Overtaken, Action<ApiResponse?> Settle) : IdempotencyClaim;

    /// <summary>It repeats an earlier one: this is the answer.</summary>
    public sealed record Repeat(ApiResponse Answer) : IdempotencyClaim;

    /// <summary>The key belongs to another payload.</summary>
    public sealed record Conflict : IdempotencyClaim;

    /// <summary>The first one still runs.</summary>
    public sealed record InProgress : IdempotencyClaim;
}
