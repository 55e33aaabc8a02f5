using Vinr.Sdk;
using Vinr.Sdk.Loyalty;

namespace LaunchGuide;

internal sealed class ReferAFriend : Step
{
    public override string Title => "Go live: a member brings a friend";

    public override string Words =>
        "A referral gives the member a code to pass on. It counts when the friend makes a first purchase, and rewards both, once.";

    public override async Task PlayAsync(Story story, Notes notes)
    {
        var (vinr, program, member) = (story.Vinr, story.Program, story.Member);
        var (order, attempt) = story.NextOrder();

        #region shown
        var referral = await vinr.Loyalty.Referrals.CreateAsync(new()
        {
            Program = program.Id,
            Referrer = member.Id,
            Reward = new()
            {
                Referrer = new() { Points = 500 },
                Referee = new() { Points = 250 },
            },
            Qualify = new() { FirstPaymentMinimum = 2_000, WindowDays = 30 },
        });

        var customer = await vinr.Customers.CreateAsync(new() { Name = "Ben" });
        var friend = await vinr.Loyalty.Accounts.CreateAsync(new()
        {
            Program = program.Id,
            Customer = customer.Id,
            ReferralCode = referral.Code,
        });
        await vinr.Payments.CreateAsync(
            new()
            {
                Amount = 5_000,
                Currency = "EUR",
                Customer = customer.Id,
                PaymentMethod = "pm_card_visa",
            },
            new() { IdempotencyKey = IdempotencyKey.For("pay", order, attempt) });
        #endregion

        story.ReferralEarned = await story.ReadMemberAsync(expected: 500);
        story.Referral = await vinr.Loyalty.Referrals.RetrieveAsync(referral.Id);
        story.Friend = await vinr.Loyalty.Accounts.RetrieveAsync(friend.Id);
        notes.Answer("referral", referral.Id);
        notes.Answer("code", referral.Code);
        notes.Answer("shareUrl", referral.ShareUrl);
        notes.Answer("status", story.Referral.Status.ToString());
        notes.Answer("friend", friend.Id);
        notes.Expect("the friend came by the referral", friend.Id, story.Referral.Referee);
        notes.Expect("the referral is converted", ReferralStatus.Converted, story.Referral.Status);
        notes.Expect("the member gets 500 points", 500, story.ReferralEarned);
        notes.Expect("the friend gets 250, and €50 earn 100 on this weekend", 350, story.Friend.Balance);
    }
}
