using System.Text;
using Spectre.Console;
using Vinr.Sdk.Tests.Support;
using Vinr.Sdk.Tool.Hosting;

namespace Vinr.Sdk.Tool.Tests.Support;

/// <summary>The tool in this process, with outputs that are kept.</summary>
internal sealed class Terminal
{
    private readonly Page _output = new();
    private readonly Page _error = new();

    public Dictionary<string, string?> Variables { get; } = [];

    public int Width { get; init; } = 140;

    public TimeProvider Time { get; init; } = TimeProvider.System;

    public HttpMessageHandler? Handler { get; set; }

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    /// <summary>The complaints, wherever their lines were broken.</summary>
    public string Complaint => string.Join(' ', Error.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));

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

    private IAnsiConsole On(Page page)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(page.Writer) });
        console.Profile.Width = Width;
        return console;
    }

    /// <summary>What was written so far, to be read while more is written.</summary>
    private sealed class Page
    {
        private readonly StringBuilder _text = new();

        public Page() => Writer = TextWriter.Synchronized(new StringWriter(_text));

        /// <summary>Locks itself with each call.</summary>
        public TextWriter Writer { get; }

        public override string ToString()
        {
            lock (Writer) return _text.ToString();
        }
    }
}
