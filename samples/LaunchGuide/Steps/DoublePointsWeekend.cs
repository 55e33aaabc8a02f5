using Vinr.Sdk;
using Vinr.Sdk.Loyalty;

namespace LaunchGuide;

internal sealed class DoublePointsWeekend : Step
{
    public override string Title => "Go live: a double points weekend";

    public override string Words => "Layer on campaigns to drive repeat behavior. Their factor stacks with the rule's.";

    public override async Task PlayAsync(Story story, Notes notes)
    {
        var (vinr, program, customer) = (story.Vinr, story.Program, story.Customer);
        var (order, attempt) = story.NextOrder();
        var isGold = story.Member.Tier?.Id == "gold";
        var today = new DateTimeOffset(story.Stage.Now.UtcDateTime.Date, TimeSpan.Zero);

        #region shown
        var campaign = await vinr.Loyalty.Campaigns.CreateAsync(new()
        {
            Program = program.Id,
            Name = "Double points weekend",
            Audience = new() { Type = CampaignAudienceType.All },
            Schedule = new() { StartsAt = today, EndsAt = today.AddDays(2) },
            Mechanics =
            [
                new() { Trigger = EarningTrigger.PaymentCompleted, Factor = 2 },
            ],
        });
        var payment = await vinr.Payments.CreateAsync(
            new()
            {
                Amount = 10_000,
                Currency = "EUR",
                Customer = customer,
                PaymentMethod = "pm_card_visa",
            },
            new() { IdempotencyKey = IdempotencyKey.For("pay", order, attempt) });
        #endregion

        var usual = isGold ? 200 : 100;
        (story.Campaign, story.CampaignEarned) = (campaign, await story.ReadMemberAsync(expected: 2 * usual));
        notes.Answer("campaign", campaign.Id);
        notes.Answer("status", campaign.Status.ToString());
        notes.Answer("payment", payment.Id);
        notes.Answer("earned", Points.Named(story.CampaignEarned));
        notes.Expect("the campaign is active", CampaignStatus.Active, campaign.Status);
        notes.Expect($"€100 earns {2 * usual} points in place of {usual}", 2 * usual, story.CampaignEarned);
    }
}
