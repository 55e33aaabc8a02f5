using Xunit;

namespace Vinr.Sdk.IntegrationTests.Resources;

public sealed class PaymentsTests(VinrFixture fixture)
{
    [Theory, OnEveryGround]
    public async Task A_payment_is_completed_and_earns(Ground ground)
    {
        var place = fixture.On(ground);
        var member = await place.NewMemberAsync(await place.NewProgramAsync());

        var created = await place.Vinr.Payments.CreateAsync(new()
        {
            Amount = 15_000,
            Currency = "EUR",
            Customer = member.Customer,
            Description = "Order 1001",
            PaymentMethod = "pm_card_visa",
            ReturnUrl = "https://shop.example/thanks",
            Metadata = new() { ["order"] = "1001" },
        });
        var found = await place.Vinr.Payments.RetrieveAsync(created.Id);

        Assert.StartsWith("pay_", created.Id, StringComparison.Ordinal);
        Assert.Equal((15_000L, "EUR", member.Customer?.Id), (found.Amount, found.Currency, found.Customer?.Id));
        Assert.Equal((PaymentStatus.Completed, CaptureMethod.Automatic), (found.Status, found.CaptureMethod));
        Assert.Equal(("Order 1001", "https://shop.example/thanks", "1001"), (found.Description, found.ReturnUrl, found.Metadata["order"]));
        Assert.Equal(150, (await place.ReadAsync(member)).Balance);
    }

    [Theory, OnEveryGround]
    public async Task A_payment_that_is_captured_by_hand_earns_at_the_capture(Ground ground)
    {
        var place = fixture.On(ground);
        var member = await place.NewMemberAsync(await place.NewProgramAsync());
        var payment = await place.Vinr.Payments.CreateAsync(
            new() { Amount = 15_000, Currency = "EUR", Customer = member.Customer, CaptureMethod = CaptureMethod.Manual, PaymentMethod = "pm_card_visa" });
        var before = (await place.ReadAsync(member)).Balance;

        var captured = await place.Vinr.Payments.CaptureAsync(payment.Id);
        var refused = await Assert.ThrowsAsync<VinrInvalidStateException>(() => place.Vinr.Payments.CaptureAsync(payment.Id));

        Assert.Equal((PaymentStatus.Authorized, PaymentStatus.Completed), (payment.Status, captured.Status));
        Assert.Equal("payment_not_capturable", refused.Code);
        Assert.Equal((0L, 150L), (before, (await place.ReadAsync(member)).Balance));
    }

    [Theory, OnEveryGround]
    public async Task A_cancelled_payment_earns_nothing(Ground ground)
    {
        var place = fixture.On(ground);
        var member = await place.NewMemberAsync(await place.NewProgramAsync());
        var payment = await place.Vinr.Payments.CreateAsync(
            new() { Amount = 15_000, Currency = "EUR", Customer = member.Customer, CaptureMethod = CaptureMethod.Manual, PaymentMethod = "pm_card_visa" });

        var cancelled = await place.Vinr.Payments.CancelAsync(payment.Id);

        Assert.Equal(PaymentStatus.Cancelled, cancelled.Status);
        Assert.Equal(0, (await place.ReadAsync(member)).Balance);
    }

    [Theory, OnEveryGround]
    public async Task A_declined_payment_says_so_and_earns_nothing(Ground ground)
    {
        var place = fixture.On(ground);
        var member = await place.NewMemberAsync(await place.NewProgramAsync());

        var declined = await Assert.ThrowsAsync<VinrCardException>(() => place.Vinr.Payments.CreateAsync(
            new() { Amount = 15_000, Currency = "EUR", Customer = member.Customer, PaymentMethod = "pm_card_declined" }));

        Assert.Equal("card_declined", declined.Code);
        Assert.Equal(0, (await place.ReadAsync(member)).Balance);
    }

    [Theory, OnEveryGround]
    public async Task A_payment_is_linked_by_the_member_in_its_metadata_too(Ground ground)
    {
        var place = fixture.On(ground);
        var member = await place.NewMemberAsync(await place.NewProgramAsync());

        await place.Vinr.Payments.CreateAsync(
            new() { Amount = 15_000, Currency = "EUR", PaymentMethod = "pm_card_visa", Metadata = new() { ["loyalty_account"] = member.Id } });

        Assert.Equal(150, (await place.ReadAsync(member)).Balance);
    }

    [Theory, OnEveryGround]
    public async Task Payments_are_listed_by_customer(Ground ground)
    {
        var place = fixture.On(ground);
        var program = await place.NewProgramAsync();
        var (ada, ben) = (await place.NewMemberAsync(program), await place.NewMemberAsync(program));
        var (first, second) = (await place.PayAsync(ada, 1_000), await place.PayAsync(ada, 2_000));
        await place.PayAsync(ben, 3_000);

        var payments = await place.Vinr.Payments.ListAsync(new() { Customer = ada.Customer }).ReadAllAsync();

        Assert.Equal([second.Id, first.Id], payments.Select(payment => payment.Id));
    }
}
