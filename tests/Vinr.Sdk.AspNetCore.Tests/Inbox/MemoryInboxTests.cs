using Xunit;

namespace Vinr.Sdk.AspNetCore.Tests.Inbox;

/// <summary>The inbox in memory.</summary>
public sealed class MemoryInboxTests : InboxContract
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

    private protected override Task<IVinrInbox> MakeAsync() => Task.FromResult<IVinrInbox>(new MemoryInbox(Clock));
}
