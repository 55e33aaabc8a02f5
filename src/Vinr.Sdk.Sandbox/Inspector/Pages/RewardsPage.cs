using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Inspector.Markup;
using Vinr.Sdk.Sandbox.Inspector.Parts;

namespace Vinr.Sdk.Sandbox.Inspector.Pages;

/// <summary>What points buy, and how often they did.</summary>
internal static class RewardsPage
{
    public static Page Show(Visit visit) => new("Rewards", Rewards(visit)) { Section = "Rewards" };

    private static Html Rewards(Visit visit)
    {
        var state = visit.State;
        if (state.Rewards.Count == 0)
        {
            return Bits.Empty(
                "No rewards yet: points buy nothing.",
                Example.Curl(visit, "rewards", $$$"""{"program":"{{{state.Programs.Rows.FirstOrDefault()?.Id ?? "prog_…"}}}","name":"€5 off","cost":100,"benefit":{"type":"discount","amount":500,"currency":"EUR"}}"""),
                """await vinr.Loyalty.Rewards.CreateAsync(new() { Program = program.Id, Name = "€5 off", Cost = 100, Benefit = RewardBenefit.Discount(500, "EUR") });""");
        }

        var redemptions = state.Redemptions.Rows.ToLookup(redemption => redemption.Reward);
        var table = new Table(
            "Rewards, cheapest first", new("Reward"), Column.Number("Points"), new("Gives"), Column.Number("Left"), Column.Number("Redeemed"), Column.Number("In reach of"), new("State"));
        foreach (var reward in state.Rewards.Rows.OrderBy(reward => reward.Cost))
        {
            var reach = state.Accounts.Where(AccountRecord.ByProgram, reward.Program).Count(account => account.State == AccountState.Active && account.Balance >= reward.Cost);
            table.Add(
                Html.Of($"<strong>{Bits.Name(reward.Name)}</strong><br>{Bits.Id(reward.Id)}"),
                Html.Of($"{Words.Number(reward.Cost)}"),
                Benefit(reward.Benefit),
                reward.Inventory is { } left ? Html.Of($"{Words.Number(left)}") : Bits.Muted("no limit"),
                Html.Of($"{Words.Number(redemptions[reward.Id].Count(redemption => redemption.State != RedemptionState.Released))}"),
                Html.Of($"{Words.Count(reach, "member")}"),
                reward.Active ? Bits.Badge("active", "good") : Bits.Badge("off"));
        }

        return table.ToHtml();
    }

    private static Html Benefit(RewardBenefit benefit) => benefit switch
    {
        { Percent: { } percent } => Html.Of($"{Words.Factor(percent)} % off"),
        { IsStoreCredit: true, Amount: { } amount, Currency: { } currency } => Html.Of($"{Words.Money(amount, currency)} store credit"),
        { Amount: { } amount, Currency: { } currency } => Html.Of($"{Words.Money(amount, currency)} off"),
        _ => Bits.Name(benefit.Type.Replace('_', ' ')),
    };
}
