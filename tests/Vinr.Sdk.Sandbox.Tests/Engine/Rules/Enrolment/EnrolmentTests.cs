using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class EnrolmentTests
{
    private readonly Shop shop = new(autoEnroll: true);
    private readonly ProgramRecord program;

    public EnrolmentTests()
    {
        program = shop.Program();
        shop.Rule(program);
        shop.Rule(program, new FixedAward(50), trigger: EventTypes.AccountCreated);
    }

    [Fact]
    [Shows("accounts.auto_enrolment")]
    [Shows("accounts.auto_enroll")]
    public void A_payment_enrols_its_customer_once_and_earns()
    {
        shop.Pay(1_000);
        shop.Pay(1_000);

        Assert.Equal([50, 10, 10], shop.Amounts(Assert.Single(Accounts())));
        Assert.Equal(
            [EventTypes.PaymentCreated, EventTypes.PaymentProcessing, EventTypes.AccountCreated, EventTypes.PointsEarned, EventTypes.PaymentCompleted],
            shop.Events().Skip(2).Take(5).Select(e => e.Type));
    }

    [Fact]
    public void The_customer_joins_the_programs_where_it_is_not_yet()
    {
        var own = shop.Enrol(program);
        var other = shop.Program();

        shop.Pay(1_000);

        Assert.Equal([program.Id, other.Id], Accounts().Select(account => account.Program));
        Assert.Equal([50, 10], shop.Amounts(own));
    }

    [Fact]
    public void Only_a_payment_that_completes_enrols()
    {
        Assert.Throws<EngineRefusal>(() => shop.Pay(1_000, method: "pm_card_declined"));
        var authorized = shop.Pay(1_000, isManual: true);
        Assert.Empty(Accounts());

        shop.Engine.Payments.Capture(authorized.Id);

        Assert.Equal([50, 10], shop.Amounts(Assert.Single(Accounts())));
    }

    [Fact]
    [Shows("accounts.auto_enrolment")]
    public void Guests_and_deleted_customers_are_not_enrolled()
    {
        var member = shop.Enrol(program, customer: null);
        var left = shop.NewCustomer();
        var authorized = shop.Pay(1_000, customer: left, isManual: true);
        shop.Engine.Customers.Delete(left);

        shop.Pay(1_000, customer: null);
        shop.Pay(1_000, customer: null, metadataAccount: member.Id);
        shop.Engine.Payments.Capture(authorized.Id);

        Assert.Equal([50, 10], shop.Amounts(Assert.Single(Accounts())));
    }

    [Fact]
    public void A_customer_is_enrolled_whatever_the_metadata_names()
    {
        var named = shop.Enrol(program, customer: null);

        shop.Pay(1_000, metadataAccount: named.Id);

        Assert.Equal([50], shop.Amounts(named));
        Assert.Equal([50, 10], shop.Amounts(Accounts().Last()));
    }

    [Fact]
    [Shows("accounts.auto_enroll")]
    public void A_program_says_it_itself_whatever_the_option_is()
    {
        shop.Engine.Programs.Update(program.Id, new() { AutoEnroll = false });
        shop.Pay(1_000);
        Assert.Empty(Accounts());
        shop.Engine.Programs.Update(program.Id, new() { AutoEnroll = (bool?)null });
        shop.Pay(1_000);
        Assert.Equal(program.Id, Assert.Single(Accounts()).Program);

        var usual = new Shop();
        var (wants, _) = (usual.Engine.Programs.Create(new() { Name = "A", AutoEnroll = true }), usual.Program());
        usual.Pay(1_000);
        Assert.Equal(wants.Id, Assert.Single(usual.Engine.Snapshot().Accounts.Rows).Program);
    }

    [Fact]
    [Shows("accounts.auto_enroll")]
    public void By_the_option_the_program_that_nobody_made_enrols_once_it_has_a_rule()
    {
        shop.Pay(1_000);
        Assert.DoesNotContain(Accounts(), account => account.Program == ProgramRecord.DefaultId);

        shop.Rule(shop.Engine.Programs.Retrieve(ProgramRecord.DefaultId), new FixedAward(3));
        shop.Pay(1_000);

        Assert.Equal([3], shop.Amounts(Accounts().Single(account => account.Program == ProgramRecord.DefaultId)));
    }

    [Fact]
    [Shows("accounts.auto_enroll")]
    public void It_is_off_unless_asked_for()
    {
        var usual = new Shop();
        usual.Program();

        usual.Pay(1_000);

        Assert.Empty(usual.Engine.Snapshot().Accounts.Rows);
    }

    private IEnumerable<AccountRecord> Accounts() => shop.Engine.Snapshot().Accounts.Rows;
}
