using Vinr.Sdk;
using Vinr.Sdk.Loyalty;

namespace LaunchGuide;

internal sealed class AddTiers : Step
{
    public override string Title => "Add tiers";

    public override string Words => "Layer on tiers to drive repeat behavior: gold from €1,500 of spend in 12 months. One purchase promotes the member.";

    public override async Task PlayAsync(Story story, Notes notes)
    {
        var (vinr, program, customer) = (story.Vinr, story.Program, story.Customer);
        var (order, attempt) = story.NextOrder();

        #region shown
        program = await vinr.Loyalty.Programs.UpdateAsync(program.Id, new()
        {
            TierConfig = new TierConfigSpec
            {
                QualifyOn = TierQualification.Spend,
                Period = new() { Type = TierPeriodType.Rolling, Months = 12 },
                Tiers =
                [
                    new() { Name = "Member", Rank = 0, Threshold = 0 },
                    new() { Name = "Gold", Rank = 1, Threshold = 150_000 },
                ],
            },
        });
        var payment = await vinr.Payments.CreateAsync(
            new()
            {
                Amount = 135_000,
                Currency = "EUR",
                Customer = customer,
                PaymentMethod = "pm_card_visa",              // saved: at once
            },
            new() { IdempotencyKey = IdempotencyKey.For("pay", order, attempt) });
        #endregion

        story.Program = program;
        var earned = await story.ReadMemberAsync(expected: 1_350);
        var tiers = program.TierConfig?.Tiers ?? [];
        notes.Answer("tiers", string.Join(", ", tiers.Select(tier => $"{tier.Name} from {Euros.Of(tier.Threshold)}")));
        notes.Answer("payment", payment.Id);
        notes.Answer("amount", Euros.Of(payment.Amount));
        notes.Answer("tier", story.Member.Tier);
        notes.Expect("gold starts at €1,500 of spend", 150_000, tiers.FirstOrDefault(tier => tier.Name == "Gold")?.Threshold);
        notes.Expect("€150 kept + €1,350 = €1,500 make the member gold", "gold", story.Member.Tier?.Id);
        notes.Expect("€1,350 earns 1,350: the tier before the purchase counts", 1_350, earned);
    }
}
