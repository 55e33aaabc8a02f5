using CsCheck;
using Vinr.Sdk.Compliance;
using Xunit;

namespace Vinr.Sdk.Hosting.Tests.Inbox;

/// <summary>That the suite finds an inbox that looks first and takes then.</summary>
public sealed class BrokenInboxTests
{
    [Fact]
    public void An_inbox_that_is_not_atomic_is_found()
    {
        var found = Assert.Throws<CsCheckException>(() => InboxCompliance.SampleParallel(new LooksFirst(), runs: 20_000));

        Assert.Contains("claim", found.Message, StringComparison.Ordinal);
    }

    private sealed class LooksFirst : IVinrInbox
    {
        private readonly MemoryInbox _inner = new();

        public async Task<InboxClaim> ClaimAsync(string eventId, TimeSpan lease, CancellationToken cancellationToken = default)
        {
            var claim = await _inner.ClaimAsync(eventId, lease, cancellationToken);
            if (claim.Status != InboxStatus.Claimed) return claim;

            // Given back and taken again: between the two it is everybody's.
            await _inner.ReleaseAsync(eventId, claim.Token, cancellationToken);
            Thread.SpinWait(1_000);
            var again = await _inner.ClaimAsync(eventId, lease, cancellationToken);
            return again.Status == InboxStatus.Claimed ? again : new(InboxStatus.Claimed, claim.Token);
        }

        public Task<bool> RenewAsync(string eventId, string token, TimeSpan lease, CancellationToken cancellationToken = default) => _inner.RenewAsync(eventId, token, lease, cancellationToken);

        public Task<bool> CompleteAsync(string eventId, string token, TimeSpan retention, CancellationToken cancellationToken = default) => _inner.CompleteAsync(eventId, token, retention, cancellationToken);

        public Task ReleaseAsync(string eventId, string token, CancellationToken cancellationToken = default) => _inner.ReleaseAsync(eventId, token, cancellationToken);
    }
}
