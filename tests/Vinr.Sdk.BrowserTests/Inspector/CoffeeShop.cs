using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Sandbox;

namespace Vinr.Sdk.BrowserTests.Inspector;

/// <summary>A sandbox with a year of a coffee shop in it, some unpleasant members besides, and the addresses of its inspector.</summary>
internal sealed class CoffeeShop : IAsyncDisposable
{
    private static readonly string[] Unpleasant = ["مريم ميرزاخاني", "<script>alert(1)</script>", new('W', 300)];

    private CoffeeShop(VinrSandbox sandbox)
    {
        Sandbox = sandbox;
        Vinr = sandbox.CreateClient(options => (options.HttpHandler, options.MaxRetries) = (sandbox.CreateHandler(), 0));
    }

    public VinrSandbox Sandbox { get; }

    public VinrClient Vinr { get; }

    /// <summary>The account of the member with most points, and its name.</summary>
    public string Member { get; private set; } = "";

    public string MemberName { get; private set; } = "";

    public string Start => new Uri(Sandbox.BaseAddress, "/").ToString();

    public static async Task<CoffeeShop> OpenAsync()
    {
        var sandbox = await VinrSandbox.StartAsync(new() { StartAt = new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero), Scenario = Scenarios.CoffeeShop });
        var shop = new CoffeeShop(sandbox);
        await shop.FillAsync();
        return shop;
    }

    public string Page(string path) => $"{Start}_sandbox/ui/{path}";

    /// <summary>The address of every kind of page.</summary>
    public async Task<IReadOnlyList<string>> PagesAsync()
    {
        var happened = await FirstAsync(Vinr.Events.ListAsync(new() { Type = "customer.created" }));
        string[] paths = ["members", $"members/{Member}", "rules", "rewards", "events", $"events/{happened.Id}", "requests", "requests/1", "faults", "exploration", "exploration/2*:commit_then_drop", "nowhere"];
        return [Start, .. paths.Select(Page)];
    }

    public async Task<Redemption> RedeemAsync()
    {
        var cheapest = await FirstAsync(Vinr.Loyalty.Rewards.ListAsync());
        return await Vinr.Loyalty.Redemptions.CreateAsync(new() { Account = Member, Reward = cheapest.Id });
    }

    public async ValueTask DisposeAsync()
    {
        Vinr.Dispose();
        await Sandbox.DisposeAsync();
    }

    private async Task FillAsync()
    {
        var program = await FirstAsync(Vinr.Loyalty.Programs.ListAsync());
        await Vinr.WebhookEndpoints.CreateAsync(new() { Url = "http://127.0.0.1:9/hooks", EnabledEvents = ["customer.created"] });
        foreach (var name in Unpleasant)
        {
            var customer = await Vinr.Customers.CreateAsync(new() { Name = name });
            await Vinr.Loyalty.Accounts.CreateAsync(new() { Program = program.Id, Customer = customer.Id });
        }

        await foreach (var account in Vinr.Loyalty.Accounts.ListAsync())
        {
            if (Member.Length > 0 && Sandbox.Explain(Member).Balance >= account.Balance) continue;

            (Member, MemberName) = (account.Id, (await Vinr.Customers.RetrieveAsync(account.Customer!.Id)).Name!);
        }

        await Sandbox.ExploreAsync(
            async run =>
            {
                var customer = await run.Vinr.Customers.RetrieveAsync("cust_ada");
                await run.Vinr.Customers.CreateAsync(new() { Name = "Bo" }, new RequestOptions { IdempotencyKey = IdempotencyKey.New() });
                await run.Vinr.Customers.RetrieveAsync(customer.Id);
            },
            async run =>
            {
                var named = 0;
                await foreach (var customer in run.Vinr.Customers.ListAsync()) named += customer.Name == "Bo" ? 1 : 0;
                if (named != 1) throw new InvalidOperationException($"{named} customers are named Bo.");
            });
        Sandbox.Faults.On("customers.delete").BadGateway();
        await Sandbox.Webhooks.WhenIdleAsync();
    }

    private static async Task<T> FirstAsync<T>(VinrList<T> list)
        where T : VinrResource
    {
        await foreach (var first in list) return first;
        throw new InvalidOperationException("The list is empty.");
    }
}
