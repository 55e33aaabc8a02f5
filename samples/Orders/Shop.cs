using Microsoft.EntityFrameworkCore;
using Vinr.Sdk;

namespace Orders;

public sealed record Wish(string Mail, long Amount);

public sealed class Shop(OrdersDb db, VinrClient vinr)
{
    /// <summary>Takes an order and charges for it. Asked again, after a time-out or a crash, it goes on where it was.</summary>
    public async Task<IResult> OrderAsync(string id, Wish wish, CancellationToken cancellationToken)
    {
        var order = await db.Orders.FindAsync([id], cancellationToken);
        if (order is null)
        {
            order = new() { Id = id, Mail = wish.Mail, Amount = wish.Amount };
            db.Orders.Add(order);
            await db.SaveChangesAsync(cancellationToken);
        }

        if (order.Payment is null)
        {
            // The same key for the same attempt: VINR charges once, however often we ask.
            var attempt = order.Attempt;
            try
            {
                var payment = await vinr.Payments.CreateAsync(
                    new() { Amount = order.Amount, Currency = "EUR", PaymentMethod = "pm_card_visa", Metadata = new() { [OrderOf.Key] = id } },
                    new RequestOptions { IdempotencyKey = IdempotencyKey.For("pay", id, attempt) },
                    cancellationToken);
                order.Payment = payment.Id;
                await db.SaveChangesAsync(cancellationToken);
            }
            catch (VinrCardException)
            {
                order.Attempt++; // declined: the next card is a new attempt, with a new key
                await db.SaveChangesAsync(cancellationToken);
                return Results.Problem("The card was declined.", statusCode: StatusCodes.Status402PaymentRequired);
            }
        }

        return Results.Ok(new { order.Id, order.Payment });
    }

    /// <summary>Cancels an order. That its money goes back is written down with that, and sent afterwards, whatever happens to this process.</summary>
    public async Task<IResult> CancelAsync(string id, CancellationToken cancellationToken)
    {
        var order = await db.Orders.FindAsync([id], cancellationToken);
        if (order is not { State: OrderState.Paid, Payment: { } payment }) return order is null ? Results.NotFound() : Results.Conflict();

        order.State = OrderState.Cancelled;
        db.EnqueueVinr(
            new CreateRefundRequest { Payment = payment, Metadata = new() { [OrderOf.Key] = id } },
            IdempotencyKey.For("refund", id, order.RefundAttempt),
            reference: id);
        await db.SaveChangesAsync(cancellationToken);
        return Results.Accepted();
    }

    public async Task<IResult> StateAsync(string id, CancellationToken cancellationToken) =>
        await db.Orders.AsNoTracking().SingleOrDefaultAsync(order => order.Id == id, cancellationToken) is { } order
            ? Results.Ok(new { order.Id, order.Payment, order.Refund, State = order.State.ToString() })
            : Results.NotFound();
}
