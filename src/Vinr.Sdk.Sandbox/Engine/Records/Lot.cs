namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>What is left of a credit. It expires when the entry that made it says.</summary>
internal readonly record struct Lot(LedgerEntry Origin, long Remaining);

/// <summary>Points taken out of a lot.</summary>
internal readonly record struct LotDraw(LedgerEntry Origin, long Points);
