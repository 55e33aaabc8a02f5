using CsCheck;
using Vinr.Sdk.Hosting;
using Xunit;

namespace Vinr.Sdk.Compliance;

/// <summary>That calls of several holders at once are as if one had come after the other.</summary>
public abstract partial class InboxCompliance
{
    /// <summary>How many runs of random calls are tried. A slow store has fewer.</summary>
    protected virtual int ParallelRuns => 100;

    [Fact]
    [Keeps("inbox.claim")]
    public async Task Calls_at_once_are_as_if_one_came_after_the_other()
    {
        var inbox = await MakeAsync();

        SampleParallel(inbox, ParallelRuns);
    }

    /// <summary>Runs random calls in parallel, and looks for an order of them in which one after the other would have been answered the same.</summary>
    /// <exception cref="CsCheckException">There is none; the message shows the shortest calls that were found.</exception>
    public static void SampleParallel(IVinrInbox inbox, int runs)
    {
        // Each call keeps a thread until it is answered, and the answers need threads too.
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, 32), ports);
        var call = Gen.Select(Gen.Int[0, InboxCalls.Holders - 1], Gen.Int[0, InboxCalls.Events - 1]);

        // Made anew for each run: the ids are new ones, so that no run sees what another left.
        Gen.Int.Select(_ => (new InboxCalls(inbox, NewId()), new InboxModel())).SampleParallel(
            [
                call.Operation<InboxCalls, InboxModel>(c => $"claim {c}", (actual, c) => actual.Claim(c.Item1, c.Item2), (model, c) => model.Claim(c.Item1, c.Item2)),
                call.Operation<InboxCalls, InboxModel>(c => $"renew {c}", (actual, c) => actual.Renew(c.Item1, c.Item2), (model, c) => model.Renew(c.Item1, c.Item2)),
                call.Operation<InboxCalls, InboxModel>(c => $"complete {c}", (actual, c) => actual.Complete(c.Item1, c.Item2), (model, c) => model.Complete(c.Item1, c.Item2)),
                call.Operation<InboxCalls, InboxModel>(c => $"release {c}", (actual, c) => actual.Release(c.Item1, c.Item2), (model, c) => model.Release(c.Item1, c.Item2)),
                call.Operation<InboxCalls, InboxModel>(c => $"order {c}", (actual, c) => actual.Order(c.Item1, c.Item2), (model, c) => model.Order(c.Item1, c.Item2, inbox is IVinrEventOrder)),
            ],
            equal: (actual, model) => actual.Answers == model.Answers && actual.End == model.End,
            iter: runs,
            threads: 4,
            printActual: actual => $"{actual.Answers} | {actual.End}",
            printModel: model => $"{model.Answers} | {model.End}");
    }

    /// <summary>The calls of several holders, each of whom does one thing after the other, and what they were answered.</summary>
    private sealed class InboxCalls(IVinrInbox inbox, string prefix)
    {
        public const int Holders = 3;
        public const int Events = 2;

        private readonly object[] _busy = [.. Enumerable.Range(0, Holders).Select(_ => new object())];
        private readonly string?[,] _tokens = new string?[Holders, Events];
        private readonly List<string>[] _answers = [.. Enumerable.Range(0, Holders).Select(_ => new List<string>())];
        private readonly object _ending = new();
        private string? _end;

        public string Answers => string.Join("; ", _answers.Select(answers => string.Join(",", answers)));

        /// <summary>How the events stand at the end, asked once: to ask is to claim them.</summary>
        public string End
        {
            get
            {
                lock (_ending) return _end ??= string.Join(",", Enumerable.Range(0, Events).Select(happened => Wait(inbox.ClaimAsync(Id(happened), Lease)).Status));
            }
        }

        public void Claim(int holder, int happened) => Do(holder, () =>
        {
            var claim = Wait(inbox.ClaimAsync(Id(happened), Lease));
            if (claim.Status == InboxStatus.Claimed) _tokens[holder, happened] = claim.Token;
            return claim.Status.ToString();
        });

        public void Renew(int holder, int happened) => WithToken(holder, happened, keep: true, token => Wait(inbox.RenewAsync(Id(happened), token, Lease)).ToString());

        public void Complete(int holder, int happened) => WithToken(holder, happened, keep: false, token => Wait(inbox.CompleteAsync(Id(happened), token, Retention)).ToString());

        public void Release(int holder, int happened) => WithToken(holder, happened, keep: false, token =>
        {
            inbox.ReleaseAsync(Id(happened), token).GetAwaiter().GetResult();
            return "released";
        });

        public void Order(int holder, int second) => Do(
            holder, () => inbox is IVinrEventOrder order ? Wait(order.IsStaleAsync(prefix, DateTimeOffset.UnixEpoch.AddSeconds(second), Retention)).ToString() : "-");

        private static T Wait<T>(Task<T> call) => call.GetAwaiter().GetResult();

        private string Id(int happened) => $"{prefix}-{happened}";

        private void WithToken(int holder, int happened, bool keep, Func<string, string> call) => Do(holder, () =>
        {
            if (_tokens[holder, happened] is not { } token) return "-";
            if (!keep) _tokens[holder, happened] = null;
            return call(token);
        });

        private void Do(int holder, Func<string> call)
        {
            lock (_busy[holder]) _answers[holder].Add(call());
        }
    }

    /// <summary>What an inbox does, when one call comes after the other.</summary>
    private sealed class InboxModel
    {
        private const int Done = -1;

        private readonly int?[] _holder = new int?[InboxCalls.Events];
        private readonly List<string>[] _answers = [.. Enumerable.Range(0, InboxCalls.Holders).Select(_ => new List<string>())];
        private int _latest = int.MinValue;

        public string Answers => string.Join("; ", _answers.Select(answers => string.Join(",", answers)));

        public string End => string.Join(",", _holder.Select(StatusOf));

        public void Claim(int holder, int happened)
        {
            _answers[holder].Add(StatusOf(_holder[happened]).ToString());
            _holder[happened] ??= holder;
        }

        public void Renew(int holder, int happened) => _answers[holder].Add(_holder[happened] == holder ? "True" : "-");

        public void Complete(int holder, int happened) => IfHeld(holder, happened, Done, "True");

        public void Release(int holder, int happened) => IfHeld(holder, happened, null, "released");

        public void Order(int holder, int second, bool isKept)
        {
            _answers[holder].Add(isKept ? (second < _latest).ToString() : "-");
            _latest = Math.Max(_latest, second);
        }

        private static InboxStatus StatusOf(int? holder) => holder switch
        {
            null => InboxStatus.Claimed,
            Done => InboxStatus.AlreadyDone,
            _ => InboxStatus.InProgress,
        };

        private void IfHeld(int holder, int happened, int? then, string answer)
        {
            var isHeld = _holder[happened] == holder;
            _answers[holder].Add(isHeld ? answer : "-");
            if (isHeld) _holder[happened] = then;
        }
    }
}
