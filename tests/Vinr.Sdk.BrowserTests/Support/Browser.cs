using Microsoft.Playwright;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.BrowserTests.Support;

/// <summary>Debian's Chromium, started once for all tests. A test asks for a page; without the browser it is skipped.</summary>
public sealed class Browser : IAsyncLifetime
{
    // Chromium looks up hosts of its maker's at start; the tests stay on this machine.
    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly SemaphoreSlim _starting = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A new page with nothing in it, in a context of its own.</summary>
    /// <param name="width">Of the window, in pixels of the page.</param>
    /// <param name="height">Of the window.</param>
    /// <param name="colorScheme">Light or dark.</param>
    /// <param name="javaScript">Whether scripts run.</param>
    public async Task<IPage> NewPageAsync(int width = 1280, int height = 900, ColorScheme colorScheme = ColorScheme.Light, bool javaScript = true)
    {
        var program = Tool.Chromium.Path();
        await _starting.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Quiet });
        }
        finally
        {
            _starting.Release();
        }

        var context = await _browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = colorScheme,
            JavaScriptEnabled = javaScript,
        });
        return await context.NewPageAsync();
    }

    /// <summary>What a test expects comes when it comes; on a busy machine that takes longer than the usual five seconds.</summary>
    public ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(30_000);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        _starting.Dispose();
    }
}
