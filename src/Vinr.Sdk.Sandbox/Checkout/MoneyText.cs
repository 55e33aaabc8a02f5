using System.Globalization;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.CheckoutPages;

/// <summary>Amounts in the form that is the same everywhere, <c>19.99 EUR</c>.</summary>
internal static class MoneyText
{
    public static string Of(decimal amount, string currency)
    {
        var decimals = Currencies.ExponentOf(currency);
        var major = new decimal(1, 0, 0, isNegative: false, (byte)decimals) * amount;
        return major.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + " " + currency;
    }
}
