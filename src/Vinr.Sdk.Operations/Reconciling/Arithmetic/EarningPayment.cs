namespace Vinr.Sdk.Operations.Reconciling.Arithmetic;

/// <summary>A paid payment of a member. When it was completed cannot be read back: after it was made, and before it earned or would have expired.</summary>
/// <param name="Amount">What counts, in minor units.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Created">When it was made.</param>
/// <param name="CompletedBy">When it was completed at the latest.</param>
/// <param name="MemberSince">When the account was opened.</param>
internal sealed record EarningPayment(long Amount, string Currency, DateTimeOffset Created, DateTimeOffset CompletedBy, DateTimeOffset MemberSince)
{
    /// <summary>A pending payment expires after a day (assumed); an hour more for clocks that differ.</summary>
    public static readonly TimeSpan LongestPending = TimeSpan.FromHours(25);
}
