using Xunit;

namespace Vinr.Sdk.IntegrationTests.Resources;

public sealed class RefundsTests(VinrFixture fixture)
{
    [Theory, OnEveryGround]
    [Shows("refunds.remainder")]
    public async Task A_refund_without_an_amount_gives_all_of_it_back(Ground ground)
    {
        var place = fixture.On(ground);
        var payment = await place.PayAsync(await place.NewMemberAsync(await place.NewProgramAsync()), 4_000);

        var created = await place.Vinr.Refunds.CreateAsync(
            new() { Payment = payment.Id, Reason = "too small", Metadata = new() { ["rma"] = "9" } });
        var found = await place.Vinr.Refunds.RetrieveAsync(created.Id);

        Assert.StartsWith("re_", created.Id, StringComparison.Ordinal);
        Assert.Equal((payment.Id, 4_000L, "EUR", "too small"), (found.Payment, found.Amount, found.Currency, found.Reason));
        Assert.Equal("9", found.Metadata["rma"]);
        Assert.Equal(PaymentStatus.Refunded, (await place.Vinr.Payments.RetrieveAsync(payment.Id)).Status);
    }

    [Theory, OnEveryGround]
    public async Task More_than_what_is_left_cannot_be_refunded(Ground ground)
    {
        var place = fixture.On(ground);
        var payment = await place.PayAsync(await place.NewMemberAsync(await place.NewProgramAsync()), 4_000);
        await place.Vinr.Refunds.CreateAsync(new() { Payment = payment.Id, Amount = 1_000 });

        var refused = await Assert.ThrowsAsync<VinrInvalidStateException>(
            () => place.Vinr.Refunds.CreateAsync(new() { Payment = payment.Id, Amount = 3_001 }));

        Assert.Equal("amount_too_large", refused.Code);
        Assert.Equal(PaymentStatus.PartiallyRefunded, (await place.Vinr.Payments.RetrieveAsync(payment.Id)).Status);
    }

    [Theory, OnEveryGround]
    public async Task Refunds_are_listed_by_payment(Ground ground)
    {
        var place = fixture.On(ground);
        var payment = await place.PayAsync(await place.NewMemberAsync(await place.NewProgramAsync()), 4_000);
        var first = await place.Vinr.Refunds.CreateAsync(new() { Payment = payment.Id, Amount = 1_000 });
        var second = await place.Vinr.Refunds.CreateAsync(new() { Payment = payment.Id, Amount = 500 });

        var refunds = await place.Vinr.Refunds.ListAsync(new() { Payment = payment.Id }).ReadAllAsync();

        Assert.Equal([second.Id, first.Id], refunds.Select(refund => refund.Id));
    }
}
