using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.AspNetCore.Tests.Support;
using Vinr.Sdk.Hosting;
using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.Handling;

/// <summary>What the inbox is told and asked when an app starts.</summary>
public sealed class InboxStartTests
{
    private const string Warning = "15 Warning Which events were handled is remembered in the memory of this process alone (MemoryInbox), and the environment is ";

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [Keeps("inbox.memory")]
    public async Task Outside_development_an_inbox_in_memory_is_told_of_once(string environment)
    {
        await using var app = await StartAsync(environment, on => on.Services.AddVinrWebhooks());
        for (var i = 0; i < 3; i++) await app.DeliverAsync(Delivery.Earned($"evt_{i}"));

        Assert.StartsWith(Warning + environment, Assert.Single(app.Log.Lines, line => line.StartsWith("15 ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task So_is_one_that_was_chosen()
    {
        await using var app = await StartAsync("Production", on => on.UseInbox(_ => new MemoryInbox()));

        Assert.Single(app.Log.Lines, line => line.StartsWith(Warning, StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_development_and_with_another_inbox_nothing_is_said()
    {
        await using var development = await StartAsync("Development", _ => { });
        await using var shared = await StartAsync("Production", on => on.UseInbox(_ => new BreakingInbox()));

        Assert.DoesNotContain(development.Log.Lines.Concat(shared.Log.Lines), line => line.StartsWith("15 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_inbox_that_cannot_be_made_stops_the_start() =>
        Assert.Equal("no database", (await Assert.ThrowsAsync<NotSupportedException>(() =>
            StartAsync("Development", on => on.UseInbox(_ => throw new NotSupportedException("no database"))))).Message);

    private static Task<WebhookApp> StartAsync(string environment, Action<VinrWebhookBuilder> handlers) =>
        WebhookApp.StartAsync(handlers, environment: environment);
}
