using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Resources;

public sealed class EventsTests(VinrFixture fixture)
{
    [Theory, OnEveryGround]
    public async Task What_happened_is_told_with_the_resource_as_it_was_then(Ground ground)
    {
        var place = fixture.On(ground);
        var member = await place.NewMemberAsync(await place.NewProgramAsync(Tiers.GoldFrom(15_000)));
        await place.PayAsync(member, 15_000);

        var earned = await FirstAsync<PointsTransaction>(place, EventType.LoyaltyPointsEarned, entry => entry.Account.Id == member.Id);
        var promoted = await FirstAsync<LoyaltyAccount>(
            place, EventType.LoyaltyTierChanged, account => account.Id == member.Id && account.Tier?.Id == "gold");

        Assert.Equal((150L, 150L), (earned.Amount, earned.BalanceAfter));
        Assert.Equal("member", promoted.PreviousTier?.Id);
    }

    [Theory, OnEveryGround]
    public async Task An_event_is_found_again_by_its_id(Ground ground)
    {
        var place = fixture.On(ground);
        var customer = await place.NewCustomerAsync();
        VinrEvent? listed = null;
        await foreach (var happened in place.Vinr.Events.ListAsync(new() { Type = EventType.CustomerCreated }))
        {
            if (happened.Data.ObjectAs<Customer>()?.Id != customer) continue;

            listed = happened;
            break;
        }

        Assert.NotNull(listed);
        var found = await place.Vinr.Events.RetrieveAsync(listed.Id);

        Assert.StartsWith("evt_", found.Id, StringComparison.Ordinal);
        Assert.Equal((EventType.CustomerCreated, customer), (found.Type, found.Data.ObjectAs<Customer>()?.Id));
    }

    [Theory, OnEveryGround]
    public async Task Events_of_one_type_are_listed_alone(Ground ground)
    {
        var place = fixture.On(ground);
        await place.NewMemberAsync(await place.NewProgramAsync(), points: 10);

        var enrollments = await place.Vinr.Events.ListAsync(new() { Type = EventType.LoyaltyAccountCreated }).ReadAllAsync();

        Assert.NotEmpty(enrollments);
        Assert.All(enrollments, happened => Assert.Equal(EventType.LoyaltyAccountCreated, happened.Type));
    }

    [Fact]
    public async Task Events_before_a_moment_are_left_out()
    {
        await using var place = await VinrFixture.EmbeddedAsync(Ground.Memory);
        await place.NewCustomerAsync();
        place.Sandbox!.Clock.Advance(TimeSpan.FromHours(1));
        var customer = await place.NewCustomerAsync();

        var events = await place.Vinr.Events.ListAsync(new() { CreatedFrom = place.Sandbox.Clock.UtcNow }).ReadAllAsync();

        Assert.Equal(customer, Assert.Single(events).Data.ObjectAs<Customer>()?.Id);
    }

    /// <summary>The newest resource of this type that an event told of. Other tests' events stand between.</summary>
    private static async Task<T> FirstAsync<T>(Place place, EventType type, Func<T, bool> isOurs)
        where T : VinrResource
    {
        await foreach (var happened in place.Vinr.Events.ListAsync(new() { Type = type }))
        {
            if (happened.Data.ObjectAs<T>() is { } resource && isOurs(resource)) return resource;
        }

        throw new InvalidOperationException($"No {type} tells of it.");
    }
}
