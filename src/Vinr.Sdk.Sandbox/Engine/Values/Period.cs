namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>From an instant on, and up to another but not at it; an open side reaches for ever.</summary>
[SandboxRule("campaigns.period", Grade.Assumed, "What has a start and an end counts from the start on, and not at the end any more; either may be open.")]
internal sealed record Period(DateTimeOffset? StartsAt = null, DateTimeOffset? EndsAt = null)
{
    public static Period Always { get; } = new();

    public bool IsAhead(DateTimeOffset now) => StartsAt > now;

    public bool IsOver(DateTimeOffset now) => EndsAt <= now;

    public bool Contains(DateTimeOffset now) => !IsAhead(now) && !IsOver(now);

    /// <summary>When it begins or ends next; null when it will do neither.</summary>
    public DateTimeOffset? NextMove(DateTimeOffset now) => IsAhead(now) ? StartsAt : IsOver(now) ? null : EndsAt;

    /// <param name="param">The field that holds the end.</param>
    public void Check(string param) =>
        Engine.Check.That(!(EndsAt <= StartsAt), param, $"'{param}' must be later than the start.");
}
