using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>What points buy, and how often they did.</summary>
internal static class RewardsPage
{
    public static Page Show(PageContext context) => new("Rewards", Rewards(context)) { Section = "Rewards" };

    private static Html Rewards(PageContext context)
    {
        var state = context.State;
        if (state.Rewards.Count == 0)
        {
            return Elements.Empty(
                "No rewards yet: points buy nothing.",
                context.Curl("rewards", $$$"""{"program":"{{{context.ProgramId}}}","name":"€5 off","cost":100,"benefit":{"type":"discount","amount":500,"currency":"EUR"}}"""),
                """await vinr.Loyalty.Rewards.CreateAsync(new() { Program = program.Id, Name = "€5 off", Cost = 100, Benefit = RewardBenefit.Discount(500, "EUR") });""");
        }

        var redemptions = state.Redemptions.Rows.ToLookup(redemption => redemption.Reward);
        var table = new Table(
            "Rewards, cheapest first", new("Reward"), Column.Number("Points"), new("Gives"), Column.Number("Left"), Column.Number("Redeemed"), Column.Number("In reach of"), new("State"));
        foreach (var reward in state.Rewards.Rows.OrderBy(reward => reward.Cost))
        {
            var reach = state.Accounts.Where(AccountRecord.ByProgram, reward.Program).Count(account => account.State == AccountState.Active && account.Balance >= reward.Cost);
            table.Add(
                Html.Of($"<strong>{Elements.Name(reward.Name)}</strong><br>{Elements.Id(reward.Id)}"),
                Html.Of($"{Format.Number(reward.Cost)}"),
                Benefit(reward.Benefit),
                reward.Inventory is { } left ? Html.Of($"{Format.Number(left)}") : Elements.Muted("no limit"),
                Html.Of($"{Format.Number(redemptions[reward.Id].Count(redemption => redemption.State != RedemptionState.Released))}"),
                Html.Of($"{Format.Count(reach, "member")}"),
                reward.Active ? Elements.Badge("active", "good") : Elements.Badge("off"));
        }

        return table.ToHtml();
    }

    private static Html Benefit(RewardBenefit benefit) => benefit switch
    {
        { Percent: { } percent } => Html.Of($"{Format.Factor(percent)} % off"),
        { IsStoreCredit: true, Amount: { } amount, Currency: { } currency } => Html.Of($"{Format.Money(amount, currency)} store credit"),
        { Amount: { } amount, Currency: { } currency } => Html.Of($"{Format.Money(amount, currency)} off"),
        _ => Elements.Name(benefit.Type.Replace('_', ' ')),
    };
}
