using Vinr.Sdk.Loyalty;

namespace LaunchGuide;

internal sealed class DefineEarningRules : Step
{
    public override string Title => "Define earning rules";

    public override string Words =>
        "Map the payment.completed event to points. VINR evaluates the rule whenever a linked payment completes.";

    public override async Task PlayAsync(Story story, Notes notes)
    {
        var (vinr, program) = (story.Vinr, story.Program);

        #region shown
        var rule = await vinr.Loyalty.EarningRules.CreateAsync(new()
        {
            Program = program.Id,
            Trigger = EarningTrigger.PaymentCompleted,
            Earn = new() { PointsPerCurrencyUnit = 1 },      // 1 point per €1
            Multipliers =
            [
                new() { When = new() { Tier = "gold" }, Factor = 2 }, // double
            ],
        });
        #endregion

        notes.Answer("id", rule.Id);
        notes.Answer("trigger", rule.Trigger.ToString());
        notes.Answer("earn", $"{rule.Earn?.PointsPerCurrencyUnit:0.##} point per €1");
        notes.Answer("multipliers", string.Join(", ", rule.Multipliers.Select(each => $"{each.When?.Tier} × {each.Factor:0.##}")));
        notes.Expect("the rule answers completed payments", EarningTrigger.PaymentCompleted, rule.Trigger);
        notes.Expect("1 point per €1", 1m, rule.Earn?.PointsPerCurrencyUnit);
        notes.Expect("gold members earn double", 2m, rule.Multipliers.FirstOrDefault(each => each.When?.Tier == "gold")?.Factor);
    }
}
