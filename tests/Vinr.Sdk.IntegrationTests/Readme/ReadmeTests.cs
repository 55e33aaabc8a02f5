using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.IntegrationTests.Docs;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Readme;

public class ReadmeTests
{
    private static readonly string Root = typeof(ReadmeTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    [Fact]
    public void Every_program_of_the_README_is_compiled_word_for_word() =>
        Assert.Equal(WordForWord.Compiled("tests/Vinr.Sdk.IntegrationTests/Readme/Snippets.cs"), WordForWord.Shown("README.md"));

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
}
