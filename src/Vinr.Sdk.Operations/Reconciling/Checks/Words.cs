using System.Globalization;

namespace Vinr.Sdk.Operations.Reconciling.Checks;

/// <summary>Numbers as a report writes them.</summary>
internal static class Words
{
    public const string Paid = "('completed', 'refunded', 'partially_refunded')";

    public static string Amount(long minorUnits, string currency) => minorUnits.ToString(CultureInfo.InvariantCulture) + " " + currency + " (minor units)";

    public static string Points(long points) => points.ToString(CultureInfo.InvariantCulture) + (Math.Abs(points) == 1 ? " point" : " points");

    public static string Entries(long entries) => entries.ToString(CultureInfo.InvariantCulture) + (entries == 1 ? " entry" : " entries");

    public static string Range(long least, long most) => least == most ? Points(least) : string.Create(CultureInfo.InvariantCulture, $"{least} to {most} points");
}
