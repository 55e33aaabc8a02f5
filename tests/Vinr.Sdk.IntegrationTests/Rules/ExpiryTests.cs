using Vinr.Sdk.IntegrationTests.Resources;
using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Rules;

/// <summary>What needs a clock that can be moved, and so never runs against VINR's own sandbox.</summary>
public sealed class ExpiryTests
{
    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    public async Task Points_expire_twelve_months_after_they_were_earned(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var member = await place.NewMemberAsync(await place.NewProgramAsync());
        await place.PayAsync(member, 15_000);
        var expiresAt = Assert.Single(await place.LedgerAsync(member)).ExpiresAt!.Value;
        var clock = place.Sandbox!.Clock;

        clock.AdvanceTo(expiresAt.AddTicks(-1));
        var before = await place.ReadAsync(member);
        clock.AdvanceTo(expiresAt);
        var after = await place.ReadAsync(member);

        Assert.Equal((150L, 0L), (before.Balance, after.Balance));
        Assert.Equal(150, after.LifetimePoints);
        Assert.Equal("expiry", (await place.LedgerAsync(member))[^1].Reason);
        place.VerifyLedger();
    }

    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    public async Task The_oldest_points_are_spent_first_and_each_purchase_expires_by_itself(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var program = await place.NewProgramAsync();
        var (member, reward) = (await place.NewMemberAsync(program), await place.NewRewardAsync(program));
        await place.PayAsync(member, 15_000);
        place.Sandbox!.Clock.Advance(TimeSpan.FromDays(60));
        await place.PayAsync(member, 20_000);
        await place.Vinr.Loyalty.Redemptions.CreateAsync(new() { Account = member.Id, Reward = reward.Id });

        place.Sandbox.Clock.Advance(TimeSpan.FromDays(366 - 60));
        var afterTheFirst = (await place.ReadAsync(member)).Balance;
        place.Sandbox.Clock.Advance(TimeSpan.FromDays(60));

        Assert.Equal((200L, 0L), (afterTheFirst, (await place.ReadAsync(member)).Balance));
        Assert.Equal([150L, 200L, -100L, -50L, -200L], (await place.LedgerAsync(member)).Select(entry => entry.Amount));
        place.VerifyLedger();
    }

    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    public async Task Expiry_and_the_end_of_a_tier_are_told_as_events(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var member = await place.NewMemberAsync(await place.NewProgramAsync(Tiers.GoldFrom(15_000)));
        await place.PayAsync(member, 15_000);
        var since = place.Sandbox!.Clock.UtcNow.AddDays(1);

        place.Sandbox.Clock.Advance(TimeSpan.FromDays(366));

        var events = await place.Vinr.Events.ListAsync(new() { CreatedFrom = since }).ReadAllAsync();
        Assert.Equal([EventType.LoyaltyTierChanged, EventType.LoyaltyPointsExpired], events.Select(happened => happened.Type));
        Assert.Equal(-150, events[1].Data.ObjectAs<PointsTransaction>()?.Amount);
        Assert.Equal("gold", events[0].Data.ObjectAs<LoyaltyAccount>()?.PreviousTier?.Id);
    }

    [Theory]
    [InlineData(Ground.Wire)]
    [InlineData(Ground.Memory)]
    public async Task An_answer_is_kept_with_its_key_for_a_day(Ground ground)
    {
        await using var place = await VinrFixture.EmbeddedAsync(ground);
        var once = new RequestOptions { IdempotencyKey = IdempotencyKey.For("customer", "ada") };
        var first = await place.Vinr.Customers.CreateAsync(new() { Name = "Ada" }, once);

        place.Sandbox!.Clock.Advance(TimeSpan.FromHours(23));
        var kept = await place.Vinr.Customers.CreateAsync(new() { Name = "Ada" }, once);
        place.Sandbox.Clock.Advance(TimeSpan.FromHours(2));
        var forgotten = await place.Vinr.Customers.CreateAsync(new() { Name = "Ada" }, once);

        Assert.Equal(first.Id, kept.Id);
        Assert.NotEqual(first.Id, forgotten.Id);
    }
}
