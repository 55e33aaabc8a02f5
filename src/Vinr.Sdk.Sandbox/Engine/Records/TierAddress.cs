namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Where the tier with an id is: in the plan of its program.</summary>
internal sealed record TierAddress(string Id, string Program, DateTimeOffset Created) : IEntity;
