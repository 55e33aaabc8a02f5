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

internal static class EntryKinds
{
    /// <summary>
    /// Whether it is the member's own doing, which makes a member active. What the shop does by hand and what time and refunds do is not.
    /// </summary>
    public static bool IsByMember(this EntryKind kind) => kind is EntryKind.Earning or EntryKind.Redemption;
}

/// <summary>The reasons the engine writes; manual entries carry the caller's.</summary>
[SandboxRule("ledger.reasons", Grade.Assumed, "The sandbox's own entries have words as reasons, in the manner of the documented goodwill_credit: earning, referral, redemption, release, expiry, clawback. The API reference shows texts for people, such as Purchase earn and Reward redemption.")]
internal static class EntryReasons
{
    public const string Earning = "earning";
    public const string Referral = "referral";
    public const string Redemption = "redemption";
    public const string Release = "release";
    public const string Expiry = "expiry";
    public const string Clawback = "clawback";
    public const string Payment = "payment";
    public const string Refund = "refund";
}
