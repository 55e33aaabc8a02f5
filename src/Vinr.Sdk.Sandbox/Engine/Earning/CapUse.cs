namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>How many points a rule has given in the window that begins on a day.</summary>
internal sealed record CapUse(DateOnly WindowStart, long Points);
