using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Vinr.Sdk.EntityFrameworkCore.Tests.Inbox;
using Vinr.Sdk.Hosting;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Support;

/// <summary>A handler that saves an effect, of which the first runs may fail, and whose runs a test can wait for.</summary>
internal sealed class Handled
{
    private readonly Channel<(string Id, int Attempt)> _runs = Channel.CreateUnbounded<(string, int)>();
    private readonly ConcurrentDictionary<string, int> _failed = new(StringComparer.Ordinal);

    /// <summary>How often each event fails.</summary>
    public int Failures { get; set; }

    /// <summary>What a run waits for before it saves.</summary>
    public Func<CancellationToken, Task> Before { get; set; } = _ => Task.CompletedTask;

    public async Task RunAsync(PointsEarned earned, VinrEventContext context, CancellationToken cancellationToken)
    {
        _runs.Writer.TryWrite((earned.Id, context.Attempt));
        await Before(cancellationToken);
        await TransactionTests.SaveAsync(context.Services.GetRequiredService<ShopDb>(), earned.Id, "handled");
        if (_failed.AddOrUpdate(earned.Id, 1, (_, count) => count + 1) <= Failures) throw new TimeoutException("the mailer is away");
    }

    /// <summary>Waits for the next run.</summary>
    public async Task<(string Id, int Attempt)> NextAsync(CancellationToken cancellationToken) => await _runs.Reader.ReadAsync(cancellationToken);
}
