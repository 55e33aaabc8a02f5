using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk;
using Vinr.Sdk.Hosting;
using Vinr.Sdk.Sandbox;
using Xunit;

namespace PackageConsumer;

public class WebhooksFromPackages
{
    [Fact]
    public async Task An_event_of_the_sandbox_reaches_its_handler_once()
    {
        await using var sandbox = await VinrSandbox.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var vinr = sandbox.CreateClient();
        var builder = WebApplication.CreateSlimBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Services.AddSingleton<Enrolled>();
        builder.Services.AddVinrWebhooks(o => (o.Secrets, o.TimeProvider) = ([sandbox.WebhookSecret], sandbox.Clock.TimeProvider))
            .On<AccountCreated, Enrolled>();
        await using var app = builder.Build();
        app.MapVinrWebhooks("/webhooks/vinr");
        await app.StartAsync(TestContext.Current.CancellationToken);
        sandbox.Webhooks.SendTo(new Uri(new Uri(app.Urls.First()), "/webhooks/vinr"));
        sandbox.Webhooks.Duplicate();

        var program = await vinr.Loyalty.Programs.CreateAsync(new() { Name = "VINR Rewards" });
        var member = await vinr.Loyalty.Accounts.CreateAsync(new() { Program = program.Id, Customer = "cust_abc123" });
        await sandbox.Webhooks.WhenIdleAsync(TestContext.Current.CancellationToken);

        Assert.Equal([member.Id], app.Services.GetRequiredService<Enrolled>().Members);
    }

    private sealed class Enrolled : IVinrEventHandler<AccountCreated>
    {
        public List<string?> Members { get; } = [];

        public Task HandleAsync(AccountCreated happened, VinrEventContext context, CancellationToken cancellationToken)
        {
            Members.Add(happened.AccountId);
            return Task.CompletedTask;
        }
    }
}
