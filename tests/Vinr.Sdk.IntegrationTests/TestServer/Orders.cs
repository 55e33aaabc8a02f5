using Vinr.Sdk.Hosting;

namespace Vinr.Sdk.IntegrationTests.TestServer;

/// <summary>The orders of a shop that is explored, as its database has them.</summary>
internal sealed class Orders(string member, Func<string> keyOfPayment)
{
    public string Member { get; } = member;

    public string? PaymentId { get; private set; }

    public async Task PayAsync(VinrClient vinr)
    {
        if (PaymentId is not null) return;

        var payment = await vinr.Payments.CreateAsync(
            new() { Amount = 4_000, Currency = "EUR", Customer = "cust_1", PaymentMethod = "pm_card_visa" }, new() { IdempotencyKey = keyOfPayment() });
        PaymentId = payment.Id;
    }
}

internal sealed class ThankBuyer(VinrClient vinr, Orders orders) : IVinrEventHandler<PaymentCompleted>
{
    public Task HandleAsync(PaymentCompleted happened, VinrEventContext context, CancellationToken cancellationToken) => vinr.Loyalty.Transactions.CreateAsync(
        new() { Account = orders.Member, Amount = 10, Reason = "thanks" },
        new() { IdempotencyKey = IdempotencyKey.For("thanks", happened.Id) }, // without an attempt: one gift for each event
        cancellationToken);
}
