using System.Text.Json;

namespace Vinr.Sdk.Sandbox.Tests.Support;

/// <summary>A program with a member, a rule and a reward, as the launch guide sets them up.</summary>
public sealed record Shop(TestApi Api, string Program, string Account, string Reward)
{
    public const string Customer = "cust_abc123";

    public static async Task<Shop> OpenAsync(TestApi api)
    {
        var program = await api.MakeAsync("/programs", """
            {
              "name": "VINR Rewards",
              "currency": { "name": "points", "expiryMonths": 12 },
              "tierConfig": {
                "qualifyOn": "spend",
                "period": { "type": "rolling", "months": 12 },
                "tiers": [ { "name": "Member", "rank": 0, "threshold": 0 }, { "name": "Gold", "rank": 2, "threshold": 150000 } ]
              }
            }
            """);
        var account = await api.MakeAsync("/loyalty-accounts", $$"""{"program":"{{program.Id}}","customer":"{{Customer}}"}""");
        await api.MakeAsync("/earning-rules", $$$"""
            {
              "program": "{{{program.Id}}}",
              "trigger": "payment.completed",
              "earn": { "pointsPerCurrencyUnit": 1 },
              "multipliers": [ { "when": { "tier": "gold" }, "factor": 2 } ]
            }
            """);
        var reward = await api.MakeAsync("/rewards", $$"""
            {
              "program": "{{program.Id}}", "name": "€5 off", "cost": 100,
              "benefit": { "type": "discount", "amount": 500, "currency": "EUR" }
            }
            """);
        return new Shop(api, program.Id, account.Id, reward.Id);
    }

    /// <summary>A purchase by the documentation's customer.</summary>
    public Task<Answer> PayAsync(long amount, string? discountId = null) => Api.MakeAsync("/payments", discountId is null
        ? $$"""{"amount":{{amount}},"currency":"EUR","customer":"{{Customer}}","paymentMethod":"pm_card_visa"}"""
        : $$"""{"amount":{{amount}},"currency":"EUR","customer":"{{Customer}}","paymentMethod":"pm_card_visa","discountId":"{{discountId}}"}""");

    public Task<Answer> RedeemAsync(string? key = null) => Api.PostAsync("/redemptions", RedeemBody, key);

    public string RedeemBody => $$"""{"account":"{{Account}}","reward":"{{Reward}}"}""";

    public async Task<long> BalanceAsync() => (await AccountAsync()).GetProperty("balance").GetInt64();

    public async Task<JsonElement> AccountAsync() => (await Api.GetAsync($"/loyalty-accounts/{Account}")).Json;
}
