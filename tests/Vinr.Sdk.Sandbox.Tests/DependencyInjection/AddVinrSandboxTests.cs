using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.DependencyInjection;

/// <summary>An app that says <c>AddVinr</c> and <c>AddVinrSandbox</c>, and nothing else about VINR.</summary>
public sealed class AddVinrSandboxTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_app_in_development_talks_to_a_sandbox_without_a_setting(bool sandboxFirst)
    {
        var builder = Builder();
        if (sandboxFirst) builder.Services.AddVinrSandbox(Configure);
        builder.Services.AddVinr(_ => { });
        if (!sandboxFirst) builder.Services.AddVinrSandbox(Configure);
        await using var app = builder.Build();
        app.MapGet("/members", async (HttpContext context) =>
        {
            var vinr = context.RequestServices.GetRequiredService<VinrClient>();
            var count = 0;
            await foreach (var _ in vinr.Loyalty.Accounts.ListAsync(cancellationToken: context.RequestAborted)) count++;
            await context.Response.WriteAsync($"{count} members");
        });
        await app.StartAsync(TestApi.Token);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        var answer = await http.GetStringAsync("/members", TestApi.Token);

        Assert.Equal("12 members", answer);
        var sandbox = app.Services.GetRequiredService<VinrSandbox>();
        Assert.Equal("loyalty.accounts.list", sandbox.Requests.Last!.Operation);
        Assert.InRange(sandbox.Clock.UtcNow, Start, Start.AddHours(1));

        static void Configure(VinrSandboxOptions options) => (options.Scenario, options.StartAt) = (Scenarios.CoffeeShop, Start);
    }

    [Fact]
    public async Task Every_client_is_led_to_the_sandbox_whatever_it_is_configured_with()
    {
        var builder = Builder();
        builder.Services.AddVinr(options => (options.SecretKey, options.BaseAddress) = ("sk_live_" + "never_to_be_sent", new Uri("https://api.vinr.com/v1")));
        builder.Services.AddKeyedVinr("eu", options => options.SecretKey = "sk_test_" + "eu");
        builder.Services.AddVinrSandbox();
        await using var app = builder.Build();
        await app.StartAsync(TestApi.Token);

        await app.Services.GetRequiredService<VinrClient>().Customers.RetrieveAsync("cust_abc123", cancellationToken: TestApi.Token);
        await app.Services.GetRequiredKeyedService<VinrClient>("eu").Customers.RetrieveAsync("cust_abc123", cancellationToken: TestApi.Token);

        Assert.Equal([200, 200], app.Services.GetRequiredService<VinrSandbox>().Requests.Select(request => request.StatusCode));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_app_that_is_disposed_without_a_stop_listens_no_longer(bool asynchronously)
    {
        var builder = Builder();
        builder.Services.AddVinrSandbox();
        var app = builder.Build();
        await app.StartAsync(TestApi.Token);
        var address = app.Services.GetRequiredService<VinrSandbox>().BaseAddress;

        if (asynchronously) await app.DisposeAsync();
        else ((IDisposable)app).Dispose();

        using var http = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(address, TestApi.Token));
    }

    [Fact]
    public async Task A_container_can_be_disposed_without_waiting_for_its_sandbox()
    {
        var services = Builder().Services.AddVinrSandbox().BuildServiceProvider();
        foreach (var service in services.GetServices<IHostedService>().OfType<IHostedLifecycleService>()) await service.StartingAsync(TestApi.Token);
        var address = services.GetRequiredService<VinrSandbox>().BaseAddress;

        services.Dispose();

        using var http = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(address, TestApi.Token));
    }

    [Fact]
    public async Task It_runs_before_other_services_start_and_stops_with_the_app()
    {
        var builder = Builder();
        builder.Services.AddHostedService<Early>();
        builder.Services.AddVinr(_ => { });
        builder.Services.AddVinrSandbox();
        await using var app = builder.Build();
        Assert.Contains("starts and stops with the app's host", Assert.Throws<InvalidOperationException>(app.Services.GetRequiredService<VinrSandbox>).Message, StringComparison.Ordinal);

        await app.StartAsync(TestApi.Token);
        var sandbox = app.Services.GetRequiredService<VinrSandbox>();
        Assert.Equal("customers.retrieve", Assert.Single(sandbox.Requests).Operation);
        using var http = new HttpClient();
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync(new Uri(sandbox.BaseAddress, "/_sandbox/ready"), TestApi.Token)).StatusCode);
        await app.StopAsync(TestApi.Token);

        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync(new Uri(sandbox.BaseAddress, "/_sandbox/ready"), TestApi.Token));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Before_the_start_and_after_the_end_a_call_says_so_and_leaves_nothing_in_doubt(bool isOver)
    {
        var builder = Builder();
        builder.Services.AddVinr(options => options.MaxRetries = 0);
        builder.Services.AddVinrSandbox();
        await using var app = builder.Build();
        var vinr = app.Services.GetRequiredService<VinrClient>();
        if (isOver)
        {
            await app.StartAsync(TestApi.Token);
            await app.StopAsync(TestApi.Token);
        }

        var refused = await Assert.ThrowsAsync<VinrConnectionException>(() => vinr.Customers.CreateAsync(new(), cancellationToken: TestApi.Token));

        Assert.False(refused.OutcomeUnknown);
        Assert.Contains("app.Run", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_log_names_the_inspector_and_where_the_key_is_and_not_the_key()
    {
        var builder = Builder();
        var log = new LogOfApp();
        builder.Logging.AddProvider(log);
        builder.Services.AddVinrSandbox();
        await using var app = builder.Build();

        await app.StartAsync(TestApi.Token);

        var sandbox = app.Services.GetRequiredService<VinrSandbox>();
        Assert.Contains(log.Lines, line => line.Contains($"{new Uri(sandbox.BaseAddress, "/")} shows it in a browser", StringComparison.Ordinal));
        Assert.DoesNotContain(log.Lines, line => line.Contains(sandbox.SecretKey, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_app_in_production_does_not_start_with_it()
    {
        var builder = Builder("Production");
        builder.Services.AddVinr(_ => { });
        builder.Services.AddVinrSandbox();
        await using var app = builder.Build();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => app.StartAsync(TestApi.Token));

        Assert.Contains("AddVinrSandbox is for development", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_added_once_and_takes_no_live_key()
    {
        var services = new ServiceCollection().AddVinrSandbox();

        Assert.Throws<InvalidOperationException>(() => services.AddVinrSandbox());
        Assert.Throws<ArgumentException>(() => new ServiceCollection().AddVinrSandbox(options => options.SecretKey = "sk_live_" + "x"));
    }

    private static WebApplicationBuilder Builder(string environment = "Development")
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        return builder;
    }

    /// <summary>What is logged.</summary>
    private sealed class LogOfApp : ILoggerProvider, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));

        public void Dispose()
        {
        }
    }

    /// <summary>A service that uses the client while it starts.</summary>
    private sealed class Early(VinrClient vinr) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => vinr.Customers.RetrieveAsync("cust_abc123", cancellationToken: cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
