using System.Text;
using Spectre.Console;
using Vinr.Sdk.Tests.Support;
using Vinr.Sdk.Tool.Hosting;

namespace Vinr.Sdk.Tool.Tests.Support;

/// <summary>The tool in this process, with outputs that are kept.</summary>
internal sealed class Terminal
{
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();

    public Dictionary<string, string?> Variables { get; } = [];

    public int Width { get; init; } = 140;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public HttpMessageHandler? Handler { get; set; }

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    /// <summary>A terminal that works with a shop's sandbox.</summary>
    public static Terminal In(Shop shop, int width = 140) => new()
    {
        Width = width,
        Time = new FlowingTime(shop.Sandbox.Clock),
        Handler = shop.Sandbox.CreateHandler(),
        Variables = { [VinrClient.SecretKeyVariable] = shop.Sandbox.SecretKey, [VinrClient.BaseAddressVariable] = shop.Sandbox.BaseAddress.ToString() },
    };

    public Task<int> RunAsync(params string[] arguments) => RunAsync(Shop.Token, arguments);

    public Task<int> RunAsync(CancellationToken interrupt, params string[] arguments) => VinrTool.RunAsync(arguments, new ToolHost
    {
        Output = On(_output),
        Error = On(_error),
        Variable = Variables.GetValueOrDefault,
        Time = Time,
        Handler = Handler,
        Interrupt = interrupt,
    });

    private IAnsiConsole On(StringBuilder text)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(new StringWriter(text)) });
        console.Profile.Width = Width;
        return console;
    }
}
