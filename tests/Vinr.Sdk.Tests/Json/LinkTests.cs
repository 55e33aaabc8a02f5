using System.Text.Json;
using Vinr.Sdk.Loyalty;
using Xunit;

namespace Vinr.Sdk.Tests.Json;

/// <summary>A link is an id, or the resource itself.</summary>
public sealed class LinkTests
{
    [Fact]
    public void A_link_that_is_not_expanded_is_its_id()
    {
        var account = VinrJson.Deserialize<LoyaltyAccount>("""{"customer":"cust_1","tier":"gold"}""");

        Assert.Equal("cust_1", account.Customer!.Id);
        Assert.False(account.Customer.IsExpanded);
        Assert.Null(account.Customer.Value);
        Assert.Equal("gold", account.Tier!.Id);
    }

    [Fact]
    public void A_link_that_is_expanded_is_the_resource_with_its_id()
    {
        var account = VinrJson.Deserialize<LoyaltyAccount>("""{"customer":{"id":"cust_1","email":"ada@example.com","new":1}}""");

        Assert.Equal("cust_1", account.Customer!.Id);
        Assert.True(account.Customer.IsExpanded);
        Assert.Equal("ada@example.com", account.Customer.Value!.Email);
        Assert.Contains("\"customer\":{\"id\":\"cust_1\",\"email\":\"ada@example.com\"", VinrJson.Serialize(account), StringComparison.Ordinal);
        Assert.Contains("\"new\":1", VinrJson.Serialize(account), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_within_links_are_read()
    {
        var entry = VinrJson.Deserialize<PointsTransaction>(
            """{"account":{"id":"loy_1","customer":{"id":"cust_1"},"tier":{"id":"tier_1","key":"gold","min_points":1000}}}""");

        Assert.Equal("cust_1", entry.Account.Value!.Customer!.Value!.Id);
        Assert.Equal(1_000, entry.Account.Value.Tier!.Value!.MinPoints);
    }

    [Theory]
    [InlineData("""{"id":"tier_1","key":"gold","name":"Shiny"}""", "gold")]
    [InlineData("""{"id":"tier_1","key":"","name":"Gold"}""", "tier_1")]
    [InlineData("""{"id":"tier_1","name":"Gold"}""", "tier_1")]
    [InlineData("""{"name":"Gold"}""", "gold")]
    public void A_tier_is_linked_by_its_key_or_id_or_name_in_lower_case(string tier, string id) =>
        Assert.Equal(id, VinrJson.Deserialize<LoyaltyAccount>($$"""{"tier":{{tier}}}""").Tier!.Id);

    [Fact]
    public void Every_link_reads_both_forms()
    {
        Assert.Equal("cust_1", VinrJson.Deserialize<Payment>("""{"customer":{"id":"cust_1"}}""").Customer!.Value!.Id);
        Assert.Equal("cust_1", VinrJson.Deserialize<Redemption>("""{"customer":{"id":"cust_1"}}""").Customer!.Value!.Id);
        Assert.Equal("Gold", VinrJson.Deserialize<LoyaltyAccount>("""{"previous_tier":{"name":"Gold"}}""").PreviousTier!.Value!.Name);

        var reward = VinrJson.Deserialize<Redemption>("""{"reward":{"id":"rwd_1","type":"discount_percent","value":{"percent":5}}}""").Reward;
        Assert.Equal("rwd_1", reward.Id);
        Assert.Equal(5, Assert.IsType<PercentDiscountBenefit>(reward.Value!.Benefit).Percent);
    }

    [Fact]
    public void A_link_can_stand_where_an_id_is_wanted()
    {
        string? id = VinrJson.Deserialize<Redemption>("""{"reward":{"id":"rwd_1"}}""").Reward;

        Assert.Equal("rwd_1", id);
    }

    [Fact]
    public void A_serializer_of_the_apps_own_knows_links_too()
    {
        var link = VinrJson.Deserialize<Payment>("""{"customer":"cust_1"}""").Customer;

        Assert.Equal("\"cust_1\"", JsonSerializer.Serialize(link));
        Assert.Equal("cust_1", JsonSerializer.Deserialize<Expandable<Customer>>("\"cust_1\"")!.Id);
        Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize<Expandable<Refund>>("\"re_1\""));
    }
}
