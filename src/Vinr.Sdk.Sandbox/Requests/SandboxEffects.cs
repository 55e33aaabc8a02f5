using System.Globalization;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox;

/// <summary>What a request changed.</summary>
public sealed class SandboxEffects
{
    internal SandboxEffects(WriteLog? writes)
    {
        Entries = [.. (writes?.Entries ?? []).Select(static entry => new SandboxPointsEffect(entry.Id, entry.Account, entry.Amount, entry.Reason))];
        Events = [.. (writes?.Events ?? []).Select(static record => new SandboxEventEffect(record.Id, record.Type, record.Subject))];
    }

    /// <summary>The entries that it wrote into the points ledger, in their order.</summary>
    public IReadOnlyList<SandboxPointsEffect> Entries { get; }

    /// <summary>The events that it recorded, in their order.</summary>
    public IReadOnlyList<SandboxEventEffect> Events { get; }

    /// <summary>The points that it gave (above 0) or took in all.</summary>
    public long Points => Sums.Saturated(Entries.Select(static entry => entry.Amount));

    /// <summary>Whether it moved no points and recorded no event. It may have acted all the same: a new reward does neither.</summary>
    public bool IsEmpty => Entries.Count == 0 && Events.Count == 0;

    /// <summary>All of it in one line.</summary>
    public override string ToString() => string.Join(", ", [.. Entries, .. Events.Select(static effect => (object)effect)]);
}

/// <summary>An entry that a request wrote into the points ledger.</summary>
/// <param name="Id">The entry, <c>ptx_…</c>.</param>
/// <param name="Account">Whose points.</param>
/// <param name="Amount">How many, with a sign.</param>
/// <param name="Reason">Why, as the entry says.</param>
public sealed record SandboxPointsEffect(string Id, string Account, long Amount, string Reason)
{
    /// <summary><c>loy_7Qk +150 earning</c></summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Account} {Amount:+#,0;-#,0;0} {Reason}");
}

/// <summary>An event that a request recorded.</summary>
/// <param name="Id">The event, <c>evt_…</c>.</param>
/// <param name="Type">Its type.</param>
/// <param name="Subject">The id of the resource that it carries.</param>
public sealed record SandboxEventEffect(string Id, string Type, string Subject)
{
    /// <summary><c>loyalty.points.earned ptx_1Aa</c></summary>
    public override string ToString() => $"{Type} {Subject}";
}
