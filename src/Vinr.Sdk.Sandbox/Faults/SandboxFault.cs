using System.Globalization;
using System.IO.Enumeration;
using Vinr.Sdk.Sandbox.Faults;

namespace Vinr.Sdk.Sandbox;

/// <summary>A fault that was ordered. It happens on every request that it is meant for, until it is limited or taken back.</summary>
public sealed class SandboxFault
{
    private readonly SandboxFaults _faults;
    private int? _times;
    private int _hits;
    private ulong _lookedAt;

    internal SandboxFault(SandboxFaults faults, int number, string pattern, FaultKind kind, double probability)
    {
        (_faults, Number, On, Kind, Probability) = (faults, number, pattern, kind, probability);
    }

    /// <summary>Its name among the faults of a sandbox, <c>fault_1</c>.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"fault_{Number}");

    /// <summary>The operations that it is meant for, as they were given; <c>*</c> for all.</summary>
    public string On { get; }

    /// <summary>What happens, in the words of <c>/_sandbox/faults</c>, such as <c>commit_then_drop</c>.</summary>
    public string Does => Kind.Name;

    /// <summary>How likely it happens to a request that it is meant for, 1 unless <see cref="WithProbability"/> says otherwise.</summary>
    public double Probability { get; private set; }

    /// <summary>How often it happens at most; null for without end.</summary>
    public int? Limit => _times;

    /// <summary>How often it has happened.</summary>
    public int Hits => Volatile.Read(ref _hits);

    internal int Number { get; }

    internal FaultKind Kind { get; }

    internal bool IsUsedUp => _hits >= _times;

    /// <summary>Lets it happen once. The same as <c>Times(1)</c>.</summary>
    public SandboxFault Once() => Times(1);

    /// <summary>Lets it happen so many times in all, those that have happened included.</summary>
    /// <param name="count">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public SandboxFault Times(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        _faults.Change(() => _times = count);
        return this;
    }

    /// <summary>Lets luck decide about each request.</summary>
    /// <param name="probability">From 0 (never) to 1 (always).</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of that range.</exception>
    public SandboxFault WithProbability(double probability)
    {
        var valid = FaultSetup.Valid(probability);
        _faults.Change(() => Probability = valid);
        return this;
    }

    /// <summary>Takes it back. Requests that it has happened to are not mended.</summary>
    public void Remove() => _faults.Remove(this);

    /// <summary>Says what was ordered in one line.</summary>
    public override string ToString()
    {
        var chance = Probability < 1 ? string.Create(CultureInfo.InvariantCulture, $" with probability {Probability}") : "";
        var limit = _times is { } times ? string.Create(CultureInfo.InvariantCulture, $", {times} times at most") : "";
        return string.Create(CultureInfo.InvariantCulture, $"{Id}: {Does} on {On}{chance}{limit}; happened {Hits} times");
    }

    internal bool Matches(string method, string? operation) =>
        !IsUsedUp && Kind.AppliesTo(method) &&
        (On == FaultSetup.Everything || (operation is not null && FileSystemName.MatchesSimpleExpression(On, operation, ignoreCase: false)));

    /// <summary>Counts the requests that it looks at.</summary>
    internal ulong NextNumber() => _lookedAt++;

    internal void Hit() => _hits++;

    internal void BeginAgain() => _lookedAt = 0;
}
