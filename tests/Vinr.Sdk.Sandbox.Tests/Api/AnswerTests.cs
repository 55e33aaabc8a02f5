using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Api;

/// <summary>What all answers have in common.</summary>
public sealed class AnswerTests
{
    private static readonly Dictionary<string, (string Word, string Prefix)> Kinds = new()
    {
        ["programs"] = ("program", "prog_"),
        ["loyalty-accounts"] = ("loyalty_account", "loy_"),
        ["earning-rules"] = ("earning_rule", "rule_"),
        ["rewards"] = ("reward", "rwd_"),
        ["redemptions"] = ("redemption", "rdm_"),
        ["points-transactions"] = ("points_transaction", "ptx_"),
        ["customers"] = ("customer", "cust_"),
        ["payments"] = ("payment", "pay_"),
        ["refunds"] = ("refund", "re_"),
        ["tiers"] = ("tier", "tier_"),
        ["campaigns"] = ("campaign", "camp_"),
        ["promotions"] = ("promotion", "promo_"),
        ["offers"] = ("offer", "ofr_"),
        ["referrals"] = ("referral", "ref_"),
        ["store-credit"] = ("store_credit", "sc_"),
        ["segments"] = ("segment", "seg_"),
        ["webhook-endpoints"] = ("webhook_endpoint", "we_"),
        ["notification-rules"] = ("notification_rule", "nrule_"),
    };

    [Fact]
    [Shows("answers.object")]
    [Shows("answers.object_words")]
    [Shows("ids.prefixes")]
    public async Task Every_resource_says_what_it_is_and_has_the_prefix_of_its_kind()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var posts = (await EveryPost.OfAsync(api)).Where(post => !post.Path.Contains("_sandbox", StringComparison.Ordinal)).ToList();

        Assert.Equal(Kinds.Keys.Order(), posts.Select(post => post.Path.Split('/')[1]).Distinct().Order());
        foreach (var post in posts)
        {
            var made = await api.MakeAsync(post.Path, post.Body);
            var (word, prefix) = Kinds[post.Path.Split('/')[1]];
            Assert.Equal(word, made.Json.GetProperty("object").GetString());
            Assert.StartsWith(prefix, made.Id, StringComparison.Ordinal);
        }

        var happened = (await api.GetAsync("/events?limit=1")).Json.GetProperty("data")[0];
        Assert.Equal("event", happened.GetProperty("object").GetString());
        Assert.StartsWith("evt_", happened.GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Contains(happened.GetProperty("data").GetProperty("object").GetProperty("object").GetString(), Kinds.Values.Select(kind => kind.Word));
    }

    [Fact]
    [Shows("answers.doc_url")]
    public async Task An_error_leads_to_its_code_on_vinrs_page_where_that_has_it()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        using var nobody = new HttpRequestMessage(HttpMethod.Get, api.Address("/customers"));
        var declined = await api.PostAsync("/payments", """{"amount":1,"currency":"EUR","paymentMethod":"pm_card_declined"}""");
        var missing = await api.GetAsync("/payments/pay_0");

        Assert.Equal("https://docs.vinr.com/docs/api-reference/errors#card_declined", declined.Error.GetProperty("doc_url").GetString());
        Assert.EndsWith("#invalid_api_key", (await api.SendAsync(nobody)).Error.GetProperty("doc_url").GetString(), StringComparison.Ordinal);
        Assert.False(missing.Error.TryGetProperty("doc_url", out _));
    }

    [Fact]
    [Shows("bodies.metadata_keys")]
    [Shows("bodies.metadata_map")]
    public async Task Metadata_comes_back_as_it_came_with_fifty_keys_at_most()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);

        var customer = await api.MakeAsync("/customers", $$"""{"metadata":{{Metadata(50)}}}""");
        var tooMany = await api.PostAsync("/customers", $$"""{"metadata":{{Metadata(51)}}}""");
        var nested = await api.PostAsync("/customers", """{"metadata":{"a":{"b":"c"}}}""");

        Assert.Equal(50, (await api.GetAsync($"/customers/{customer.Id}")).Json.GetProperty("metadata").EnumerateObject().Count(member => member.Name == "key" + member.Value));
        Assert.Equal((400, "metadata"), (tooMany.Status, tooMany.ErrorParam));
        Assert.Contains("51", tooMany.Error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal((400, "metadata.a"), (nested.Status, nested.ErrorParam));
        foreach (var post in new (string Path, string Body)[]
        {
            ("/payments", """{"amount":1,"currency":"EUR","metadata":"""), ("/programs", """{"name":"A","metadata":"""),
            ("/offers", """{"name":"A","incentive":{"type":"x"},"metadata":"""), ($"/customers/{customer.Id}", """{"metadata":"""),
        })
        {
            Assert.Equal("metadata", (await api.PostAsync(post.Path, post.Body + Metadata(51) + "}")).ErrorParam);
        }

        static string Metadata(int keys) => "{" + string.Join(',', Enumerable.Range(0, keys).Select(key => $"\"key{key}\":\"{key}\"")) + "}";
    }

    [Fact]
    [Shows("lists.default_limit")]
    public async Task A_page_has_25_items_unless_it_is_said()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        for (var i = 0; i < 30; i++) await api.MakeAsync("/customers", "{}");

        var page = await api.GetAsync("/customers");

        Assert.Equal((25, true), (page.Ids.Length, page.Json.GetProperty("page").GetProperty("has_more").GetBoolean()));
    }
}
