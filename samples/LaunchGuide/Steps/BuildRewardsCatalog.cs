using Vinr.Sdk.Loyalty;

namespace LaunchGuide;

internal sealed class BuildRewardsCatalog : Step
{
    public override string Title => "Build a rewards catalog";

    public override string Words => "Define what points buy. This reward applies a €5 discount for 100 points.";

    public override async Task PlayAsync(Story story, Notes notes)
    {
        var (vinr, program) = (story.Vinr, story.Program);

        #region shown
        var reward = await vinr.Loyalty.Rewards.CreateAsync(new()
        {
            Program = program.Id,
            Name = "€5 off",
            Cost = 100,                                      // points
            Benefit = RewardBenefit.Discount(500, "EUR"),
        });
        #endregion

        story.Reward = reward;
        var discount = reward.Benefit as DiscountBenefit;
        notes.Answer("id", reward.Id);
        notes.Answer("name", reward.Name);
        notes.Answer("cost", Points.Named(reward.Cost));
        notes.Answer("benefit", $"{reward.Benefit?.Type}, {discount?.Amount} {discount?.Currency} (minor units)");
        notes.Expect("the reward costs 100 points", 100, reward.Cost);
        notes.Expect("it takes €5 off", (500L, "EUR"), (discount?.Amount ?? 0, discount?.Currency));
    }
}
