namespace Vinr.Sdk.ConformanceTests.OverTheSandbox;

/// <summary>A call of the table.</summary>
/// <param name="Name">As a sentence says it.</param>
/// <param name="Operation">The client's name of it.</param>
/// <param name="CallAsync">Makes it; the answer, where there is one to look at.</param>
/// <param name="EffectsAsync">How often it has happened, by what the sandbox holds.</param>
internal sealed record Act(
    string Name, string Operation, Func<World, CancellationToken, Task<VinrResponse?>> CallAsync, Func<World, CancellationToken, Task<int>> EffectsAsync)
{
    public static Act Redemption { get; } = new(
        "a redemption",
        "loyalty.redemptions.create",
        async (world, token) => (await world.Vinr.Loyalty.Redemptions.CreateAsync(new() { Account = world.Member, Reward = world.Reward }, null, token)).Response,
        async (world, token) => await world.EntriesAsync("redemption", token) - 1); // the world began with one

    public static Act Release { get; } = new(
        "a release",
        "loyalty.redemptions.release",
        async (world, token) => (await world.Vinr.Loyalty.Redemptions.ReleaseAsync(world.Redemption, null, token)).Response,
        (world, token) => world.EntriesAsync("release", token));

    public static Act Credit { get; } = new(
        "a credit",
        "loyalty.transactions.create",
        async (world, token) => (await world.Vinr.Loyalty.Transactions.CreateAsync(new() { Account = world.Member, Amount = 7, Reason = "birthday" }, null, token)).Response,
        (world, token) => world.EntriesAsync("birthday", token));

    public static Act Purchase { get; } = new(
        "a purchase",
        "payments.create",
        async (world, token) => (await world.Vinr.Payments.CreateAsync(
            new() { Amount = 1_500, Currency = "EUR", PaymentMethod = "pm_card_visa", Metadata = new() { ["loyalty_account"] = world.Member } }, null, token)).Response,
        (world, token) => world.EntriesAsync("earning", token));

    public static Act Deletion { get; } = new(
        "a deletion",
        "loyalty.earning_rules.delete",
        async (world, token) =>
        {
            await world.Vinr.Loyalty.EarningRules.DeleteAsync(world.Rule, null, token);
            return null;
        },
        async (world, token) => await world.Clean.Loyalty.EarningRules.ListAsync().GetAsyncEnumerator(token).MoveNextAsync() ? 0 : 1);

    public static Act Read { get; } = new(
        "a read",
        "loyalty.accounts.retrieve",
        async (world, token) => (await world.Vinr.Loyalty.Accounts.RetrieveAsync(world.Member, null, token)).Response,
        (_, _) => Task.FromResult(0));

    public static Act Listing { get; } = new(
        "a listing",
        "loyalty.transactions.list",
        async (world, token) =>
        {
            await foreach (var page in world.Vinr.Loyalty.Transactions.ListAsync(new() { Account = world.Member }).AsPages(token)) return page.Response;
            return null;
        },
        (_, _) => Task.FromResult(0));
}
