using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class PaymentLinkingTests
{
    private readonly Shop shop = new();
    private readonly ProgramRecord program;

    public PaymentLinkingTests()
    {
        program = shop.Program();
        shop.Rule(program);
    }

    [Fact]
    [Shows("payments.linking")]
    public void A_guest_earns_nothing()
    {
        var account = shop.Enrol(program);

        shop.Pay(10_000, customer: null);

        Assert.Equal(0, shop.Balance(account));
    }

    [Fact]
    [Shows("payments.linking")]
    public void Metadata_names_the_account_of_a_payment_without_a_customer()
    {
        var account = shop.Enrol(program, customer: null);

        shop.Pay(10_000, customer: null, metadataAccount: account.Id);

        Assert.Equal(100, shop.Balance(account));
    }

    [Fact]
    public void The_customer_comes_before_the_metadata()
    {
        var own = shop.Enrol(program);
        var other = shop.Enrol(program, customer: null);

        shop.Pay(10_000, metadataAccount: other.Id);

        Assert.Equal((100, 0), (shop.Balance(own), shop.Balance(other)));
    }

    [Fact]
    [Shows("payments.linking")]
    public void The_metadata_counts_only_when_there_is_no_customer()
    {
        var other = shop.Enrol(program, customer: null);

        var payment = shop.Pay(10_000, metadataAccount: other.Id);

        Assert.Equal(0, shop.Balance(other));
        Assert.Empty(payment.Members);
    }

    [Fact]
    public void An_unknown_account_in_the_metadata_earns_nothing()
    {
        shop.Pay(10_000, customer: null, metadataAccount: "loy_unknown");

        Assert.Empty(shop.Engine.Snapshot().Entries.Rows);
    }

    [Fact]
    public void A_customer_earns_in_each_program()
    {
        var second = shop.Program();
        shop.Rule(second, new FixedAward(7));
        var (here, there) = (shop.Enrol(program), shop.Enrol(second));

        var payment = shop.Pay(10_000);

        Assert.Equal((100, 7), (shop.Balance(here), shop.Balance(there)));
        Assert.Equal([here.Id, there.Id], payment.Members);
    }

    [Fact]
    [Shows("payments.linked_before")]
    public void A_link_made_between_authorization_and_capture_counts()
    {
        var payment = shop.Pay(10_000, isManual: true);
        var account = shop.Enrol(program);

        shop.Engine.Payments.Capture(payment.Id);

        Assert.Equal(100, shop.Balance(account));
    }

    [Fact]
    [Shows("payments.linked_before")]
    public void A_link_made_after_the_payment_completed_does_not_count()
    {
        shop.Pay(10_000);

        var account = shop.Enrol(program);

        Assert.Equal(0, shop.Balance(account));
    }
}
