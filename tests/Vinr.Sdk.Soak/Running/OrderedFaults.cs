using System.Globalization;
using System.Text;
using Vinr.Sdk.Sandbox;

namespace Vinr.Sdk.Soak.Running;

/// <summary>The faults of a soak: each share is one of all requests, together 20 %.</summary>
internal sealed class OrderedFaults
{
    private readonly List<(SandboxFault Fault, string Name)> _faults = [];
    private double _left = 1;

    public OrderedFaults(SandboxFaults faults, long seed)
    {
        faults.UseSeed(seed, FaultDraw.Request);
        Order("dropped before commit", 0.03, faults.OnAll(), on => on.DropBeforeCommit());
        Order("dropped after commit", 0.03, faults.OnAll(), on => on.CommitThenDrop());
        Order("500 before commit", 0.02, faults.OnAll(), on => on.RespondWith(500));
        Order("503 after commit", 0.02, faults.OnAll(), on => on.CommitThenRespondWith(503));
        Order("502 of HTML", 0.01, faults.OnAll(), on => on.BadGateway());
        Order("429", 0.03, faults.OnAll(), on => on.RespondWith(429, headers: new() { ["Retry-After"] = "1" }));
        Order("truncated", 0.03, faults.OnAll(), on => on.TruncateAnswer());
        Order("delayed", 0.03, faults.OnAll(), on => on.Delay(TimeSpan.FromMilliseconds(2)));
    }

    /// <summary>How often each happened.</summary>
    public IReadOnlyList<(string Name, int Hits)> Hits => [.. _faults.Select(it => (it.Name, it.Fault.Hits))];

    public override string ToString() => Hits
        .Aggregate(new StringBuilder(), (text, it) => text.Append(text.Length > 0 ? ", " : "").Append(CultureInfo.InvariantCulture, $"{it.Name} {it.Hits:N0}"))
        .ToString();

    // A fault is drawn only for requests that those before it spared.
    private void Order(string name, double share, FaultSetup on, Func<FaultSetup, SandboxFault> kind)
    {
        _faults.Add((kind(on.WithProbability(share / _left)), name));
        _left -= share;
    }
}
