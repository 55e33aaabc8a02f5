using Vinr.Sdk.Loyalty;

namespace Vinr.Sdk.Soak.Running;

/// <summary>What the calls work on: an account for each worker and one that all share.</summary>
internal sealed record Shop(string Reward, string Shared, IReadOnlyList<string> Own)
{
    public const int Cost = 50;

    public IEnumerable<string> Accounts => Own.Append(Shared);

    public static async Task<Shop> OpenAsync(VinrClient vinr, int workers, CancellationToken cancellationToken)
    {
        var program = await vinr.Loyalty.Programs.CreateAsync(new() { Name = "Soak" }, null, cancellationToken);
        await vinr.Loyalty.EarningRules.CreateAsync(
            new() { Program = program.Id, Trigger = EarningTrigger.PaymentCompleted, Earn = new() { PointsPerCurrencyUnit = 1 } }, null, cancellationToken);
        var reward = await vinr.Loyalty.Rewards.CreateAsync(
            new() { Program = program.Id, Name = "€1 off", Cost = Cost, Benefit = RewardBenefit.Discount(100, "EUR") }, null, cancellationToken);

        var accounts = new List<string>();
        for (var i = 0; i <= workers; i++)
        {
            accounts.Add((await vinr.Loyalty.Accounts.CreateAsync(new() { Program = program.Id }, null, cancellationToken)).Id);
        }

        return new(reward.Id, accounts[0], accounts[1..]);
    }
}
