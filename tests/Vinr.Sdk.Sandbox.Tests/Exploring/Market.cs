using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Exploring;

/// <summary>What a shop is explored in: a club whose member has 320 points, and what a cart of 40.00, 5.00 off, comes to.</summary>
internal sealed class Market : IAsyncDisposable
{
    public const long Before = 320;

    /// <summary>100 points for 5.00 off, and 40 for 40.00 that are paid.</summary>
    public const long After = Before - 100 + 40;

    private Market(VinrSandbox sandbox)
    {
        Sandbox = sandbox;
        var club = sandbox.Seed.Program("VINR Rewards").EarnPerUnit(1).Reward("€5 off", 100, 500);
        Member = club.Member("cust_1").Balance(Before).Id;
        Reward = club.Rewards["€5 off"];
    }

    public VinrSandbox Sandbox { get; }

    public string Member { get; }

    public string Reward { get; }

    public static async Task<Market> OpenAsync() =>
        new(await VinrSandbox.StartAsync(new() { StartAt = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero) }, TestApi.Token));

    public Task<ExplorationReport> ExploreAsync(Func<ExplorationRun, Task> flow, ExplorationOptions? options = null) =>
        ExploreAsync(flow, HasAsync(After), options);

    public Task<ExplorationReport> ExploreAsync(Func<ExplorationRun, Task> flow, Func<ExplorationRun, Task> invariant, ExplorationOptions? options = null) =>
        Sandbox.ExploreAsync(flow, invariant, options, TestApi.Token);

    /// <summary>The names of all customers that a client sees.</summary>
    public static async Task<IReadOnlyList<string?>> CustomersAsync(VinrClient vinr)
    {
        List<string?> names = [];
        await foreach (var customer in vinr.Customers.ListAsync(cancellationToken: TestApi.Token)) names.Add(customer.Name);
        return names;
    }

    /// <summary>That the member ends with so many points.</summary>
    public Func<ExplorationRun, Task> HasAsync(long points) =>
        async run => Assert.Equal(points, (await run.Vinr.Loyalty.Accounts.RetrieveAsync(Member)).Balance);

    public Task<Redemption> RedeemAsync(ExplorationRun run, string key) =>
        run.Vinr.Loyalty.Redemptions.CreateAsync(new() { Account = Member, Reward = Reward }, new RequestOptions { IdempotencyKey = key }, run.CancellationToken);

    public static Task<Payment> PayAsync(ExplorationRun run, Redemption redemption, string key) => PayAsync(run, 4_000, key, redemption.DiscountId);

    public static Task<Payment> PayAsync(ExplorationRun run, long amount, string key, string? discount = null) => run.Vinr.Payments.CreateAsync(
        new() { Amount = amount, Currency = "EUR", Customer = "cust_1", PaymentMethod = "pm_card_visa", DiscountId = discount },
        new RequestOptions { IdempotencyKey = key },
        run.CancellationToken);

    public ValueTask DisposeAsync() => Sandbox.DisposeAsync();
}
