using System.Text.Json.Nodes;

namespace Vinr.Sdk.IntegrationTests.Docs;

/// <summary>The programs of <c>docs/beyond.md</c>.</summary>
internal static class BeyondSnippets
{
    public static async Task<(Payment Payment, string? Descriptor)> FieldAsync(VinrClient vinr, string cartId, int attempt)
    {
        // begin
        var options = new RequestOptions
        {
            // The attempt is stored with the cart: one more after a payment that was declined, cancelled or expired.
            IdempotencyKey = IdempotencyKey.For("pay", cartId, attempt),
            ExtraFields = new Dictionary<string, JsonNode?>
            {
                ["statementDescriptor"] = "SHOP 7",
                ["splits"] = new JsonArray(new JsonObject { ["account"] = "sm_1", ["amount"] = 500 }),
            },
        };
        var payment = await vinr.Payments.CreateAsync(new() { Amount = Money.ToMinorUnits(45.00m, "EUR"), Currency = "EUR" }, options);
        var descriptor = payment.AdditionalProperties?["statementDescriptor"].GetString();      // what an answer has beyond the model
        // end
        return (payment, descriptor);
    }

    public static async Task<(string? Url, RawResource Found, Payment Same)> CallAsync(VinrClient vinr, string cartId, int attempt)
    {
        // begin
        var link = await vinr.SendAsync(
            HttpMethod.Post,
            "payment-links",                                                                    // below the base address
            new JsonObject { ["amount"] = 4_500, ["currency"] = "EUR" },
            new RequestOptions { IdempotencyKey = IdempotencyKey.For("payment-link", cartId, attempt) });
        var url = link.Json.GetProperty("url").GetString();

        var found = await vinr.SendAsync(HttpMethod.Get, "payments/pay_1?expand[]=dispute");    // its query included
        var same = found.As<Payment>();                                                         // a model, with the Response of the call
        // end
        return (url, found, same);
    }
}
