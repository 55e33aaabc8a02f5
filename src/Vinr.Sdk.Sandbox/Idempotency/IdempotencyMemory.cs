using System.Collections.Immutable;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Idempotency;

/// <summary>The answers that are kept. Immutable, so that a snapshot of it costs nothing.</summary>
internal sealed record IdempotencyMemory
{
    private ImmutableDictionary<IdempotencyScope, KeptAnswer> Answers { get; init; } = ImmutableDictionary<IdempotencyScope, KeptAnswer>.Empty;

    /// <summary>The oldest first. The clock never goes back, so the order in which they came is the one in which they go.</summary>
    private ImmutableQueue<IdempotencyScope> ByAge { get; init; } = ImmutableQueue<IdempotencyScope>.Empty;

    /// <summary>The oldest first.</summary>
    public IEnumerable<(IdempotencyScope Scope, KeptAnswer Answer)> InOrder => ByAge.Select(scope => (scope, Answers[scope]));

    public KeptAnswer? Find(IdempotencyScope scope) => Answers.GetValueOrDefault(scope);

    public IdempotencyMemory Keep(IdempotencyScope scope, KeptAnswer answer) =>
        new() { Answers = Answers.SetItem(scope, answer.Trimmed()), ByAge = ByAge.Enqueue(scope) };

    /// <summary>Without the answers whose time is over.</summary>
    public IdempotencyMemory At(DateTimeOffset now)
    {
        var memory = this;
        while (!memory.ByAge.IsEmpty && memory.Answers[memory.ByAge.Peek()].ForgetAt.HasCome(now))
        {
            var rest = memory.ByAge.Dequeue(out var oldest);
            memory = new() { Answers = memory.Answers.Remove(oldest), ByAge = rest };
        }

        return memory;
    }
}

/// <summary>An answer that a repeated request gets.</summary>
internal sealed record KeptAnswer(Fingerprint Fingerprint, ApiResponse Answer, DateTimeOffset ForgetAt)
{
    /// <summary>Without the rest of the buffer that the body was written in: there may be a million of these.</summary>
    public KeptAnswer Trimmed() => this with { Answer = Answer with { Body = Answer.Body.ToArray() } };
}
