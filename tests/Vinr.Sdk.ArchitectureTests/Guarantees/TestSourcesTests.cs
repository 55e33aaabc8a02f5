using Xunit;

namespace Vinr.Sdk.ArchitectureTests.Guarantees;

/// <summary>That marks are read as a compiler would.</summary>
public class TestSourcesTests
{
    // Not in one piece: this file is read for marks, too.
    private const string Mark = "[Keeps" + "(\"area.promise\")]";

    private const string Source = $$"""
        {{Mark}}
        public sealed class ShopTests : Compliance
        {
            [Fact]
            {{Mark}}
            public async Task It_pays()
            {
                string[] list = [
                    ..Others];
            }

            [Fact(Skip = "broken")]
            {{Mark}}
            public void It_is_skipped() { }

            {{Mark}}
            public Task It_helps() => Task.CompletedTask;

            [Theory]
            [InlineData(1)]
            public void It_shows_nothing(int number) { }
        }
        """;

    [Fact]
    public void A_mark_belongs_to_what_follows_it()
    {
        var tests = TestSources.In(Source, "tests/ShopTests.cs").ToList();

        Assert.Equal(["ShopTests", "ShopTests.It_pays", "ShopTests.It_is_skipped", "ShopTests.It_helps", "ShopTests.It_shows_nothing"], tests.Select(test => test.Name));
        Assert.Equal([1, 1, 1, 1, 0], tests.Select(test => test.Keeps.Count));
        Assert.Equal([true, true, false, false, true], tests.Select(test => test.IsRun));
    }
}
