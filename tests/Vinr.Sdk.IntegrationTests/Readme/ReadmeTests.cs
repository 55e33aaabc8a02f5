using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Readme;

public partial class ReadmeTests
{
    private static readonly string Root = typeof(ReadmeTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    [Fact]
    public void Every_program_of_the_README_is_compiled_word_for_word()
    {
        var readme = File.ReadAllText(Path.Combine(Root, "README.md"));
        var shown = CodeBlocks().Matches(readme).Select(match => Unindented(match.Groups[1].Value));

        var source = File.ReadAllText(Path.Combine(Root, "tests", "Vinr.Sdk.IntegrationTests", "Readme", "Snippets.cs"));
        var compiled = CompiledBlocks().Matches(source).Select(match => Unindented(match.Groups[1].Value));

        Assert.Equal(compiled, shown);
    }

    [Fact]
    public void The_README_stays_below_12_kB() =>
        Assert.InRange(new FileInfo(Path.Combine(Root, "README.md")).Length, 1, 12_000);

    [Fact]
    public async Task The_first_program_runs_offline() => await Snippets.FirstProgram();

    [Fact]
    public void The_registration_gives_a_client()
    {
        var host = new Snippets.Host();
        Snippets.Registration(host);
        using var services = host.Services.BuildServiceProvider();
        Assert.NotNull(services.GetRequiredService<VinrClient>());
    }

    [Fact]
    public async Task The_guide_the_failures_and_the_sandbox_run()
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var vinr = sandbox.CreateClient();
        await Snippets.Guide(vinr, "cart-1");
        await Snippets.Testing();

        var poor = await vinr.Loyalty.Accounts.ListAsync(cancellationToken: TestContext.Current.CancellationToken).FirstAsync(TestContext.Current.CancellationToken);
        var reward = await vinr.Loyalty.Rewards.ListAsync(cancellationToken: TestContext.Current.CancellationToken).FirstAsync(TestContext.Current.CancellationToken);
        await Snippets.Failure(vinr, new CreateRedemptionRequest { Account = poor.Id, Reward = reward.Id }, new RequestOptions());
        sandbox.Ledger.Verify();
    }

    private static string Unindented(string block)
    {
        var lines = block.Trim('\n').Split('\n');
        var indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..].TrimEnd() : "")).Trim();
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlocks();

    [GeneratedRegex("// begin\n(.*?)// end", RegexOptions.Singleline)]
    private static partial Regex CompiledBlocks();
}
