using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.LaunchGuide;

/// <summary>A VINR that does not do what the guide says.</summary>
public sealed class GuideFailureTests
{
    [Fact]
    public async Task What_is_not_as_the_guide_says_is_marked_and_fails_the_run()
    {
        var run = await RunAsync("--live");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "✗ the program is called VINR Rewards: expected VINR Rewards, found Rewards", run.Output, StringComparison.Ordinal);
        Assert.Contains("Not all is as the guide says", run.Output, StringComparison.Ordinal);
        Assert.Equal(1, run.Output.Split('\n').Count(line => line.StartsWith('✗')));
    }

    [Fact]
    public async Task As_JSON_it_is_not_ok_and_the_error_stream_says_why()
    {
        var run = await RunAsync("--live", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("\"ok\": false", run.Output, StringComparison.Ordinal);
        Assert.Contains("the program is called VINR Rewards: expected VINR Rewards, found Rewards", run.Errors, StringComparison.Ordinal);
    }

    private static async Task<GuideRun> RunAsync(params string[] arguments)
    {
        await using var sandbox = await VinrSandbox.StartAsync();
        await using var meddler = new Meddler(
            sandbox.BaseAddress, sent => sent.Replace("VINR Rewards", "Rewards", StringComparison.Ordinal));
        return await GuideProcess.RunAsync(
            arguments, ("VINR_SECRET_KEY", sandbox.SecretKey), ("VINR_BASE_URL", meddler.Address.ToString()));
    }
}
