using Vinr.Sdk;
using Vinr.Sdk.Loyalty;

namespace LaunchGuide;

internal sealed class Redeem : Step
{
    public override string Title => "Redeem 100 points for €5 off";

    public override string Words => "Redeem on the member's behalf, typically at checkout. A key for the cart and the attempt makes a double click harmless.";

    public override async Task PlayAsync(Story story, Notes notes)
    {
        var (vinr, member, reward) = (story.Vinr, story.Member, story.Reward);
        var (cart, attempt) = story.Cart = story.NextOrder();

        #region shown
        var once = new RequestOptions
        {
            IdempotencyKey = IdempotencyKey.For("redeem", cart, attempt),
        };
        var redemption = await vinr.Loyalty.Redemptions.CreateAsync(
            new() { Account = member.Id, Reward = reward.Id }, once);

        // The member clicks twice: the same key, so the same redemption.
        var again = await vinr.Loyalty.Redemptions.CreateAsync(
            new() { Account = member.Id, Reward = reward.Id }, once);
        #endregion

        story.Redemption = redemption;
        var change = await story.ReadMemberAsync(expected: -100);
        notes.Answer("id", redemption.Id);
        notes.Answer("status", redemption.Status.ToString());
        notes.Answer("discountId", redemption.DiscountId);
        notes.Answer("discount", redemption.Discount is { } off ? $"{Euros.Of(off.Amount)} off, code {off.Code}" : null);
        notes.Expect("it waits for the checkout: pending", RedemptionStatus.Pending, redemption.Status);
        notes.Expect("it brings a discount of €5", (500L, "EUR"), (redemption.Discount?.Amount ?? 0, redemption.Discount?.Currency));
        notes.Expect("two clicks made one redemption", redemption.Id, again.Id);
        notes.Expect("100 points are spent", -100, change);
    }
}
