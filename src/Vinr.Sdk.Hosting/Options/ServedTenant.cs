namespace Vinr.Sdk.Hosting;

/// <summary>Says that the app handles the events of this tenant whether or not it has a receiver: it catches up on them.</summary>
internal sealed record ServedTenant(string Name);
