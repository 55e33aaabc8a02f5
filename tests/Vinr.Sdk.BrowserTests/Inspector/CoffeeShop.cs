using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Sandbox;

namespace Vinr.Sdk.BrowserTests.Inspector;

/// <summary>A sandbox with a year of a coffee shop in it, and a browser's way around its inspector.</summary>
internal sealed class CoffeeShop : IAsyncDisposable
{
    private static readonly string[] Names = ["Ada Lovelace", "Grace Hopper", "Annie Easley", "مريم ميرزاخاني", "<script>alert(1)</script>", new('W', 300)];

    private readonly List<string> _members = [];
    private string _reward = "";

    private CoffeeShop(VinrSandbox sandbox)
    {
        Sandbox = sandbox;
        Vinr = sandbox.CreateClient(options => (options.HttpHandler, options.MaxRetries) = (sandbox.CreateHandler(), 0));
    }

    public VinrSandbox Sandbox { get; }

    public VinrClient Vinr { get; }

    /// <summary>The account of the member who buys most.</summary>
    public string Member => _members[0];

    public string Start => new Uri(Sandbox.BaseAddress, "/").ToString();

    /// <summary>The address of every kind of page.</summary>
    public async Task<IReadOnlyList<string>> PagesAsync()
    {
        var events = await FirstAsync(Vinr.Events.ListAsync(new() { Type = "loyalty.points.earned" }));
        string[] paths = ["members", $"members/{Member}", "rules", "rewards", "events", $"events/{events.Id}", "requests", "faults", "nowhere"];
        return [Start, .. paths.Select(Page)];
    }

    public string Page(string path) => $"{Start}_sandbox/ui/{path}";

    public static async Task<CoffeeShop> OpenAsync()
    {
        var sandbox = await VinrSandbox.StartAsync(new() { StartAt = new(2025, 11, 3, 9, 0, 0, TimeSpan.Zero), Seed = 1 });
        var shop = new CoffeeShop(sandbox);
        await shop.FillAsync();
        return shop;
    }

    public Task<Redemption> RedeemAsync() => Vinr.Loyalty.Redemptions.CreateAsync(new() { Account = Member, Reward = _reward });

    public async ValueTask DisposeAsync()
    {
        Vinr.Dispose();
        await Sandbox.DisposeAsync();
    }

    private static async Task<VinrEvent> FirstAsync(VinrList<VinrEvent> events)
    {
        await foreach (var first in events) return first;
        throw new InvalidOperationException("Nothing has happened.");
    }

    private async Task FillAsync()
    {
        var program = await Vinr.Loyalty.Programs.CreateAsync(new()
        {
            Name = "Coffee club",
            Currency = new() { Name = "beans", ExpiryMonths = 12 },
            TierConfig = new() { QualifyOn = "spend", Period = new() { Type = "rolling", Months = 12 }, Tiers = [new() { Name = "Member", Rank = 0, Threshold = 0 }, new() { Name = "Gold", Rank = 1, Threshold = 30_000 }] },
        });
        await Vinr.Loyalty.EarningRules.CreateAsync(new()
        {
            Program = program.Id,
            Trigger = EarningTrigger.PaymentCompleted,
            Name = "Every purchase",
            Earn = new() { PointsPerCurrencyUnit = 1 },
            Multipliers = [new() { When = new() { Tier = "gold" }, Factor = 2 }],
        });
        _reward = (await Vinr.Loyalty.Rewards.CreateAsync(new() { Program = program.Id, Name = "€5 off", Cost = 100, Benefit = RewardBenefit.Discount(500, "EUR") })).Id;
        await Vinr.WebhookEndpoints.CreateAsync(new() { Url = "http://127.0.0.1:9/hooks", EnabledEvents = ["loyalty.tier.changed"] });
        foreach (var name in Names)
        {
            var customer = await Vinr.Customers.CreateAsync(new() { Name = name });
            _members.Add((await Vinr.Loyalty.Accounts.CreateAsync(new() { Program = program.Id, Customer = customer.Id })).Id);
            for (var month = 0; month < (name == Names[0] ? 6 : 1); month++)
            {
                await Vinr.Payments.CreateAsync(new() { Amount = 8_000, Currency = "EUR", Customer = customer.Id });
                await Sandbox.Clock.AdvanceAsync(TimeSpan.FromDays(20));
            }
        }

        await RedeemAsync();
        Sandbox.Faults.On("customers.delete").BadGateway();
    }
}
