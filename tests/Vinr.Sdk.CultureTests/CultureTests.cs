using System.Globalization;
using Xunit;

namespace Vinr.Sdk.CultureTests;

/// <summary>A story is told word for word the same in every country, and goes on in another than where it was saved.</summary>
public sealed class CultureTests
{
    /// <summary>With commas for points, digraphs in their order, a Turkish i, other calendars, other digits and other signs.</summary>
    public static TheoryData<string> Cultures => ["cs-CZ", "tr-TR", "de-DE", "ar-SA", "th-TH", "fa-IR", "sv-SE", "hu-HU"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Cultures))]
    [Keeps("data.culture")]
    public async Task A_story_is_the_same_in_every_country(string culture)
    {
        var (expected, saved) = await TellIn(CultureInfo.InvariantCulture, null);
        var (told, file) = await TellIn(CultureInfo.GetCultureInfo(culture), null);
        Assert.Equal(expected, told);
        Assert.Equal(saved, file);

        var (expectedLater, _) = await TellIn(CultureInfo.InvariantCulture, saved);
        var (toldLater, _) = await TellIn(CultureInfo.GetCultureInfo(culture), saved);
        Assert.Equal(expectedLater, toldLater);
    }

    [Fact]
    public void The_cultures_are_real() =>
        Assert.All(
            Cultures.Where(static culture => culture.Data != "th-TH"),
            static culture => Assert.NotEqual("-1.5 i 1/2/2026 CH<d", Sample(CultureInfo.GetCultureInfo(culture.Data))));

    private static string Sample(CultureInfo culture) =>
        $"{(-1.5m).ToString(culture)} {"I".ToLower(culture)} {new DateTime(2026, 1, 2).ToString("d", culture)} CH{(culture.CompareInfo.Compare("CH", "D") < 0 ? "<" : ">")}d";

    /// <param name="culture">Where.</param>
    /// <param name="saved">What to go on from.</param>
    private static async Task<(string Told, string Saved)> TellIn(CultureInfo culture, string? saved)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture, CultureInfo.DefaultThreadCurrentCulture);
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            CultureInfo.DefaultThreadCurrentCulture = culture; // for threads that nobody of this test starts
            if (saved is not null) await File.WriteAllTextAsync(file, saved, Token);
            await using var story = await Story.BeginAsync(saved is null ? null : file, Token);
            var told = saved is null ? await story.BeginningAsync() : await story.SequelAsync();
            await story.Sandbox.SaveAsync(file, Token);
            return (told, await File.ReadAllTextAsync(file, Token));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture, CultureInfo.DefaultThreadCurrentCulture) = before;
            File.Delete(file);
        }
    }
}
