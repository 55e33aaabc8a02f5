using Vinr.Sdk.Sandbox.Engine;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Engine;

public class StateStoreTests
{
    private readonly Shop shop = new();
    private readonly AccountRecord account;

    public StateStoreTests()
    {
        account = shop.Enrol(shop.Program(expiryMonths: 12));
        shop.Give(account, 10);
    }

    [Fact]
    public void A_snapshot_brings_everything_back()
    {
        var snapshot = shop.Engine.Snapshot();
        var before = StateText.Of(snapshot);
        var later = shop.Give(account, 5);

        shop.Engine.Restore(snapshot);

        Assert.Equal(before, StateText.Of(shop.Engine.Snapshot()));
        Assert.Equal(10, shop.Balance(account));
        Refused.NotFound(shop, () => shop.Engine.Transactions.Retrieve(later.Id));
        shop.Engine.Verify();
    }

    [Fact]
    public void Restoring_under_a_later_clock_lets_what_is_due_happen()
    {
        var snapshot = shop.Engine.Snapshot();
        shop.GoTo("2027-06-01T00:00:00Z");
        Assert.Equal(0, shop.Balance(account));

        shop.Engine.Restore(snapshot);

        Assert.Equal(0, shop.Balance(account));
        Assert.Single(shop.Events(EventTypes.PointsExpired));
    }

    [Fact]
    public void A_fork_goes_its_own_way()
    {
        var fork = shop.Engine.Fork();

        fork.Transactions.Create(new NewManualEntry(account.Id, 5, "fork"));
        shop.Give(account, 1);

        Assert.Equal((11, 15), (shop.Balance(account), fork.Accounts.Retrieve(account.Id).Balance));
    }

    [Fact]
    public void A_read_when_nothing_is_due_takes_the_state_as_it_is()
    {
        var before = shop.Engine.Snapshot();

        shop.GoTo("2027-01-04T23:00:00Z");
        shop.Balance(account);
        shop.Engine.CatchUp();

        Assert.Same(before, shop.Engine.Snapshot());
    }

    [Fact]
    public void A_clock_that_is_put_back_keeps_the_entries_in_order()
    {
        var clock = new PutBackClock();
        var engine = new SandboxEngine(new EngineOptions { Time = clock });
        var program = engine.Programs.Create(new NewProgram { Name = "P" });
        var member = engine.Accounts.Create(new NewAccount { Program = program.Id });
        engine.Transactions.Create(new NewManualEntry(member.Id, 1, "before"));

        clock.Now -= TimeSpan.FromHours(1);
        var entry = engine.Transactions.Create(new NewManualEntry(member.Id, 1, "after"));

        Assert.Equal(PutBackClock.Start, entry.Created);
        engine.Verify();
    }

    [Fact]
    [Shows("state.whole")]
    [Keeps("sandbox.linear")]
    public void Reads_and_writes_at_once_see_whole_states()
    {
        var program = shop.Program();
        var member = shop.Enrol(program);
        var reward = shop.Reward(program, cost: 1);
        shop.Give(member, 1_000);

        Parallel.Invoke(
            () => Repeat(() => shop.Redeem(member, reward)),
            () => Repeat(() => shop.Give(member, 1)),
            () => Repeat(shop.Engine.Verify),
            () => Repeat(() => Assert.InRange(shop.Balance(member), 500, 1_500)));

        Assert.Equal(1_000, shop.Balance(member));

        static void Repeat(Action action)
        {
            for (var i = 0; i < 500; i++)
            {
                action();
            }
        }
    }

    private sealed class PutBackClock : TimeProvider
    {
        public static DateTimeOffset Start { get; } = Shop.At("2026-01-05T09:00:00Z");

        public DateTimeOffset Now { get; set; } = Start;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
