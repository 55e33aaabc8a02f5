using System.Globalization;

namespace LaunchGuide;

/// <summary>Writes amounts of minor units of the euro.</summary>
internal static class Euros
{
    public static string Of(long cents) => (cents / 100m).ToString(cents % 100 == 0 ? "€#,0" : "€#,0.00", CultureInfo.InvariantCulture);
}
