namespace Vinr.Sdk.Operations.Importing.State;

/// <summary>A member as VINR's list had it when the import began.</summary>
/// <param name="Account">The account.</param>
/// <param name="ExternalId">Of which row an import made it; null when none did.</param>
/// <param name="Customer">Its customer.</param>
/// <param name="EmailKey">The customer's address.</param>
/// <param name="Status">Of the account.</param>
/// <param name="Tier">Its tier's key.</param>
/// <param name="OpeningPoints">The points of the row that it was made of.</param>
internal sealed record ListedMember(string Account, string? ExternalId, string? Customer, string? EmailKey, string Status, string? Tier, long? OpeningPoints);
