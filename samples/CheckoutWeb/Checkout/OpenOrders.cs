using Vinr.Sdk;

namespace CheckoutWeb;

/// <summary>
/// Looks after orders that nobody came back to. Of a payment it asks how it stands, should its events have been lost; an order that VINR has
/// not answered is finished before its keys are forgotten, and cancelled, so that no points stay spent for nothing.
/// </summary>
internal sealed class OpenOrders(OrderStore orders, Checkout checkout, ShopClock clock) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public async Task LookAfterAsync()
    {
        foreach (var order in orders.OpenSince(clock.GetUtcNow() - Patience))
        {
            try
            {
                await (order.PaymentId is null ? checkout.CancelAsync(order) : checkout.GoOnAsync(order));
            }
            catch (VinrException)
            {
                // The client has logged why. The order is still open, and its turn comes again.
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Patience);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await LookAfterAsync();
    }
}
