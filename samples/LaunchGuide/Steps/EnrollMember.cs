using Vinr.Sdk.Loyalty;

namespace LaunchGuide;

internal sealed class EnrollMember : Step
{
    public override string Title => "Enroll a member";

    public override string Words => "Enroll a member by linking an existing customer. Members are loyalty accounts linked to customers.";

    public override async Task PlayAsync(Story story, Notes notes)
    {
        var (vinr, program, customer) = (story.Vinr, story.Program, story.Customer);

        #region shown
        var member = await vinr.Loyalty.Accounts.CreateAsync(new()
        {
            Program = program.Id,
            Customer = customer,
        });
        #endregion

        story.Enroll(member);
        notes.Answer("id", member.Id);
        notes.Answer("customer", member.Customer);
        notes.Answer("status", member.Status.ToString());
        notes.Expect("the member belongs to the program", program.Id, member.Program);
        notes.Expect($"the member is the customer {customer}", customer, member.Customer?.Id);
        notes.Expect("the membership is active", AccountStatus.Active, member.Status);
        notes.Expect("the balance starts at 0", 0, member.Balance);
    }
}
