using System.Globalization;
using FsCheck.Xunit;
using Xunit;

namespace Vinr.Sdk.Tests;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("19.99", "EUR", 1999)]
    [InlineData("19.9", "eur", 1990)]
    [InlineData("20", "USD", 2000)]
    [InlineData("20.0000000000000000000000000", "USD", 2000)]
    [InlineData("0", "EUR", 0)]
    [InlineData("-0.01", "EUR", -1)]
    [InlineData("1999", "JPY", 1999)]
    [InlineData("1999.0", "jpy", 1999)]
    [InlineData("1.999", "KWD", 1999)]
    [InlineData("1.9999", "CLF", 19999)]
    [InlineData("0.0001", "UYW", 1)]
    [InlineData("92233720368547758.07", "EUR", long.MaxValue)]
    [InlineData("-92233720368547758.08", "EUR", long.MinValue)]
    [InlineData("9223372036854775807", "JPY", long.MaxValue)]
    [Keeps("data.money")]
    public void An_amount_in_minor_units(string amount, string currency, long minorUnits) =>
        Assert.Equal(minorUnits, Money.ToMinorUnits(Parse(amount), currency));

    [Theory]
    [InlineData("19.999", "EUR")]
    [InlineData("0.1", "JPY")]
    [InlineData("0.0001", "KWD")]
    [InlineData("0.00001", "CLF")]
    [InlineData("1.0000000000000000000000000001", "EUR")]
    [InlineData("92233720368547758.08", "EUR")]
    [InlineData("-92233720368547758.09", "EUR")]
    [InlineData("9223372036854775808", "JPY")]
    [InlineData("79228162514264337593543950335", "EUR")]
    [Keeps("data.money")]
    public void An_amount_without_a_whole_number_of_them_or_too_large(string amount, string currency) =>
        Assert.Equal("amount", Assert.Throws<ArgumentException>(() => Money.ToMinorUnits(Parse(amount), currency)).ParamName);

    [Theory]
    [InlineData("XYZ")]
    [InlineData("XAU")]
    [InlineData("XXX")]
    [InlineData("")]
    [InlineData("EU")]
    [InlineData(" EUR")]
    [InlineData("€")]
    [InlineData(null)]
    public void A_currency_that_is_none(string? currency)
    {
        Assert.Equal("currency", Assert.ThrowsAny<ArgumentException>(() => Money.ToMinorUnits(1, currency!)).ParamName);
        Assert.Equal("currency", Assert.ThrowsAny<ArgumentException>(() => Money.ToDecimal(1, currency!)).ParamName);
    }

    [Theory]
    [InlineData(1999, "EUR", "19.99")]
    [InlineData(2000, "eur", "20.00")]
    [InlineData(-1, "EUR", "-0.01")]
    [InlineData(1999, "JPY", "1999")]
    [InlineData(1999, "KWD", "1.999")]
    [InlineData(1, "CLF", "0.0001")]
    [InlineData(long.MinValue, "CLF", "-922337203685477.5808")]
    public void An_amount_as_people_write_it(long minorUnits, string currency, string amount) =>
        Assert.Equal(amount, Money.ToDecimal(minorUnits, currency).ToString(CultureInfo.InvariantCulture));

    [Property]
    public bool There_and_back(long minorUnits, byte currency) =>
        Money.ToMinorUnits(Money.ToDecimal(minorUnits, Some[currency % Some.Length]), Some[currency % Some.Length]) == minorUnits;

    private static readonly string[] Some = ["EUR", "JPY", "KWD", "CLF"];

    private static decimal Parse(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
