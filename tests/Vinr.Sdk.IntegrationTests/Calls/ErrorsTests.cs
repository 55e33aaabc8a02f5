using System.Net;
using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.IntegrationTests.Calls;

public sealed class ErrorsTests(VinrFixture fixture)
{
    [Theory, OnEveryGround]
    public async Task What_does_not_exist_is_not_found(Ground ground)
    {
        var vinr = fixture.On(ground).Vinr;

        var missing = await Assert.ThrowsAsync<VinrNotFoundException>(() => vinr.Loyalty.Programs.RetrieveAsync("prog_none"));

        Assert.Equal((HttpStatusCode.NotFound, "resource_missing"), (missing.StatusCode, missing.Code));
        Assert.False(string.IsNullOrEmpty(missing.RequestId));
        Assert.False(missing.IsTransient);
    }

    [Theory, OnEveryGround]
    public async Task A_bad_field_is_named(Ground ground)
    {
        var vinr = fixture.On(ground).Vinr;

        var invalid = await Assert.ThrowsAsync<VinrInvalidRequestException>(
            () => vinr.Payments.CreateAsync(new() { Amount = 15_000, Currency = "EURO" }));

        Assert.Equal((HttpStatusCode.BadRequest, "currency"), (invalid.StatusCode, invalid.Param));
    }

    [Theory, OnEveryGround]
    public async Task A_cursor_that_names_nothing_is_refused(Ground ground)
    {
        var vinr = fixture.On(ground).Vinr;

        var invalid = await Assert.ThrowsAsync<VinrInvalidRequestException>(
            () => vinr.Loyalty.Programs.ListAsync(new() { StartingAfter = "prog_none" }).ReadAllAsync());

        Assert.Equal("starting_after", invalid.Param);
    }

    [Theory, OnEveryGround]
    public async Task Points_that_are_not_there_cannot_be_redeemed(Ground ground)
    {
        var place = fixture.On(ground);
        var program = await place.NewProgramAsync();
        var (member, reward) = (await place.NewMemberAsync(program, points: 99), await place.NewRewardAsync(program));

        var refused = await Assert.ThrowsAsync<VinrInvalidStateException>(
            () => place.Vinr.Loyalty.Redemptions.CreateAsync(new() { Account = member.Id, Reward = reward.Id }));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "insufficient_points"), (refused.StatusCode, refused.Code));
        Assert.False(refused.OutcomeUnknown);
        Assert.Equal(99, (await place.ReadAsync(member)).Balance);
    }

    [Theory, OnEveryGround]
    public async Task An_unknown_property_cannot_be_expanded(Ground ground)
    {
        var place = fixture.On(ground);
        var member = await place.NewMemberAsync(await place.NewProgramAsync());

        var invalid = await Assert.ThrowsAsync<VinrInvalidRequestException>(
            () => place.Vinr.Loyalty.Accounts.RetrieveAsync(member.Id, new() { Expand = ["balance"] }));

        Assert.Equal("expand[]", invalid.Param);
    }

    [Theory, OnEveryGround]
    public async Task A_rule_for_a_program_that_is_not_there_names_the_field(Ground ground)
    {
        var vinr = fixture.On(ground).Vinr;

        var missing = await Assert.ThrowsAsync<VinrNotFoundException>(() => vinr.Loyalty.EarningRules.CreateAsync(new()
        {
            Program = "prog_none",
            Trigger = EarningTrigger.PaymentCompleted,
            Earn = new() { PointsPerCurrencyUnit = 1 },
        }));

        Assert.Equal("program", missing.Param);
    }
}
