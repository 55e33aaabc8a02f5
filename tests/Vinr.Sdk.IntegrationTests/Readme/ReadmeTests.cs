using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Vinr.Sdk.Hosting;
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
    [Keeps("fit.taught")]
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
    [Keeps("fit.taught")]
    public async Task The_guide_the_failures_and_the_sandbox_run()
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var vinr = sandbox.CreateClient();
        var (member, bought) = await Snippets.Guide(vinr);
        await Snippets.Refund(vinr, await Snippets.Checkout(vinr, member, bought, "cart-1", attempt: "1", "pm_card_visa"), attempt: "1");
        await Snippets.Ledger(vinr, member);
        await Snippets.Testing();

        var poor = await vinr.Loyalty.Accounts.ListAsync(cancellationToken: TestContext.Current.CancellationToken).FirstAsync(TestContext.Current.CancellationToken);
        var reward = await vinr.Loyalty.Rewards.ListAsync(cancellationToken: TestContext.Current.CancellationToken).FirstAsync(TestContext.Current.CancellationToken);
        await Snippets.Failure(vinr, new CreateRedemptionRequest { Account = poor.Id, Reward = reward.Id }, new RequestOptions());
        sandbox.Ledger.Verify();
    }

    [Fact]
    public async Task The_receiver_of_webhooks_hands_an_event_of_the_sandbox_to_its_handler()
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var vinr = sandbox.CreateClient();
        var notified = new List<string>();
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0", "--VINR_WEBHOOK_SECRET=" + sandbox.WebhookSecret]);
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(notified).Configure<VinrWebhookReceiverOptions>(o => o.TimeProvider = sandbox.Clock.TimeProvider);
        var late = new LateApp(builder);
        Snippets.Webhooks(builder, late);
        await using var app = late.App;
        await app.StartAsync(TestContext.Current.CancellationToken);
        sandbox.Webhooks.SendTo(new Uri(new Uri(app.Urls.First()), "/webhooks/vinr"));

        var program = await vinr.Loyalty.Programs.CreateAsync(new() { Name = "VINR Rewards" }, cancellationToken: TestContext.Current.CancellationToken);
        var member = await vinr.Loyalty.Accounts.CreateAsync(new() { Program = program.Id, Customer = "cust_abc123" }, cancellationToken: TestContext.Current.CancellationToken);
        await vinr.Loyalty.EarningRules.CreateAsync(
            new() { Program = program.Id, Trigger = EarningTrigger.PaymentCompleted, Earn = new() { PointsPerCurrencyUnit = 1 } }, cancellationToken: TestContext.Current.CancellationToken);
        await vinr.Payments.CreateAsync(new() { Amount = 15_000, Currency = "EUR", Customer = "cust_abc123", PaymentMethod = "pm_card_visa" }, cancellationToken: TestContext.Current.CancellationToken);
        await sandbox.Webhooks.WhenIdleAsync(TestContext.Current.CancellationToken);

        Assert.Equal([$"{member.Id} 150"], notified);
    }
}
