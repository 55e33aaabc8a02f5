using System.Text.RegularExpressions;
using Xunit;

namespace Vinr.Sdk.ArchitectureTests.Guarantees;

/// <summary>What <c>SECURITY.md</c> says that holds is held by promises and tests that there are.</summary>
public partial class SecurityTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(House.Root, "SECURITY.md"));

    /// <summary>What stands in the third column, row by row.</summary>
    private static readonly List<string> Held =
    [
        .. Text.Split('\n').SkipWhile(line => !line.StartsWith("## Who can send what", StringComparison.Ordinal)).Where(line => line.StartsWith('|')).Skip(2).Select(line => line.Split('|')[3]),
    ];

    [Fact]
    public void Each_row_names_what_holds_it()
    {
        Assert.NotEmpty(Held);
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

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Code();
}
