using System.Globalization;

namespace CheckoutWeb;

/// <summary>Writes amounts of euro cents.</summary>
internal static class Euros
{
    public const string Currency = "EUR";

    public static string Of(long cents) => (cents / 100m).ToString("€#,0.00;−€#,0.00", CultureInfo.InvariantCulture);
}
