using Vinr.Sdk;
using Vinr.Sdk.EntityFrameworkCore;

namespace Orders;

/// <summary>What came of the refunds that were written into the outbox. What is saved here is committed with that the call is over.</summary>
internal static class RefundCalls
{
    public static async Task MadeAsync(Refund refund, VinrOutboxCall call, CancellationToken cancellationToken)
    {
        var db = call.Services.GetRequiredService<OrdersDb>();
        if (await db.Orders.FindAsync([call.Reference], cancellationToken) is { } order) order.Refund = refund.Id;
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Refused, or nobody knows: a person looks at it.</summary>
    public static async Task NotMadeAsync(VinrOutboxCall call, CancellationToken cancellationToken)
    {
        var db = call.Services.GetRequiredService<OrdersDb>();
        var order = await db.Orders.FindAsync([call.Reference], cancellationToken);

        // That key is answered for good: cancelled once more, it is a new attempt.
        if (order is not null && call.State == VinrOutboxState.Refused) (order.State, order.RefundAttempt) = (OrderState.Paid, order.RefundAttempt + 1);
        db.Mails.Add(new() { Id = call.IdempotencyKey, To = "support@example.com", Text = $"The refund of order {call.Reference}: {call.State}. {call.Error}" });
        await db.SaveChangesAsync(cancellationToken);
    }
}
