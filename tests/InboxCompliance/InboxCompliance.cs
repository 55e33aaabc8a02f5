using Microsoft.Extensions.Time.Testing;
using Vinr.Sdk.Hosting;
using Xunit;

namespace Vinr.Sdk.Compliance;

/// <summary>
/// What every inbox promises, whatever it is kept in. Derive from it to hold an inbox of your own to it: <see cref="MakeAsync"/> gives one
/// that keeps its time by <see cref="Clock"/>, or <see cref="PassAsync"/> lets the time of its store pass.
/// </summary>
public abstract partial class InboxCompliance
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Retention = TimeSpan.FromHours(72);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_is_taken_once()
    {
        var inbox = await MakeAsync();
        var id = NewId();

        var first = await inbox.ClaimAsync(id, Lease, Token);
        var second = await inbox.ClaimAsync(id, Lease, Token);

        Assert.Equal(InboxStatus.Claimed, first.Status);
        Assert.NotEmpty(first.Token);
        Assert.Equal(InboxStatus.InProgress, second.Status);
        Assert.Equal(InboxStatus.Claimed, (await inbox.ClaimAsync(NewId(), Lease, Token)).Status);
    }

    [Fact]
    public async Task An_event_that_is_done_is_not_given_out_again()
    {
        var inbox = await MakeAsync();
        var id = NewId();
        var claim = await inbox.ClaimAsync(id, Lease, Token);

        Assert.True(await inbox.CompleteAsync(id, claim.Token, Retention, Token));

        Assert.Equal(InboxStatus.AlreadyDone, (await inbox.ClaimAsync(id, Lease, Token)).Status);
        Assert.False(await inbox.RenewAsync(id, claim.Token, Lease, Token));
        await inbox.ReleaseAsync(id, claim.Token, Token);
        Assert.Equal(InboxStatus.AlreadyDone, (await inbox.ClaimAsync(id, Lease, Token)).Status);
    }

    [Fact]
    public async Task An_event_that_was_given_back_can_be_taken_at_once()
    {
        var inbox = await MakeAsync();
        var id = NewId();
        var claim = await inbox.ClaimAsync(id, Lease, Token);

        await inbox.ReleaseAsync(id, claim.Token, Token);

        Assert.Equal(InboxStatus.Claimed, (await inbox.ClaimAsync(id, Lease, Token)).Status);
    }

    [Fact]
    public async Task A_token_that_is_not_the_holders_changes_nothing()
    {
        var inbox = await MakeAsync();
        var id = NewId();
        var claim = await inbox.ClaimAsync(id, Lease, Token);

        Assert.False(await inbox.RenewAsync(id, claim.Token + "x", Lease, Token));
        Assert.False(await inbox.CompleteAsync(id, claim.Token + "x", Retention, Token));
        await inbox.ReleaseAsync(id, claim.Token + "x", Token);

        Assert.Equal(InboxStatus.InProgress, (await inbox.ClaimAsync(id, Lease, Token)).Status);
        Assert.True(await inbox.CompleteAsync(id, claim.Token, Retention, Token));
    }

    [Fact]
    public async Task Of_many_that_want_an_event_at_once_one_gets_it()
    {
        var inbox = await MakeAsync();
        var id = NewId();

        var claims = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => inbox.ClaimAsync(id, Lease, Token))));

        Assert.Single(claims, claim => claim.Status == InboxStatus.Claimed);
        Assert.Equal(49, claims.Count(claim => claim.Status == InboxStatus.InProgress));
    }

    [Fact]
    public async Task A_lease_that_is_over_frees_the_event_and_locks_its_holder_out()
    {
        var inbox = await MakeAsync();
        var id = NewId();
        var lease = ShortLease;
        var first = await inbox.ClaimAsync(id, lease, Token);
        Assert.True(await inbox.RenewAsync(id, first.Token, lease, Token));

        await PassAsync(lease);
        var second = await inbox.ClaimAsync(id, Lease, Token);

        Assert.Equal(InboxStatus.Claimed, second.Status);
        Assert.NotEqual(first.Token, second.Token);
        Assert.False(await inbox.RenewAsync(id, first.Token, lease, Token));
        Assert.False(await inbox.CompleteAsync(id, first.Token, Retention, Token));
        await inbox.ReleaseAsync(id, first.Token, Token);
        Assert.Equal(InboxStatus.InProgress, (await inbox.ClaimAsync(id, Lease, Token)).Status);
    }

    [Fact]
    public async Task A_lease_that_is_over_and_that_nobody_took_can_still_be_completed()
    {
        var inbox = await MakeAsync();
        var id = NewId();
        var claim = await inbox.ClaimAsync(id, ShortLease, Token);

        await PassAsync(ShortLease);

        Assert.True(await inbox.CompleteAsync(id, claim.Token, Retention, Token));
        Assert.Equal(InboxStatus.AlreadyDone, (await inbox.ClaimAsync(id, Lease, Token)).Status);
    }

    [Fact]
    public async Task What_was_done_is_forgotten_after_the_retention()
    {
        var inbox = await MakeAsync();
        var id = NewId();
        var claim = await inbox.ClaimAsync(id, Lease, Token);
        await inbox.CompleteAsync(id, claim.Token, ShortLease, Token);

        await PassAsync(ShortLease);

        Assert.Equal(InboxStatus.Claimed, (await inbox.ClaimAsync(id, Lease, Token)).Status);
    }

    [Fact]
    public async Task The_order_of_a_member_is_kept()
    {
        if (await MakeAsync() is not IVinrEventOrder order) return;
        var (account, now) = (NewId(), new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));

        Assert.False(await order.IsStaleAsync(account, now, Retention, Token));
        Assert.True(await order.IsStaleAsync(account, now.AddSeconds(-1), Retention, Token));
        Assert.False(await order.IsStaleAsync(account, now, Retention, Token));
        Assert.False(await order.IsStaleAsync(account, now.AddSeconds(1), Retention, Token));
        Assert.True(await order.IsStaleAsync(account, now, Retention, Token));
        Assert.False(await order.IsStaleAsync(NewId(), now.AddYears(-1), Retention, Token));
    }

    [Fact]
    public async Task Ids_that_differ_in_any_way_are_different_events()
    {
        var inbox = await MakeAsync();
        var id = NewId();

        foreach (var other in new[] { id, id.ToUpperInvariant(), id + " ", $"eu/{id}", $"/{id}", $"eu%2Fx/{id}", id + "\u00e9", id + "e\u0301" })
        {
            Assert.Equal(InboxStatus.Claimed, (await inbox.ClaimAsync(other, Lease, Token)).Status);
        }
    }

    [Fact]
    public async Task A_checkpoint_is_kept_where_the_inbox_is_until_another_takes_its_place()
    {
        var inbox = await MakeAsync() as IVinrCheckpoints;
        Assert.SkipWhen(inbox is null, "This inbox keeps no checkpoint, so that AddVinrCatchUp does not work with it.");
        var (name, moment) = (NewId(), new DateTimeOffset(2026, 1, 5, 9, 0, 0, 250, TimeSpan.Zero));

        Assert.Null(await inbox.ReadCheckpointAsync(name, Token));
        await inbox.WriteCheckpointAsync(name, new(null, moment), Token);
        Assert.Equal(new(null, moment), await inbox.ReadCheckpointAsync(name, Token));
        await inbox.WriteCheckpointAsync(name, new("evt_with a space", moment.AddDays(1)), Token);

        Assert.Equal(new("evt_with a space", moment.AddDays(1)), await inbox.ReadCheckpointAsync(name, Token));
        Assert.Null(await inbox.ReadCheckpointAsync(NewId(), Token));
    }

    [Fact]
    public async Task Checkpoints_of_long_names_are_kept_apart()
    {
        var inbox = await MakeAsync() as IVinrCheckpoints;
        Assert.SkipWhen(inbox is null, "This inbox keeps no checkpoint, so that AddVinrCatchUp does not work with it.");

        // The longest name of a tenant, each of its characters escaped.
        var tenant = NewId() + string.Concat(Enumerable.Repeat("%E2%82%AC", 128));
        foreach (var name in new[] { $"{tenant}/a", $"{tenant}/b", $"{tenant}/b" }) await inbox.WriteCheckpointAsync(name, new(name[^1..], Clock.GetUtcNow()), Token);

        Assert.Equal("a", (await inbox.ReadCheckpointAsync($"{tenant}/a", Token))?.EventId);
        Assert.Equal("b", (await inbox.ReadCheckpointAsync($"{tenant}/b", Token))?.EventId);
    }

    /// <summary>Makes the inbox, or one more that shares its store.</summary>
    protected abstract Task<IVinrInbox> MakeAsync();

    /// <summary>A clock that stands still until a test moves it.</summary>
    protected FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));

    /// <summary>A lease that a test can see the end of. An inbox with a clock of its own has a short one.</summary>
    protected virtual TimeSpan ShortLease => Lease;

    /// <summary>Lets the inbox's time pass.</summary>
    protected virtual Task PassAsync(TimeSpan time)
    {
        Clock.Advance(time);
        return Task.CompletedTask;
    }

    private static string NewId() => $"evt_{Guid.NewGuid():N}";
}
