namespace Vinr.Sdk;

/// <summary>
/// Amounts between an app's <c>decimal</c> and VINR's integers in the currency's minor unit (documented): €19.99 is <c>1999</c>, ¥1999 is
/// <c>1999</c>, 1.999 Kuwaiti dinars are <c>1999</c>.
/// </summary>
/// <example><code>var request = new CreatePaymentRequest { Amount = Money.ToMinorUnits(19.99m, "EUR"), Currency = "EUR" };</code></example>
public static class Money
{
    private static readonly decimal[] MinorUnits = [1m, 0.1m, 0.01m, 0.001m, 0.0001m];

    /// <summary>An amount as VINR wants it. Nothing is rounded: whoever rounds decides who pays the difference.</summary>
    /// <param name="amount">The amount in the currency's major unit, <c>19.99</c>.</param>
    /// <param name="currency">The ISO 4217 code, in capitals or not.</param>
    /// <returns>The amount in minor units, <c>1999</c>.</returns>
    /// <exception cref="ArgumentException">The currency is not known, or the amount has no whole number of its minor units, or is too large.</exception>
    public static long ToMinorUnits(decimal amount, string currency)
    {
        var unit = MinorUnits[CurrencyDecimals.Of(currency)];
        var whole = decimal.Truncate(amount);
        var rest = amount - whole;
        if (rest % unit != 0) throw new ArgumentException($"The amount has parts of {currency} below its minor unit of {FormattableString.Invariant($"{unit}")}; round it first.", nameof(amount));

        try
        {
            return checked((decimal.ToInt64(whole) * decimal.ToInt64(1 / unit)) + decimal.ToInt64(rest / unit));
        }
        catch (OverflowException e)
        {
            throw new ArgumentException($"The amount is more {currency} than minor units can say.", nameof(amount), e);
        }
    }

    /// <summary>An amount as people write it.</summary>
    /// <param name="minorUnits">The amount in the currency's minor unit, <c>1999</c>.</param>
    /// <param name="currency">The ISO 4217 code, in capitals or not.</param>
    /// <returns>The amount in the major unit, with all decimals that the currency has: <c>19.99</c>, <c>20.00</c>.</returns>
    /// <exception cref="ArgumentException">The currency is not known.</exception>
    public static decimal ToDecimal(long minorUnits, string currency) => minorUnits * MinorUnits[CurrencyDecimals.Of(currency)];
}
