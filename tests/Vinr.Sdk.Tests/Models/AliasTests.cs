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

    [Theory]
    [InlineData("referrer_customer")]
    [InlineData("referrerCustomer")]
    public void A_customer_who_invites_is_a_link_in_either_case(string name)
    {
        Assert.Equal("cust_1", Known(VinrJson.Deserialize<Referral>($$"""{"{{name}}":"cust_1"}""")).ReferrerCustomer?.Id);
        Assert.Equal("a@b.example", Known(VinrJson.Deserialize<Referral>($$$"""{"{{{name}}}":{"id":"cust_1","email":"a@b.example"}}""")).ReferrerCustomer?.Value?.Email);
    }

    [Fact]
    public void A_value_without_a_type_is_an_amount_off() =>
        Assert.Equal(500, Assert.IsType<AmountDiscountBenefit>(Known(VinrJson.Deserialize<Reward>("""{"value":{"amount":500,"currency":"EUR"}}""")).Benefit).Amount);

    [Theory]
    [InlineData("\"10\"", 10)]
    [InlineData("\"12.5\"", 12.5)]
    public void A_discount_whose_value_is_a_text_is_one_of_so_many_per_cent(string value, decimal percent) =>
        Assert.Equal(percent, Assert.IsType<PercentDiscountBenefit>(Known(VinrJson.Deserialize<Reward>($$"""{"type":"discount","value":{{value}}}""")).Benefit).Percent);

    [Theory]
    [InlineData("""{"type":"item","value":"A mug"}""", "item")]
    [InlineData("""{"type":"discount","value":"much"}""", "discount")]
    public void Another_text_as_value_is_kept(string reward, string type)
    {
        var benefit = Assert.IsType<UnknownRewardBenefit>(Known(VinrJson.Deserialize<Reward>(reward)).Benefit);

        Assert.Equal(type, benefit.Type);
        Assert.Equal(reward, benefit.Json.GetRawText());
    }

    [Fact]
    public void The_currency_of_a_program_of_referrals_is_a_code()
    {
        var program = Known(VinrJson.Deserialize<LoyaltyProgram>("""{"id":"prog_1","type":"referral","currency":"EUR"}"""));

        Assert.Equal((ProgramType.Referral, "EUR", ""), (program.Type, program.Currency.Code, program.Currency.Name));
        Assert.Contains("\"currency\":\"EUR\"", VinrJson.Serialize(program), StringComparison.Ordinal);
        Assert.Null(VinrJson.Deserialize<LoyaltyProgram>("""{"currency":{"name":"points"}}""").Currency.Code);
    }

    [Fact]
    public void Refunds_of_a_payment_are_read_where_they_are_expanded()
    {
        var payment = Known(VinrJson.Deserialize<Payment>("""{"id":"pay_1","refunds":{"object":"list","data":[{"id":"re_1","amount":5}],"page":{"has_more":false}}}"""));

        Assert.Equal(5, Known(Assert.Single(payment.Refunds!.Data)).Amount);
        Assert.Equal("list", payment.Refunds.ObjectType);
        Assert.Equal(["page"], payment.Refunds.AdditionalProperties!.Keys);
    }

    private static T Known<T>(T model)
        where T : VinrResource
    {
        Assert.Null(model.AdditionalProperties);
        return model;
    }
}
