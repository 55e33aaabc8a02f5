using System.Text.Json;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.LaunchGuide;

/// <summary>The live mode, with a sandbox of this test in VINR's place.</summary>
public sealed class GuideLiveTests
{
    [Fact]
    public async Task Live_makes_a_customer_of_its_own_and_leaves_out_what_needs_time_travel()
    {
        await using var sandbox = await VinrSandbox.StartAsync();
        using var vinr = sandbox.CreateClient();

        var run = await GuideProcess.RunAsync(["--live", "--json"], Access(sandbox));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("Left out, as it needs time travel: Time passes", run.Errors, StringComparison.Ordinal);
        using var document = JsonDocument.Parse(run.Output);
        var story = document.RootElement;
        Assert.Equal((1_740 + 400 + 500, 0, 1_600 + 400 + 500), (Points(story, "earned"), Points(story, "expired"), Points(story, "balance")));
        var member = await vinr.Loyalty.Accounts.RetrieveAsync(story.GetProperty("account").GetString()!);
        Assert.NotEqual("cust_abc123", member.Customer?.Id);
    }

    [Fact]
    public async Task Live_can_be_run_again_on_the_same_day()
    {
        await using var sandbox = await VinrSandbox.StartAsync();

        var first = await GuideProcess.RunAsync(["--live"], Access(sandbox));
        var second = await GuideProcess.RunAsync(["--live"], Access(sandbox));

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Contains("Left out: Time passes.", second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Ledger.Verify()", second.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(sandbox.SecretKey, second.Output + second.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_hand_it_says_where_to_pay_and_waits_for_the_customer()
    {
        await using var sandbox = await VinrSandbox.StartAsync();
        List<string> paid = [];

        var run = await GuideProcess.RunAsync(
            ["--live", "--page", "--json"],
            async line =>
            {
                const string Told = "Pay with 4242 4242 4242 4242 at ";
                if (!line.StartsWith(Told, StringComparison.Ordinal)) return;
                paid.Add(line[Told.Length..]);
                await sandbox.Checkout.PayAsync(paid[^1].Split('/')[^1], cancellationToken: TestContext.Current.CancellationToken);
            },
            Access(sandbox));

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        Assert.Equal(2, paid.Distinct().Count());
    }

    [Fact]
    public async Task A_wrong_key_is_told_in_one_line()
    {
        await using var sandbox = await VinrSandbox.StartAsync();

        var run = await GuideProcess.RunAsync(
            ["--live", "--json"], ("VINR_SECRET_KEY", "sk_test_someoneelses"), ("VINR_BASE_URL", sandbox.BaseAddress.ToString()));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(
            "VINR refused a call (401 invalid_api_key): ", Assert.Single(run.Errors.TrimEnd('\n').Split('\n')), StringComparison.Ordinal);
    }

    private static (string, string)[] Access(VinrSandbox sandbox) =>
        [("VINR_SECRET_KEY", sandbox.SecretKey), ("VINR_BASE_URL", sandbox.BaseAddress.ToString())];

    private static long Points(JsonElement element, string property) => element.GetProperty(property).GetInt64();
}
