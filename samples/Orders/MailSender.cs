using Microsoft.EntityFrameworkCore;

namespace Orders;

/// <summary>
/// Sends what was written. A process may die after a mail has left and before the database hears of it: it is sent again then, under the
/// same id, by which the mail service knows it.
/// </summary>
public sealed partial class MailSender(IServiceScopeFactory scopes, TimeProvider time, ILogger<MailSender> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<OrdersDb>();
                foreach (var mail in await db.Mails.Where(mail => !mail.IsSent).OrderBy(mail => mail.Id).Take(100).ToListAsync(stoppingToken))
                {
                    Sent(logger, mail.Id, mail.To, mail.Text); // here stands the mail service, which takes an id and sends nothing twice under the same
                    mail.IsSent = true;
                    await db.SaveChangesAsync(stoppingToken);
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                NotSent(logger, e);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Mail {Id} to {Address}: {Text}")]
    private static partial void Sent(ILogger logger, string id, string address, string text);

    [LoggerMessage(2, LogLevel.Warning, "A mail could not be sent; it is tried again")]
    private static partial void NotSent(ILogger logger, Exception failure);
}
