namespace Vinr.Sdk.Operations.Reconciling.Books;

/// <summary>
/// The days that are looked at, and how far before them reading goes. What is found belongs to the one period in which it came about, so that
/// days side by side find what their month finds; what it came from may be older.
/// </summary>
/// <param name="Start">Its first moment.</param>
/// <param name="End">The first moment behind it.</param>
/// <param name="HangsAfter">How long a redemption may be pending.</param>
internal sealed record Period(DateTimeOffset Start, DateTimeOffset End, TimeSpan HangsAfter)
{
    /// <summary>How long after an earning the same points by hand are taken for a second time.</summary>
    public static readonly TimeSpan Alike = TimeSpan.FromDays(1);

    /// <summary>Since when payments, refunds and entries are read.</summary>
    public DateTimeOffset Since => Back(Start, Alike);

    /// <summary>Since when redemptions are read: those that begin to hang on the first day.</summary>
    public DateTimeOffset RedemptionsSince => Back(Start, HangsAfter);

    /// <summary>So much earlier, as far as there is time.</summary>
    public static DateTimeOffset Back(DateTimeOffset moment, TimeSpan span) => moment - DateTimeOffset.MinValue > span ? moment - span : DateTimeOffset.MinValue;
}
