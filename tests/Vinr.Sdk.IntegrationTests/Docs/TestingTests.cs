using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Docs;

public sealed class TestingTests
{
    [Fact]
    [Keeps("fit.taught")]
    public void Every_program_of_the_page_is_compiled_word_for_word() =>
        Assert.Equal(WordForWord.Compiled("tests/Vinr.Sdk.IntegrationTests/Docs/TestingSnippets.cs"), WordForWord.Shown("docs/testing.md"));

    [Fact]
    public async Task Snapshots_forks_and_files_work_as_shown()
    {
        await using var sandbox = await VinrSandbox.StartAsync(new() { Scenario = Scenarios.LaunchGuide }, TestContext.Current.CancellationToken);
        var file = Path.GetTempFileName();

        await TestingSnippets.StateAsync(sandbox, file);

        Assert.NotEqual(0, new FileInfo(file).Length);
        File.Delete(file);
    }

    [Fact]
    public async Task An_app_in_development_starts_with_a_coffee_shop()
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        TestingSnippets.Development(builder);
        await using var app = builder.Build();
        await app.StartAsync(TestContext.Current.CancellationToken);

        var customer = await app.Services.GetRequiredService<VinrClient>().Customers.RetrieveAsync("cust_ada", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("Ada Brandt", customer.Name);
    }
}
