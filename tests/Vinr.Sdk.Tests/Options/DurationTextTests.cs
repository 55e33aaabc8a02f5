using System.Globalization;
using Xunit;

namespace Vinr.Sdk.Tests.Options;

/// <summary>Durations as they are written into configuration.</summary>
public sealed class DurationTextTests
{
    [Theory]
    [InlineData("20", 20)]
    [InlineData("20s", 20)]
    [InlineData("20 S", 20)]
    [InlineData(" 20 ", 20)]
    [InlineData("1.5", 1.5)]
    [InlineData("1.5s", 1.5)]
    [InlineData("500ms", 0.5)]
    [InlineData("2m", 120)]
    [InlineData("24h", 86_400)]
    [InlineData("0", 0)]
    [InlineData("00:00:20", 20)]
    [InlineData("00:01:30.5", 90.5)]
    [InlineData("23:59:59", 86_399)]
    [InlineData("1.00:00:00", 86_400)]
    public void A_duration_is_read_as_it_is_meant(string text, double seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), DurationText.Read(text));

    [Theory]
    [InlineData("infinite")]
    [InlineData("Infinite")]
    public void Without_end_is_a_word(string text) => Assert.Equal(Timeout.InfiniteTimeSpan, DurationText.Read(text));

    [Theory]
    [InlineData("24:00:00")]
    [InlineData("10:30")]
    [InlineData("00:60:00")]
    [InlineData("1:00:00:00")]
    [InlineData("1,5")]
    [InlineData("1.5.5")]
    [InlineData("-20")]
    [InlineData("1e3")]
    [InlineData("20d")]
    [InlineData("20 seconds")]
    [InlineData("ms")]
    [InlineData("PT20S")]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("１５")]
    [InlineData("99999999999999999999999999999")]
    [InlineData("99999999999999h")]
    [InlineData("999999999999999999999999999999999999")]
    public void What_is_not_clearly_a_duration_is_none(string text) => Assert.Null(DurationText.Read(text));

    [Fact]
    [Keeps("data.culture")]
    public void The_culture_of_the_machine_does_not_matter()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." } };

            Assert.Equal(TimeSpan.FromSeconds(1.5), DurationText.Read("1.5"));
            Assert.Null(DurationText.Read("1,5"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
