using Vinr.Sdk.Compliance;
using Xunit;

namespace Vinr.Sdk.Hosting.Tests.Inbox;

/// <summary>The inbox in memory.</summary>
[Keeps("inbox.claim")]
public sealed class MemoryInboxTests : InboxCompliance
{
    [Fact]
    public async Task It_holds_no_more_than_the_events_of_the_retention()
    {
        var inbox = new MemoryInbox(Clock);
        for (var i = 0; i < 1_000; i++)
        {
            var claim = await inbox.ClaimAsync($"evt_{i}", TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
            await inbox.RenewAsync($"evt_{i}", claim.Token, TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
            if (i % 10 == 0) await inbox.ReleaseAsync($"evt_{i}", claim.Token, TestContext.Current.CancellationToken);
            else await inbox.CompleteAsync($"evt_{i}", claim.Token, TimeSpan.FromHours(72), TestContext.Current.CancellationToken);
            await inbox.IsStaleAsync($"loy_{i}", Clock.GetUtcNow(), TimeSpan.FromHours(72), TestContext.Current.CancellationToken);
            Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.InRange(inbox.Count, 60 + 60, 74 + 74);
    }

    [Fact]
    public async Task Times_beyond_the_calendar_end_with_it()
    {
        Clock.SetUtcNow(DateTimeOffset.MaxValue.AddSeconds(-1));
        var inbox = new MemoryInbox(Clock);

        foreach (var time in new[] { TimeSpan.FromMinutes(1), TimeSpan.MaxValue })
        {
            var claim = await inbox.ClaimAsync($"evt {time}", time, TestContext.Current.CancellationToken);
            Assert.True(await inbox.RenewAsync($"evt {time}", claim.Token, time, TestContext.Current.CancellationToken));
            Assert.True(await inbox.CompleteAsync($"evt {time}", claim.Token, time, TestContext.Current.CancellationToken));
            Assert.Equal(InboxStatus.AlreadyDone, (await inbox.ClaimAsync($"evt {time}", time, TestContext.Current.CancellationToken)).Status);
            Assert.False(await inbox.IsStaleAsync($"loy {time}", Clock.GetUtcNow(), time, TestContext.Current.CancellationToken));
        }
    }

    protected override Task<IVinrInbox> MakeAsync() => Task.FromResult<IVinrInbox>(new MemoryInbox(Clock));
}
