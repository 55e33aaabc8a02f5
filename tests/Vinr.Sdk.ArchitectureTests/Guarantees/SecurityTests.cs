using System.Text.RegularExpressions;
using Xunit;

namespace Vinr.Sdk.ArchitectureTests.Guarantees;

/// <summary>What <c>SECURITY.md</c> says that holds is held by promises and tests that there are.</summary>
public partial class SecurityTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(House.Root, "SECURITY.md"));

    /// <summary>What holds each row of the two tables.</summary>
    private static readonly List<string> Held = [.. Column("## What is trusted when", 4), .. Column("## Who can send what", 3)];

    [Fact]
    public void Each_row_names_what_holds_it()
    {
        Assert.True(Held.Count > 30);
        Assert.All(Held, held => Assert.Matches("^ (?:`[^`]+`(?:, )?)+ $", held));
    }

    [Fact]
    public void What_is_named_there_is_a_promise_or_a_test_that_is_run()
    {
        var known = PromiseGroup.Every.Select(promise => promise.Id).Concat(TestSources.All.Where(test => test.IsRun).Select(test => test.Name));

        Assert.Empty(Held.SelectMany(held => Code().Matches(held)).Select(name => name.Groups["name"].Value).Except(known));
    }

    [Fact]
    public void Each_promise_about_secrets_and_strangers_is_named() =>
        Assert.Empty(PromiseGroup.Every.Where(promise => promise.Area is "secrets" or "webhooks" && !Text.Contains($"`{promise.Id}`", StringComparison.Ordinal)).Select(promise => promise.Id));

    private static IEnumerable<string> Column(string heading, int column) =>
        Text.Split('\n').SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith('|')).Skip(2).Select(line => line.Split('|')[column]);

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Code();
}
