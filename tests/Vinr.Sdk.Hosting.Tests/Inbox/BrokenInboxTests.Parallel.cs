using System.Collections.Concurrent;
using CsCheck;
using Vinr.Sdk.Compliance;
using Xunit;

namespace Vinr.Sdk.Hosting.Tests.Inbox;

/// <summary>That the suite finds an inbox that looks first and takes then.</summary>
public sealed class BrokenInboxTests
{
    [Fact]
    [Keeps("inbox.claim")]
    public void An_inbox_that_is_not_atomic_is_found()
    {
        var found = Assert.Throws<CsCheckException>(() => InboxCompliance.SampleParallel(new LooksFirst(), runs: 300));

        Assert.Contains("claim", found.Message, StringComparison.Ordinal);
    }

    private sealed class LooksFirst : IVinrInbox
    {
        private const string Done = "";

        private readonly ConcurrentDictionary<string, string> _holders = new(StringComparer.Ordinal);
        private readonly Meeting _looking = new();

        public Task<InboxClaim> ClaimAsync(string eventId, TimeSpan lease, CancellationToken cancellationToken = default)
        {
            _looking.Enter();
            var isHeld = _holders.TryGetValue(eventId, out var holder);
            _looking.Leave();
            if (isHeld) return Task.FromResult(new InboxClaim(holder == Done ? InboxStatus.AlreadyDone : InboxStatus.InProgress));

            var token = Guid.NewGuid().ToString();
            _holders[eventId] = token;
            return Task.FromResult(new InboxClaim(InboxStatus.Claimed, token));
        }

        public Task<bool> RenewAsync(string eventId, string token, TimeSpan lease, CancellationToken cancellationToken = default) => Task.FromResult(_holders.TryUpdate(eventId, token, token));

        public Task<bool> CompleteAsync(string eventId, string token, TimeSpan retention, CancellationToken cancellationToken = default) => Task.FromResult(_holders.TryUpdate(eventId, Done, token));

        public Task ReleaseAsync(string eventId, string token, CancellationToken cancellationToken = default) => Task.FromResult(_holders.TryRemove(new(eventId, token)));
    }
}
