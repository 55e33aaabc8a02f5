using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.Tests.Models;

/// <summary>The other names under which VINR's pages show a field.</summary>
public sealed class AliasTests
{
    [Theory]
    [InlineData("points_balance")]
    [InlineData("pointsBalance")]
    public void The_balance_has_another_name(string name) =>
        Assert.Equal(320, Known(VinrJson.Deserialize<LoyaltyAccount>($$"""{"{{name}}":320}""")).Balance);

    [Theory]
    [InlineData("programme_id")]
    [InlineData("programmeId")]
    public void The_program_of_an_account_has_another_name(string name) =>
        Assert.Equal("prog_1", Known(VinrJson.Deserialize<LoyaltyAccount>($$"""{"{{name}}":"prog_1"}""")).Program);

    [Fact]
    public void The_trigger_of_a_rule_has_another_name() =>
        Assert.Equal(EarningTrigger.InvoicePaid, Known(VinrJson.Deserialize<EarningRule>("""{"event":"invoice.paid"}""")).Trigger);

    [Theory]
    [InlineData("points_cost")]
    [InlineData("pointsCost")]
    public void The_cost_of_a_reward_has_another_name(string name) =>
        Assert.Equal(100, Known(VinrJson.Deserialize<Reward>($$"""{"{{name}}":100}""")).Cost);

    [Theory]
    [InlineData("loyalty_account")]
    [InlineData("loyaltyAccount")]
    public void The_account_of_an_entry_has_another_name(string name) =>
        Assert.Equal("loy_1", Known(VinrJson.Deserialize<PointsTransaction>($$"""{"{{name}}":"loy_1"}""")).Account.Id);

    [Theory]
    [InlineData("points_after")]
    [InlineData("pointsAfter")]
    public void The_balance_after_an_entry_has_another_name(string name) =>
        Assert.Equal(320, Known(VinrJson.Deserialize<PointsTransaction>($$"""{"{{name}}":320}""")).BalanceAfter);

    [Fact]
    public void Other_names_are_read_in_expanded_resources_too()
    {
        var entry = VinrJson.Deserialize<PointsTransaction>("""{"loyalty_account":{"id":"loy_1","points_balance":320}}""");
        var redemption = VinrJson.Deserialize<Redemption>("""{"reward":{"id":"rwd_1","points_cost":100}}""");

        Assert.Equal(320, Known(entry.Account.Value!).Balance);
        Assert.Equal(100, Known(redemption.Reward.Value!).Cost);
    }

    [Theory]
    [InlineData("sessionId")]
    [InlineData("session_id")]
    public void The_id_of_a_session_has_another_name(string name) =>
        Assert.Equal("cs_1", Known(VinrJson.Deserialize<CheckoutSession>($$"""{"{{name}}":"cs_1"}""")).Id);

    private static T Known<T>(T model)
        where T : VinrResource
    {
        Assert.Null(model.AdditionalProperties);
        return model;
    }
}
