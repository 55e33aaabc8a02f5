namespace Vinr.Sdk.Sandbox.Engine;

internal enum EntryKind
{
    Earning,
    Manual,
    Redemption,
    Release,
    Expiry,
    Clawback,
}

/// <summary>The reasons the engine writes; manual entries carry the caller's. VINR shows <c>redemption</c>; the others are assumed.</summary>
internal static class EntryReasons
{
    public const string Earning = "earning";
    public const string Redemption = "redemption";
    public const string Release = "release";
    public const string Expiry = "expiry";
    public const string Clawback = "clawback";
}
