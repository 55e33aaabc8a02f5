using System.Security.Cryptography;
using System.Text;
using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Tests.Engine;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;
using Shop = Vinr.Sdk.Sandbox.Tests.Support.Shop;

namespace Vinr.Sdk.Sandbox.Tests.Seeding;

public sealed class ScenarioTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    /// <summary>All that can be seen, ids and all: when this changes, so does the golden output of whoever uses the scenario. Say so in the changelog.</summary>
    [Theory]
    [InlineData("coffee-shop", "552DFD1ACF9A411B")]
    [InlineData("launch-guide", "A0045817F385BD1A")]
    public void A_scenario_is_the_same_on_every_run(string name, string hash)
    {
        var played = Scenarios.All.Single(scenario => scenario.Name == name).Play(Start);

        var text = StateText.Of(played.State).ReplaceLineEndings("\n");
        Assert.Equal(hash, Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]);
        LedgerAudit.Verify(played.State);
    }

    [Fact]
    public void The_coffee_shop_has_members_of_every_kind()
    {
        var state = Scenarios.CoffeeShop.Play(Start).State;

        Assert.Equal(
            """
            cust_ada gold 60 of 2120, 122 orders
            cust_ben regular 92 of 517, 52 orders
            cust_cleo gold 55 of 2605, 90 orders
            cust_dana regular 83 of 203, 26 orders
            cust_emil regular 25 of 390, 35 orders
            cust_fay gold 162 of 1262, 67 orders
            cust_gus regular 305 of 506, 16 orders
            cust_hana regular 217 of 351, 34 orders
            cust_ivo guest 0 of 134, 14 orders
            cust_june gold 146 of 1059, 35 orders
            cust_lena guest 61 of 186, 12 orders
            cust_kai guest 35 of 75, 5 orders
            """.ReplaceLineEndings("\n"),
            string.Join('\n', state.Accounts.Rows.Select(account => $"{account.Customer} {account.Tier} {account.Balance} of {account.LifetimePoints}, {account.LifetimeOrders} orders")));
        Assert.Equal(Enum.GetValues<EntryKind>().Except([EntryKind.Manual, EntryKind.Release]), state.Entries.Rows.Select(entry => entry.Kind).Distinct().Order());
        Assert.Equal([RedemptionState.Pending, RedemptionState.Applied], state.Redemptions.Rows.Select(redemption => redemption.State).Distinct().Order());
        Assert.Equal([CampaignState.Active, CampaignState.Ended], state.Campaigns.Rows.Select(campaign => campaign.State).Distinct().Order());
        Assert.Equal(ReferralState.Converted, Assert.Single(state.Referrals.Rows).State);
        Assert.Equal(4, state.Rewards.Count);
        Assert.NotEmpty(state.Credits.Rows);
        Assert.Single(state.Refunds.Rows);
        Assert.True(state.Entries.Rows.First().Created >= Start.AddDays(-366) && state.Entries.Rows.Last().Created > Start.AddDays(-2));
    }

    [Theory, BothWays]
    public async Task A_sandbox_begins_with_a_scenario_and_goes_back_to_it(Way way)
    {
        await using var api = await TestApi.StartAsync(way, new() { Scenario = Scenarios.LaunchGuide, StartAt = Start });
        var programs = (await api.GetAsync("/programs")).Ids;
        Assert.Equal(2, programs.Length); // with prog_default
        var account = (await api.GetAsync("/loyalty-accounts?customer=cust_abc123")).Ids.Single()!;

        await api.MakeAsync("/payments", """{"amount":15000,"currency":"EUR","customer":"cust_abc123","paymentMethod":"pm_card_visa"}""");
        Assert.Equal(150, api.Sandbox.Explain(account).Balance);
        await api.Sandbox.ResetAsync();

        Assert.Equal(0, api.Sandbox.Explain(account).Balance);
        Assert.Equal(programs, (await api.GetAsync("/programs")).Ids);
        Assert.Equal(Start, api.Sandbox.Clock.UtcNow);
    }

    [Fact]
    public async Task A_scenario_takes_the_place_of_what_there_was()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, new() { StartAt = Start });
        await Shop.OpenAsync(api);
        api.Sandbox.Clock.Advance(TimeSpan.FromDays(30));

        await api.Sandbox.LoadAsync(Scenarios.CoffeeShop);

        Assert.Equal(12, (await api.GetAsync("/loyalty-accounts")).Json.GetProperty("page").GetProperty("total_estimate").GetInt32());
        Assert.Equal("Coffee club", (await api.GetAsync("/programs")).Json.GetProperty("data")[0].GetProperty("name").GetString());
        Assert.Equal(Start.AddDays(30), api.Sandbox.Clock.UtcNow);
        foreach (var path in new[] { "/events?limit=100", "/rewards", "/redemptions", "/store-credit", "/payments", "/campaigns", "/referrals", "/tiers" })
            Assert.Equal(200, (await api.GetAsync(path)).Status);
        api.Sandbox.Ledger.Verify();
        await api.Sandbox.ResetAsync();
        Assert.Equal(["prog_default"], (await api.GetAsync("/programs")).Ids);
    }
}
