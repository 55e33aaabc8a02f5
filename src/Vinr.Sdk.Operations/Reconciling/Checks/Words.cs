using System.Globalization;
using Vinr.Sdk.Operations.Reconciling.Arithmetic;

namespace Vinr.Sdk.Operations.Reconciling.Checks;

/// <summary>Numbers as a report writes them, and what queries have in common.</summary>
internal static class Words
{
    public const string Paid = "('completed', 'refunded', 'partially_refunded')";

    /// <summary>What was given by hand for the payment <c>p</c>, less what was taken.</summary>
    public const string ByHand = "coalesce((SELECT sum(b.amount) FROM hands h JOIN entries b ON b.id = h.entry WHERE h.payment = p.id AND h.refund IS NULL AND b.account IN (SELECT id FROM accounts)), 0)";

    /// <summary>The same for the refunds of the payment <c>p</c>.</summary>
    public const string ByHandForRefunds = "coalesce((SELECT sum(b.amount) FROM hands h JOIN entries b ON b.id = h.entry WHERE h.payment = p.id AND h.refund IS NOT NULL AND b.account IN (SELECT id FROM accounts)), 0)";

    /// <summary><c>45.00 EUR</c>, and whole minor units in a currency that this version does not know.</summary>
    public static string Amount(long minorUnits, string currency) => MajorUnits.Of(minorUnits, currency) is { } amount
        ? string.Create(CultureInfo.InvariantCulture, $"{amount} {currency}")
        : string.Create(CultureInfo.InvariantCulture, $"{minorUnits} {currency} (minor units)");

    /// <summary><c>1,250,045.00</c>, for columns.</summary>
    public static string Grouped(long minorUnits, string currency) => MajorUnits.Of(minorUnits, currency) is { } amount
        ? amount.ToString("N" + amount.Scale.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        : minorUnits.ToString("N0", CultureInfo.InvariantCulture) + " (minor units)";

    public static string Points(long points) => points.ToString(CultureInfo.InvariantCulture) + (Math.Abs(points) == 1 ? " point" : " points");

    public static string Entries(long entries) => entries.ToString(CultureInfo.InvariantCulture) + (entries == 1 ? " entry" : " entries");

    public static string Range(long least, long most) => least == most ? Points(least) : string.Create(CultureInfo.InvariantCulture, $"{least} to {most} points");
}
