using Vinr.Sdk.ConformanceTests.Support;
using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Sandbox;
using Vinr.Sdk.Tests.Support;

namespace Vinr.Sdk.ConformanceTests.OverTheSandbox;

/// <summary>A sandbox with everything that the calls of the table need, and a client whose requests are watched.</summary>
internal sealed class World : IAsyncDisposable
{
    private World(VinrSandbox sandbox, Way way, TimeSpan? totalTimeout)
    {
        Sandbox = sandbox;
        Watch = new Watch(way == Way.Sockets ? new SocketsHttpHandler { AllowAutoRedirect = false } : sandbox.CreateHandler());
        Vinr = sandbox.CreateClient(options =>
        {
            options.HttpHandler = Watch;
            options.TimeProvider = Clock;
            options.TotalTimeout = totalTimeout ?? options.TotalTimeout;
        });
        Clean = sandbox.CreateClient(options => options.HttpHandler = sandbox.CreateHandler());
    }

    public VinrSandbox Sandbox { get; }

    /// <summary>The client's clock. Back-off is over as soon as it begins.</summary>
    public TestClock Clock { get; } = new();

    public Watch Watch { get; }

    /// <summary>The client under test.</summary>
    public VinrClient Vinr { get; }

    /// <summary>Another client, to look at the sandbox.</summary>
    public VinrClient Clean { get; }

    public string Program { get; private set; } = "";

    public string Member { get; private set; } = "";

    public string Reward { get; private set; } = "";

    public string Rule { get; private set; } = "";

    public string Redemption { get; private set; } = "";

    public static async Task<World> OpenAsync(Way way, TimeSpan? totalTimeout, CancellationToken token)
    {
        var world = new World(await VinrSandbox.StartAsync(new() { Seed = 1 }, token), way, totalTimeout);
        var loyalty = world.Clean.Loyalty;
        world.Program = (await loyalty.Programs.CreateAsync(new() { Name = "VINR Rewards" }, null, token)).Id;
        world.Member = (await loyalty.Accounts.CreateAsync(new() { Program = world.Program }, null, token)).Id;
        world.Rule = (await loyalty.EarningRules.CreateAsync(
            new() { Program = world.Program, Trigger = EarningTrigger.PaymentCompleted, Earn = new() { PointsPerCurrencyUnit = 1 } }, null, token)).Id;
        world.Reward = (await loyalty.Rewards.CreateAsync(
            new() { Program = world.Program, Name = "€5 off", Cost = 100, Benefit = RewardBenefit.Discount(500, "EUR") }, null, token)).Id;
        await loyalty.Transactions.CreateAsync(new() { Account = world.Member, Amount = 1_000, Reason = "welcome" }, null, token);
        world.Redemption = (await loyalty.Redemptions.CreateAsync(new() { Account = world.Member, Reward = world.Reward }, null, token)).Id;
        return world;
    }

    public async Task<int> EntriesAsync(string reason, CancellationToken token)
    {
        var count = 0;
        await foreach (var entry in Clean.Loyalty.Transactions.ListAsync(new() { Account = Member }, null, token))
        {
            if (entry.Reason == reason) count++;
        }

        return count;
    }

    public async ValueTask DisposeAsync()
    {
        Vinr.Dispose();
        Clean.Dispose();
        Watch.Dispose();
        await Sandbox.DisposeAsync();
    }
}
