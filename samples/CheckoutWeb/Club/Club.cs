using Vinr.Sdk;
using Vinr.Sdk.Loyalty;

namespace CheckoutWeb;

/// <summary>The shop's loyalty program, found at VINR or founded there before the first visitor comes.</summary>
internal sealed class Club(VinrClient vinr) : IHostedService
{
    public string ProgramId { get; private set; } = "";

    /// <summary>The lowest first.</summary>
    public IReadOnlyList<ClubTier> Tiers { get; private set; } = [];

    /// <summary>The cheapest first.</summary>
    public IReadOnlyList<ClubReward> Rewards { get; private set; } = [];

    public ClubReward? FindReward(string? id) => Rewards.FirstOrDefault(reward => reward.Id == id);

    /// <param name="key">As it stands in a member's account.</param>
    public ClubTier FindTier(string? key) =>
        Tiers.FirstOrDefault(tier => string.Equals(tier.Name, key, StringComparison.OrdinalIgnoreCase)) ?? new ClubTier(key ?? "", 0);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var program = await FindAsync(cancellationToken) ?? await FoundAsync(cancellationToken);
        ProgramId = program.Id;
        Tiers = [.. (program.TierConfig?.Tiers ?? []).OrderBy(tier => tier.Rank).Select(tier => new ClubTier(tier.Name, tier.Threshold))];

        List<ClubReward> rewards = [];
        await foreach (var reward in vinr.Loyalty.Rewards.ListAsync(new() { Program = program.Id }, cancellationToken: cancellationToken))
            if (ClubReward.Of(reward) is { } offered) rewards.Add(offered);
        Rewards = [.. rewards.OrderBy(reward => reward.Cost)];
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<LoyaltyProgram?> FindAsync(CancellationToken token)
    {
        await foreach (var program in vinr.Loyalty.Programs.ListAsync(cancellationToken: token))
            if (program.Name == ClubPlan.Name) return program;
        return null;
    }

    private async Task<LoyaltyProgram> FoundAsync(CancellationToken token)
    {
        var program = await vinr.Loyalty.Programs.CreateAsync(ClubPlan.Program, cancellationToken: token);
        foreach (var rule in ClubPlan.Rules(program.Id)) await vinr.Loyalty.EarningRules.CreateAsync(rule, cancellationToken: token);
        foreach (var reward in ClubPlan.Rewards(program.Id)) await vinr.Loyalty.Rewards.CreateAsync(reward, cancellationToken: token);
        return program;
    }
}
