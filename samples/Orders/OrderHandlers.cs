using Vinr.Sdk;
using Vinr.Sdk.Hosting;

namespace Orders;

/// <summary>An order is paid. The order, the mail and that the event is done are committed together, or not at all.</summary>
public sealed class MarkPaid(OrdersDb db) : IVinrEventHandler<PaymentCompleted>
{
    public async Task HandleAsync(PaymentCompleted happened, VinrEventContext context, CancellationToken cancellationToken)
    {
        // A payment that none of our orders asked for is somebody else's.
        if (happened.Payment is not { } payment || await OrderOf.FindAsync(db, payment, cancellationToken) is not { } order) return;

        (order.State, order.Payment) = (OrderState.Paid, payment.Id);
        db.Mails.Add(new() { Id = $"paid-{order.Id}", To = order.Mail, Text = $"Thank you. Your order {order.Id} is paid." });
        await db.SaveChangesAsync(cancellationToken);
    }
}

/// <summary>An order's money went back.</summary>
public sealed class MarkRefunded(OrdersDb db) : IVinrEventHandler<PaymentRefunded>
{
    public async Task HandleAsync(PaymentRefunded happened, VinrEventContext context, CancellationToken cancellationToken)
    {
        if (happened.Payment is not { } payment || await OrderOf.FindAsync(db, payment, cancellationToken) is not { } order) return;

        order.State = OrderState.Refunded;
        db.Mails.Add(new() { Id = $"refunded-{happened.Id}", To = order.Mail, Text = $"Your money for order {order.Id} is on its way back." });
        await db.SaveChangesAsync(cancellationToken);
    }
}

internal static class OrderOf
{
    public const string Key = "order";

    public static async Task<Order?> FindAsync(OrdersDb db, Payment payment, CancellationToken cancellationToken) =>
        payment.Metadata?.TryGetValue(Key, out var id) == true ? await db.Orders.FindAsync([id], cancellationToken) : null;
}
