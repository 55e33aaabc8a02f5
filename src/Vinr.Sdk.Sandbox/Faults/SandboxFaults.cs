using System.IO.Enumeration;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Faults;
using Vinr.Sdk.Sandbox.Randomness;

namespace Vinr.Sdk.Sandbox;

/// <summary>
/// What goes wrong on the way to the sandbox and back, as ordered. Faults stand outside of everything else, like a bad network or
/// an overloaded front door: after "commit, then 500" the repeated call gets the stored success. They come from nowhere else, and
/// do not touch <c>/_sandbox</c>. All members can be used by several threads.
/// </summary>
/// <example>
/// <code>
/// sandbox.Faults.On("loyalty.redemptions.create").CommitThenDrop().Once();
/// sandbox.Faults.On("loyalty.*").RespondWith(503, headers: new() { ["Retry-After"] = "2" }).Times(2);
/// sandbox.Faults.OnAll().WithProbability(0.1).DropBeforeCommit();
/// </code>
/// </example>
public sealed class SandboxFaults
{
    private readonly object _gate = new();
    private readonly SortedSet<string> _operations;
    private readonly TimeProvider _clock;
    private readonly Func<EngineState?, RequestDelegate> _replica;
    private readonly List<SandboxFault> _faults = [];
    private Dictionary<ulong, int> _seen = []; // by the request's number, for a million requests
    private FaultDraw _draw = FaultDraw.Arrival;
    private int _lastNumber;
    private volatile bool _areOff = true;

    /// <param name="operations">The names of what the sandbox can do.</param>
    /// <param name="clock">The clock of rate limits.</param>
    /// <param name="seed">For luck that repeats; null for any.</param>
    /// <param name="replica">Makes a sandbox that stays as this one is now, or was in an earlier state, for stale reads.</param>
    internal SandboxFaults(IEnumerable<string> operations, TimeProvider clock, long? seed, Func<EngineState?, RequestDelegate> replica)
    {
        _operations = new(operations, StringComparer.Ordinal);
        _clock = clock;
        _replica = replica;
        Seed = seed ?? RandomNumberGenerator.GetInt32(int.MaxValue);
    }

    /// <summary>
    /// What the luck of faults with a probability follows from: the same seed, faults and calls give the same run. At first
    /// <see cref="VinrSandboxOptions.Seed"/>, or any number.
    /// </summary>
    public long Seed { get; private set; }

    /// <summary>The faults that can still happen, in the order in which they were ordered.</summary>
    public IReadOnlyList<SandboxFault> Active
    {
        get
        {
            lock (_gate) return [.. _faults];
        }
    }

    /// <summary>The rate limit that is on; null, the default, when there is none.</summary>
    public SandboxRateLimit? RateLimit { get; private set; }

    internal TimeProvider Clock => _clock;

    internal Func<EngineState?, RequestDelegate> Replica => _replica;

    /// <summary>The names of what can go wrong.</summary>
    internal IReadOnlyCollection<string> Operations => _operations;

    /// <summary>Whether nothing is ordered, so that requests need not be looked at.</summary>
    internal bool AreOff => _areOff;

    /// <summary>Begins the order of a fault on some operations.</summary>
    /// <param name="operation">
    /// The client's name of the operation, <c>loyalty.redemptions.create</c>, or one with <c>*</c> for any text: <c>loyalty.*</c>,
    /// <c>*.create</c>.
    /// </param>
    /// <returns>What waits for the kind of fault; nothing is ordered yet.</returns>
    /// <exception cref="ArgumentException">The sandbox has no such operation; the message lists those that it has.</exception>
    public FaultSetup On(string operation)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(operation);
        return _operations.Any(known => FileSystemName.MatchesSimpleExpression(operation, known, ignoreCase: false))
            ? new FaultSetup(this, operation)
            : throw new ArgumentException($"The sandbox has no operation \"{operation}\". It has: {string.Join(", ", _operations)}.", nameof(operation));
    }

    /// <summary>Begins the order of a fault on every request to <c>/v1</c>.</summary>
    /// <returns>What waits for the kind of fault; nothing is ordered yet.</returns>
    public FaultSetup OnAll() => new(this, FaultSetup.Everything);

    /// <summary>
    /// Switches VINR's rate limit on: a token bucket for reads (GET) and one for writes, which <c>X-RateLimit-*</c> tell of, and 429
    /// with <c>Retry-After</c> when a bucket is empty. It fills as the <b>sandbox's</b> clock moves: in a test when you move it.
    /// </summary>
    /// <param name="requestsPerSecond">Default: 25, as VINR documents for its sandbox; 100 for standard accounts, 500 for scale.</param>
    /// <param name="burst">Default: 50, as documented; 200 and 1,000 for the others.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is not positive.</exception>
    public void LimitRate(int requestsPerSecond = RateLimitHeaders.Sustained, int burst = RateLimitHeaders.Burst)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(requestsPerSecond);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(burst);
        lock (_gate)
        {
            RateLimit = new SandboxRateLimit(requestsPerSecond, burst, _clock);
            _areOff = false;
        }
    }

    /// <summary>Draws luck anew, from another seed.</summary>
    /// <param name="seed">Any number.</param>
    /// <param name="draw">By what it is drawn. Default: the order of arrival.</param>
    public void UseSeed(long seed, FaultDraw draw = FaultDraw.Arrival)
    {
        lock (_gate)
        {
            Seed = seed;
            _draw = draw;
            BeginAgain();
        }
    }

    /// <summary>Takes all faults and the rate limit back. Faults ordered after this have the same luck as the first ones had.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _faults.Clear();
            RateLimit = null;
            _areOff = true;
            _lastNumber = 0;
            BeginAgain();
        }
    }

    /// <summary>Takes the rate limit back, and leaves the faults.</summary>
    internal void LiftRateLimit()
    {
        lock (_gate)
        {
            RateLimit = null;
            DropUsedUp();
        }
    }

    internal SandboxFault Add(string pattern, double probability, FaultKind kind)
    {
        lock (_gate)
        {
            var fault = new SandboxFault(this, ++_lastNumber, pattern, kind, probability);
            _faults.Add(fault);
            _areOff = false;
            return fault;
        }
    }

    /// <summary>What is to happen to a request, from the outside in: delays, and at most one fault of another kind.</summary>
    internal IReadOnlyList<FaultKind> Draw(string method, string? operation, string request)
    {
        lock (_gate)
        {
            if (_faults.Count == 0) return [];

            var luck = _draw == FaultDraw.Request ? NextOf(SeededRandom.Number(request)) : 0;
            var drawn = new List<FaultKind>();
            foreach (var fault in _faults)
            {
                if (!fault.Matches(method, operation)) continue;

                var number = _draw == FaultDraw.Request ? luck : fault.NextNumber();
                if (SeededRandom.Roll(Seed, fault.Number, number) >= fault.Probability) continue;

                fault.Hit();
                drawn.Add(fault.Kind);
                if (!fault.Kind.LetsOthersFollow) break;
            }

            DropUsedUp();
            return drawn;
        }
    }

    /// <summary>Changes a fault between requests, not during one.</summary>
    internal void Change(Action change)
    {
        lock (_gate)
        {
            change();
            DropUsedUp();
        }
    }

    internal void Remove(SandboxFault fault)
    {
        lock (_gate)
        {
            _faults.Remove(fault);
            DropUsedUp();
        }
    }

    /// <summary>Another number for each time that the same request comes.</summary>
    private ulong NextOf(ulong request) => unchecked(request + (ulong)(_seen[request] = _seen.GetValueOrDefault(request) + 1));

    private void DropUsedUp()
    {
        _faults.RemoveAll(static fault => fault.IsUsedUp);
        _areOff = _faults.Count == 0 && RateLimit is null;
    }

    private void BeginAgain()
    {
        _seen = [];
        foreach (var fault in _faults) fault.BeginAgain();
    }
}
