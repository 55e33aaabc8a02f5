namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>What a member did on one UTC day that counts towards a tier.</summary>
internal readonly record struct ActivityDay(DateOnly Day, long Spend, long Points);
