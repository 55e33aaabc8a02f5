using System.Globalization;

namespace Vinr.Sdk.Operations.Reconciling.Orders;

/// <summary>Reads an amount of an order: whole minor units, or with the decimals of its currency.</summary>
internal static class OrderAmount
{
    /// <returns>Whether it is an amount, or nothing at all.</returns>
    public static bool TryRead(string? text, string currency, out long? minorUnits)
    {
        minorUnits = null;
        if (text is null) return true;

        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole))
        {
            minorUnits = whole;
            return true;
        }

        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)) return false;

        try
        {
            minorUnits = Money.ToMinorUnits(amount, currency);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
