using Vinr.Sdk.ConformanceTests.Support;

namespace Vinr.Sdk.ConformanceTests.OverTheSandbox;

/// <summary>A row of the table; what it says is its name.</summary>
internal sealed record Row
{
    public required Fault Fault { get; init; }

    public required Act Act { get; init; }

    public required Ending Ending { get; init; }

    public required int Requests { get; init; }

    public required int Effects { get; init; }

    /// <summary>How long the one back-off is, where the service says so.</summary>
    public TimeSpan? Waits { get; init; }

    /// <summary>How far the clock is moved while the request is at the service, where it never answers.</summary>
    public TimeSpan? Passes { get; init; }

    public TimeSpan? TotalTimeout { get; init; }

    public static RowStart When(Fault fault) => new(fault);

    public override string ToString() => $"when {Fault.Name}, {Act.Name} {Ending.Name} after {Requests} requests with {Effects} effects";
}

/// <summary>A row as it is being written.</summary>
internal sealed record RowStart(Fault Fault)
{
    public RowMiddle During(Act act) => new(Fault, act);
}

/// <summary>A row as it is being written.</summary>
internal sealed record RowMiddle(Fault Fault, Act Act)
{
    public Row Then(Ending ending, int requests, int effects) => new() { Fault = Fault, Act = Act, Ending = ending, Requests = requests, Effects = effects };
}
