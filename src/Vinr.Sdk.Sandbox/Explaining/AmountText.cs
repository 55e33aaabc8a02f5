using System.Globalization;
using System.Numerics;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Explaining;

internal static class AmountText
{
    /// <summary>Minor units as people write them: <c>150.00 EUR</c>.</summary>
    public static string Money(long amount, string currency)
    {
        var decimals = Currencies.ExponentOf(currency);
        var major = new decimal(1, 0, 0, isNegative: false, (byte)decimals) * amount;
        return string.Create(CultureInfo.InvariantCulture, $"{major.ToString($"N{decimals}", CultureInfo.InvariantCulture)} {currency}");
    }

    public static string Points(BigInteger points) => points.ToString("#,0", CultureInfo.InvariantCulture);

    public static string SignedPoints(long points) => points.ToString("+#,0;-#,0;0", CultureInfo.InvariantCulture);
}
