using System.Collections.Concurrent;

namespace Vinr.Sdk.Soak.States;

/// <summary>Calls by several workers at once. Each has a key of its own, and a name that its effect can be found by.</summary>
/// <param name="vinr">To whom.</param>
/// <param name="account">Whose points they move.</param>
/// <param name="name">What the names of this round begin with.</param>
internal sealed class Traffic(VinrClient vinr, string account, string name)
{
    public const int Workers = 6;
    public const int Calls = 48;

    private readonly ConcurrentDictionary<int, string> _answered = [];
    private readonly TaskCompletionSource[] _milestones = [.. Enumerable.Range(0, Calls + 1).Select(_ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously))];
    private int _count;

    /// <summary>The calls that have been answered by now, and the ids that they brought.</summary>
    public IReadOnlyDictionary<int, string> Answered => _answered.ToDictionary();

    /// <summary>Makes all of them. Those that a state without their effect was put back under have had an answer all the same.</summary>
    public Task RunAsync(CancellationToken cancellationToken) => Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(
        async () =>
        {
            for (var number = worker; number < Calls; number += Workers)
            {
                _answered[number] = (await MakeAsync(vinr, account, name, number, cancellationToken)).Id;
                _milestones[Interlocked.Increment(ref _count)].TrySetResult();
            }
        },
        cancellationToken)));

    /// <summary>Waits until so many have been answered, in whatever order.</summary>
    public Task WhenAnsweredAsync(int calls) => calls == 0 ? Task.CompletedTask : _milestones[calls].Task;

    /// <summary>Makes a call; made again, it is the same call with the same key.</summary>
    public static async Task<(string Id, bool Replayed)> MakeAsync(VinrClient vinr, string account, string name, int number, CancellationToken cancellationToken)
    {
        var effect = Name(name, number);
        var options = new RequestOptions { IdempotencyKey = effect };
        if (number % 3 == 0)
        {
            var payment = await vinr.Payments.CreateAsync(
                new() { Amount = 100, Currency = "EUR", Description = effect, Metadata = new() { ["loyalty_account"] = account } }, options, cancellationToken);
            return (payment.Id, payment.Response!.Replayed);
        }

        var entry = await vinr.Loyalty.Transactions.CreateAsync(new() { Account = account, Amount = 1, Reason = effect }, options, cancellationToken);
        return (entry.Id, entry.Response!.Replayed);
    }

    public static string Name(string name, int number) => FormattableString.Invariant($"{name}-{number}");
}
