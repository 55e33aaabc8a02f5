using System.Text.RegularExpressions;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Docs;

public sealed partial class ExploringTests
{
    private const string Page = "docs/exploring.md";

    [Fact]
    [Keeps("fit.taught")]
    public void Every_program_of_the_page_is_compiled_word_for_word()
    {
        var compiled = WordForWord.Compiled("tests/Vinr.Sdk.IntegrationTests/Docs/ExploringSnippets.cs")
            .Concat(WordForWord.Compiled("tests/Vinr.Sdk.IntegrationTests/TestServer/ExploredHost.cs"));

        Assert.Equal(compiled.Order(), WordForWord.Shown(Page).Order());
    }

    [Fact]
    public async Task The_first_try_is_found_as_the_page_shows()
    {
        await using var sandbox = await VinrSandbox.StartAsync(new() { StartAt = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero) }, TestContext.Current.CancellationToken);
        var (member, reward) = Set(sandbox);

        var report = await ExploringSnippets.ExploreAsync(member, reward, sandbox);

        Assert.StartsWith(Printed().Match(await File.ReadAllTextAsync(Path.Combine(WordForWord.Root, Page), TestContext.Current.CancellationToken)).Groups[1].Value, report.ToString(), StringComparison.Ordinal);
        Assert.Throws<Xunit.Sdk.TrueException>(() => ExploringSnippets.Check(report));
    }

    [Fact]
    [Keeps("explore.samples")]
    public async Task The_mended_one_holds_with_two_failures_at_once()
    {
        await using var sandbox = await VinrSandbox.StartAsync(new() { StartAt = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero) }, TestContext.Current.CancellationToken);
        var (member, reward) = Set(sandbox);

        var report = await ExploringSnippets.DeeperAsync(member, reward, sandbox);

        Assert.True(report.Held, report.ToString());
        Assert.Equal(0, report.LeftOut);
    }

    [Fact]
    public async Task A_finding_is_repeated_and_what_is_held_is_given_up_as_shown()
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var (member, reward) = Set(sandbox);
        var given = 0;

        var report = await ExploringSnippets.RepeatAsync(
            async run =>
            {
                await ExploringSnippets.HoldingAsync(run, () => Task.FromResult<IAsyncDisposable>(new Held(() => given++)));
                await run.State(() => new ExploringSnippets.FirstTry.Shop(member, reward)).CheckoutAsync(run.Vinr, run.CancellationToken);
            },
            async run => Assert.Equal(260, (await run.Vinr.Loyalty.Accounts.RetrieveAsync(member)).Balance),
            sandbox);

        Assert.Equal("1*:commit_then_drop", Assert.Single(report.Findings).Schedule);
        Assert.Equal(4, given);
    }

    private static (string Member, string Reward) Set(VinrSandbox sandbox)
    {
        var club = sandbox.Seed.Program("VINR Rewards").EarnPerUnit(1).Reward("€5 off", 100, 500);
        return (club.Member("cust_1").Balance(320).Id, club.Rewards["€5 off"]);
    }

    [GeneratedRegex("```text\n(.+?)…\n```", RegexOptions.Singleline)]
    private static partial Regex Printed();

    private sealed class Held(Action giveUp) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            giveUp();
            return ValueTask.CompletedTask;
        }
    }
}
