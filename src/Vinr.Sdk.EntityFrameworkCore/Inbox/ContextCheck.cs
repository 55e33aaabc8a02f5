using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>Sees to it at the start of the app that handlers will be given the context of the transaction, and that its model has the tables.</summary>
internal sealed class ContextCheck<TContext>(ContextScope<TContext> contexts) : IHostedService
    where TContext : DbContext
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var (first, second) = (contexts.Open(out var db), contexts.Open(out var other));
        await using var closingFirst = first.ConfigureAwait(false);
        await using var closingSecond = second.ConfigureAwait(false);
        InboxNames.InModel(db.Model);
        if (ReferenceEquals(db, other) || !ReferenceEquals(db, first.ServiceProvider.GetRequiredService<TContext>()))
        {
            throw new InvalidOperationException($"{typeof(TContext).Name} is not registered as a scoped service, so that handlers would save outside of the event's transaction: use AddDbContext.");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
