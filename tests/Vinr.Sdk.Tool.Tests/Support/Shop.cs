using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Operations;
using Vinr.Sdk.Sandbox;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tool.Tests.Support;

/// <summary>A sandbox in memory with a program to import into, on a clock that passes when somebody waits.</summary>
internal sealed class Shop : IAsyncDisposable
{
    private Shop(VinrSandbox sandbox, VinrClient vinr, LoyaltyProgram program) => (Sandbox, Vinr, Program) = (sandbox, vinr, program.Id);

    public VinrSandbox Sandbox { get; }

    public VinrClient Vinr { get; }

    public string Program { get; }

    public Folder Folder { get; } = new();

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Shop> OpenAsync(CreateProgramRequest? program = null, Action<VinrSandboxOptions>? configure = null)
    {
        var options = new VinrSandboxOptions { RequestHistory = 1_000 };
        configure?.Invoke(options);
        var sandbox = await VinrSandbox.StartAsync(options, Token);
        var vinr = ClientOf(sandbox, sandbox.CreateHandler());
        return new(sandbox, vinr, await vinr.Loyalty.Programs.CreateAsync(program ?? new() { Name = "VINR Rewards", Currency = new() { Name = "points" } }, cancellationToken: Token));
    }

    /// <summary>A client on the sandbox's clock, whose own time-outs are too long to be waited for.</summary>
    public static VinrClient ClientOf(VinrSandbox sandbox, HttpMessageHandler handler) => sandbox.CreateClient(options =>
    {
        options.HttpHandler = handler;
        options.TimeProvider = new FlowingTime(sandbox.Clock);
        options.AttemptTimeout = TimeSpan.FromDays(1);
        options.TotalTimeout = TimeSpan.FromDays(2);
    });

    public ImportOptions Options(string file) => new() { File = file, Program = Program, TimeProvider = new FlowingTime(Sandbox.Clock), Contact = "Ann Example" };

    public Task<ImportReport> ImportAsync(string file, Func<ImportOptions, ImportOptions>? configure = null, VinrClient? vinr = null)
    {
        var options = Options(file);
        return MemberImport.RunAsync(vinr ?? Vinr, configure?.Invoke(options) ?? options, Token);
    }

    /// <summary>Every member of the program.</summary>
    public async Task<IReadOnlyList<LoyaltyAccount>> MembersAsync() =>
        await Vinr.Loyalty.Accounts.ListAsync(new() { Program = Program, Limit = 100 }, cancellationToken: Token).ToListAsync(Token);

    public async Task<IReadOnlyList<Customer>> CustomersAsync() =>
        await Vinr.Customers.ListAsync(new() { Limit = 100 }, cancellationToken: Token).ToListAsync(Token);

    public async Task<IReadOnlyList<PointsTransaction>> EntriesAsync() =>
        await Vinr.Loyalty.Transactions.ListAsync(new() { Limit = 100 }, cancellationToken: Token).ToListAsync(Token);

    public async ValueTask DisposeAsync()
    {
        Vinr.Dispose();
        await Sandbox.DisposeAsync();
        Folder.Dispose();
    }
}
