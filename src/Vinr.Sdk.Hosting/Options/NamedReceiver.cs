namespace Vinr.Sdk.Hosting;

/// <summary>Says that the app added a receiver with this name; it is the tenant of what comes to it.</summary>
internal sealed record NamedReceiver(string Name);
