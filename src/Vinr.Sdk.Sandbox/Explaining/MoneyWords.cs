using System.Globalization;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Explaining;

internal static class MoneyWords
{
    /// <summary>Minor units as people write them: <c>150.00 EUR</c>.</summary>
    public static string For(long amount, string currency)
    {
        var decimals = Currencies.ExponentOf(currency);
        var major = new decimal(1, 0, 0, isNegative: false, (byte)decimals) * amount;
        return $"{major.ToString($"N{decimals}", CultureInfo.InvariantCulture)} {currency}";
    }
}
