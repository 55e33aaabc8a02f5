namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>The data of <c>loyalty.tier.changed</c>: the account as it is now, and the tier it had.</summary>
internal sealed record TierChange(AccountRecord Account, string? PreviousTier);
