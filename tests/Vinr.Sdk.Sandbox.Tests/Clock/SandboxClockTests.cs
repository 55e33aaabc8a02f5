using Microsoft.Extensions.Time.Testing;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Clock;

public sealed class SandboxClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _machine = new(Start.AddYears(1));
    private readonly List<DateTimeOffset> _wentOff = [];

    [Fact]
    public void The_clock_stands_still_until_it_is_moved()
    {
        var clock = Clock();

        Assert.Equal(Start, clock.UtcNow);
        clock.Advance(TimeSpan.FromDays(366));
        Assert.Equal(Start.AddDays(366), clock.UtcNow);
        clock.AdvanceTo(Start.AddDays(400));
        Assert.Equal(Start.AddDays(400), clock.UtcNow);
        Assert.Equal(clock.UtcNow, clock.TimeProvider.GetUtcNow());
    }

    [Fact]
    public void The_clock_never_goes_back()
    {
        var clock = Clock();

        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Advance(TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.AdvanceTo(Start.AddTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.Advance(TimeSpan.MaxValue));
        clock.AdvanceTo(Start);
        Assert.Equal(Start, clock.UtcNow);
    }

    [Fact]
    public async Task What_falls_due_has_happened_when_an_advance_returns()
    {
        var time = new SandboxTime(Start);
        var work = new EveryHalfHour(time);
        var clock = new SandboxClock(time, work);

        clock.Advance(TimeSpan.FromMinutes(40));
        clock.AdvanceTo(Start.AddMinutes(60));
        Assert.Equal([Start.AddMinutes(30), Start.AddMinutes(60)], work.Done);

        await clock.AdvanceAsync(TimeSpan.FromMinutes(40), TestApi.Token);
        await clock.AdvanceToAsync(Start.AddMinutes(120), TestApi.Token);
        Assert.Equal([Start.AddMinutes(30), Start.AddMinutes(60), Start.AddMinutes(90), Start.AddMinutes(120)], work.Done);
        Assert.Equal([Start.AddMinutes(60), Start.AddMinutes(90), Start.AddMinutes(100), Start.AddMinutes(100), Start.AddMinutes(120)], work.WaitedFor);
    }

    [Fact]
    public async Task Two_moves_at_once_come_to_as_much_as_one_after_the_other()
    {
        var time = new SandboxTime(Start);
        var work = new EveryHalfHour(time);
        var clock = new SandboxClock(time, work);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => clock.AdvanceAsync(TimeSpan.FromMinutes(40)), TestApi.Token)));

        Assert.Equal(Start.AddMinutes(800), clock.UtcNow);
        Assert.Equal(26, work.Done.Count);
    }

    [Fact]
    public async Task A_move_that_is_given_up_leaves_the_clock_where_it_has_come_to()
    {
        var time = new SandboxTime(Start);
        var work = new EveryHalfHour(time) { NeverIdleFrom = Start.AddMinutes(60) };
        var clock = new SandboxClock(time, work);
        using var givenUp = new CancellationTokenSource();

        var move = clock.AdvanceAsync(TimeSpan.FromDays(1), givenUp.Token);
        await givenUp.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => move);
        Assert.Equal(Start.AddMinutes(60), clock.UtcNow);
        clock.Advance(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Waiting_moves_never_go_back_either()
    {
        var clock = Clock();

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => clock.AdvanceAsync(TimeSpan.FromTicks(-1), TestApi.Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => clock.AdvanceToAsync(Start.AddTicks(-1), TestApi.Token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => clock.AdvanceAsync(TimeSpan.MaxValue, TestApi.Token));
        await clock.AdvanceAsync(TimeSpan.Zero, TestApi.Token);
        Assert.Equal(Start, clock.UtcNow);
    }

    [Fact]
    public void Timers_go_off_in_their_order_each_at_its_own_moment()
    {
        var clock = Clock();
        using var second = TimerIn(clock, 2);
        using var first = TimerIn(clock, 1);
        using var fourth = TimerIn(clock, 4);
        using var never = TimerIn(clock, 3);
        never.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        clock.Advance(TimeSpan.FromHours(3));

        Assert.Equal([Start.AddHours(1), Start.AddHours(2)], _wentOff);
    }

    [Fact]
    public void A_periodic_timer_goes_off_once_a_period_until_it_is_disposed()
    {
        var clock = Clock();
        var timer = TimerIn(clock, 1, period: 2);

        clock.Advance(TimeSpan.FromHours(5.5));
        timer.Dispose();
        clock.Advance(TimeSpan.FromHours(5));

        Assert.Equal([Start.AddHours(1), Start.AddHours(3), Start.AddHours(5)], _wentOff);
        Assert.False(timer.Change(TimeSpan.Zero, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_delay_ends_when_the_clock_is_moved_past_it()
    {
        var clock = Clock();
        var delay = Task.Delay(TimeSpan.FromMinutes(5), clock.TimeProvider, TestApi.Token);

        clock.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        Assert.False(delay.IsCompleted);
        clock.Advance(TimeSpan.FromTicks(1));

        await delay;
    }

    [Fact]
    public async Task A_timer_that_is_due_at_once_does_not_wait_for_the_clock()
    {
        var clock = Clock();
        var wentOff = new TaskCompletionSource();

        using var timer = clock.TimeProvider.CreateTimer(_ => wentOff.SetResult(), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);

        await wentOff.Task.WaitAsync(TestApi.Token);
    }

    [Fact]
    public void A_running_clock_runs_with_the_machines_and_can_be_moved_ahead_of_it()
    {
        var clock = RunningClock();

        _machine.Advance(TimeSpan.FromHours(1));
        Assert.Equal(Start.AddHours(1), clock.UtcNow);
        clock.Advance(TimeSpan.FromDays(10));
        _machine.Advance(TimeSpan.FromHours(1));

        Assert.Equal(Start.AddDays(10).AddHours(2), clock.UtcNow);
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.AdvanceTo(Start.AddDays(10)));
    }

    [Fact]
    public void The_timers_of_a_running_clock_go_off_by_themselves_or_when_it_is_moved()
    {
        var clock = RunningClock();
        using var moved = TimerIn(clock, 100);
        using var waited = TimerIn(clock, 150);

        clock.Advance(TimeSpan.FromHours(110));
        Assert.Equal([Start.AddHours(100)], _wentOff);
        _machine.Advance(TimeSpan.FromHours(24));
        _machine.Advance(TimeSpan.FromHours(16));

        Assert.Equal([Start.AddHours(100), Start.AddHours(150)], _wentOff);
    }

    private static SandboxClock Clock() => Clock(new SandboxTime(Start));

    private SandboxClock RunningClock() => Clock(new SandboxTime(Start, _machine));

    private static SandboxClock Clock(SandboxTime time) => new(time, new EveryHalfHour(time));

    private ITimer TimerIn(SandboxClock clock, double hours, double period = 0) => clock.TimeProvider.CreateTimer(
        _ => _wentOff.Add(clock.UtcNow),
        null,
        TimeSpan.FromHours(hours),
        period == 0 ? Timeout.InfiniteTimeSpan : TimeSpan.FromHours(period));

    private sealed class EveryHalfHour(SandboxTime time) : IScheduledWork
    {
        private DateTimeOffset _next = Start.AddMinutes(30);

        public List<DateTimeOffset> Done { get; } = [];

        public List<DateTimeOffset> WaitedFor { get; } = [];

        public DateTimeOffset NeverIdleFrom { get; init; } = DateTimeOffset.MaxValue;

        public DateTimeOffset? NextDue => _next;

        public void DoDue()
        {
            if (_next > time.GetUtcNow()) return;

            Done.Add(time.GetUtcNow());
            _next += TimeSpan.FromMinutes(30);
        }

        public Task WhenIdleAsync(CancellationToken cancellationToken)
        {
            WaitedFor.Add(time.GetUtcNow());
            return time.GetUtcNow() < NeverIdleFrom ? Task.CompletedTask : Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }
    }
}
