using CheckoutWeb;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Sandbox;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Vinr.Sdk.BrowserTests.Checkout;

/// <summary>The sample as it runs for anybody, in this process, so that a test can reach its sandbox.</summary>
internal sealed class RunningShop : IAsyncDisposable
{
    /// <summary>For machines that do much else.</summary>
    private const float Patience = 30_000;

    private readonly WebApplication _app;

    private RunningShop(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public VinrSandbox Sandbox => _app.Services.GetRequiredService<VinrSandbox>();

    public VinrClient Vinr => _app.Services.GetRequiredService<VinrClient>();

    public static async Task<RunningShop> OpenAsync()
    {
        SetDefaultExpectTimeout(Patience);
        var app = CheckoutApp.Create(new()
        {
            ApplicationName = "CheckoutWeb",
            EnvironmentName = Environments.Development,
            ContentRootPath = Folder(),
            Args = ["--urls=http://127.0.0.1:0", $"--{VinrClient.SecretKeyVariable}=", "--Logging:LogLevel:Default=None"],
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app);
    }

    /// <summary>The payments that reached VINR, completed or not.</summary>
    public async Task<IReadOnlyList<Payment>> PaymentsAsync() => await ListAsync(Vinr.Payments.ListAsync());

    public async Task<IReadOnlyList<Redemption>> RedemptionsAsync() => await ListAsync(Vinr.Loyalty.Redemptions.ListAsync());

    /// <summary>The account of the only member.</summary>
    public async Task<string> AccountAsync() => (await MemberAsync()).Id;

    /// <summary>The only member.</summary>
    public async Task<LoyaltyAccount> MemberAsync() => Assert.Single(await ListAsync(Vinr.Loyalty.Accounts.ListAsync()));

    /// <summary>A part of the app.</summary>
    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        Sandbox.Ledger.Verify();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private static async Task<IReadOnlyList<T>> ListAsync<T>(VinrList<T> list)
        where T : VinrResource
    {
        List<T> all = [];
        await foreach (var one in list) all.Add(one);
        return all;
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Vinr.Sdk.sln"))) folder = folder.Parent;
        return Path.Combine(folder!.FullName, "samples", "CheckoutWeb");
    }
}
