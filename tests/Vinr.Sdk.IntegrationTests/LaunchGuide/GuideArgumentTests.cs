using Xunit;

namespace Vinr.Sdk.IntegrationTests.LaunchGuide;

public sealed class GuideArgumentTests
{
    /// <summary>Nobody listens there.</summary>
    private const string Nowhere = "http://127.0.0.1:9/v1";

    [Fact]
    public async Task Live_needs_a_key()
    {
        var run = await GuideProcess.RunAsync(["--live"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("VINR_SECRET_KEY, which is not set", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sk_live_4eC39HqLyjWDarjtT1zdp7dc")]
    [InlineData("rk_live_4eC39HqLyjWDarjtT1zdp7dc")]
    [InlineData(" sk_live_4eC39HqLyjWDarjtT1zdp7dc")]
    [Keeps("secrets.live")]
    public async Task A_live_key_is_refused_whatever_address_is_called_and_never_shown(string key)
    {
        var run = await GuideProcess.RunAsync(["--live"], ("VINR_SECRET_KEY", key), ("VINR_BASE_URL", Nowhere));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("is a live key", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("4eC39HqLyjWDarjtT1zdp7dc", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pk_test_4eC39HqLyjWDarjtT1zdp7dc")]
    [InlineData("something")]
    public async Task Any_other_key_than_a_test_key_is_refused_and_never_shown(string key)
    {
        var run = await GuideProcess.RunAsync(["--live"], ("VINR_SECRET_KEY", key));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("is not a test key", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(key, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_in_the_environment_alone_sends_nothing_anywhere()
    {
        var run = await GuideProcess.RunAsync(
            ["--json"], ("VINR_SECRET_KEY", "sk_live_4eC39HqLyjWDarjtT1zdp7dc"), ("VINR_BASE_URL", Nowhere));

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
    }

    [Theory]
    [InlineData("--live")]
    [InlineData("--live", "--json")]
    public async Task What_cannot_be_reached_is_told_in_one_line(params string[] arguments)
    {
        var run = await GuideProcess.RunAsync(
            arguments, ("VINR_SECRET_KEY", "sk_test_4eC39HqLyjWDarjtT1zdp7dc"), ("VINR_BASE_URL", Nowhere));

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("VINR cannot be reached: ", Assert.Single(run.Errors.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain("4eC39HqLyjWDarjtT1zdp7dc", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_tells_the_options()
    {
        var run = await GuideProcess.RunAsync(["--help"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.All(["--json", "--live", "--help"], option => Assert.Contains(option, run.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_argument_is_answered_with_the_usage()
    {
        var run = await GuideProcess.RunAsync(["--jason"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("Unknown argument: --jason", run.Errors, StringComparison.Ordinal);
        Assert.Contains("Usage:", run.Errors, StringComparison.Ordinal);
    }
}
