using Vinr.Sdk.Hosting.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Hosting.Tests.Background;

/// <summary>When what failed in the background is tried again.</summary>
public sealed class JitterTests
{
    [Fact(Timeout = 120_000)]
    public async Task What_failed_together_does_not_come_back_together()
    {
        const int Events = 20;
        var tries = new List<(string Id, DateTimeOffset At)>();
        Worker worker = null!;
        worker = await Worker.ReceivingAsync(
            on => on.On<PointsEarned>((earned, _, _) =>
            {
                lock (tries) tries.Add((earned.Id, worker.Clock.GetUtcNow()));
                return Task.FromException(new TimeoutException("down"));
            }),
            o => (o.Background, o.BackgroundWorkers, o.BackgroundAttempts) = (true, Events, 2));
        await using var running = worker;

        for (var i = 0; i < Events; i++) Assert.Equal(200, await worker.DeliverAsync($"evt_{i}"));
        while (Count() < Events) await NextAsync();
        while (Count() < 2 * Events)
        {
            worker.Clock.Advance(TimeSpan.FromMilliseconds(10));
            await NextAsync();
        }

        var second = tries.Skip(Events).Select(tried => tried.At).ToArray();
        Assert.True(second.Distinct().Count() > Events / 4, string.Join(" ", second.Select(at => at.ToString("ss.fff", null))));
        Assert.Equal(Events, tries.Skip(Events).Select(tried => tried.Id).Distinct().Count());

        static async Task NextAsync()
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        int Count()
        {
            lock (tries) return tries.Count;
        }
    }
}
