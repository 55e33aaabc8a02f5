using Microsoft.EntityFrameworkCore;
using Vinr.Sdk;
using Vinr.Sdk.Hosting;

namespace EfInbox;

/// <summary>
/// Writes a notification for points that were earned. A process may die after that and before the inbox hears of it; the event is
/// handled again then, and finds that it has been told.
/// </summary>
public sealed class NotifyMember(IDbContextFactory<ShopContext> contexts) : IVinrEventHandler<PointsEarned>
{
    public async Task HandleAsync(PointsEarned earned, VinrEventContext context, CancellationToken cancellationToken)
    {
        await using var shop = await contexts.CreateDbContextAsync(cancellationToken);
        shop.Notifications.Add(new()
        {
            EventId = earned.Id,
            Member = earned.AccountId ?? "",
            Text = $"You have {earned.Transaction?.BalanceAfter} points.",
        });
        try
        {
            await shop.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            if (!await shop.Notifications.AnyAsync(told => told.EventId == earned.Id, cancellationToken)) throw;
        }
    }
}
