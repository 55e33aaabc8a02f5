namespace LaunchGuide;

/// <summary>Why a ledger entry was written. VINR shows <c>redemption</c>; the other words are the embedded sandbox's.</summary>
internal static class Reasons
{
    public const string Earning = "earning";
    public const string Referral = "referral";
    public const string Redemption = "redemption";
    public const string Clawback = "clawback";
    public const string Expiry = "expiry";
}
