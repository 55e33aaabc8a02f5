using System.Text.Json.Nodes;

namespace Vinr.Sdk.Tests.Endpoints;

/// <summary>The requests of the page on which customers pay. They lie beside <c>/v1</c>.</summary>
internal static class CheckoutRows
{
    private const string Path = "/checkout/session";

    public static IEnumerable<WireRow> All =>
    [
        new("Checkout.Sessions.CreateAsync", "", vinr => vinr.Checkout.Sessions.CreateAsync(new()
            {
                Amount = 4_500,
                Currency = "EUR",
                SuccessUrl = "https://shop.example/thanks",
                CancelUrl = "https://shop.example/cart",
            }),
            "POST", Path, """{"amount":4500,"currency":"EUR","successUrl":"https://shop.example/thanks","cancelUrl":"https://shop.example/cart"}""", BesideVersion: true),
        new("Checkout.Sessions.CreateAsync", "all fields", vinr => vinr.Checkout.Sessions.CreateAsync(new()
            {
                Amount = 4_500,
                Currency = "EUR",
                SuccessUrl = "s",
                CancelUrl = "c",
                Customer = new() { CustomerId = "cust_1", Email = "ada@example.com", Name = "Ada", Phone = "+31201234567" },
                CartItems = [new() { Id = "a", Name = "Mug", Description = "blue", Price = 1_500, Quantity = 3, Image = "https://i", MaxQuantity = 5 }],
                SupportedCurrencies = ["EUR", "GBP"],
                ConfigId = "default-config",
                DiscountId = "disc_1",
                Metadata = new()
                {
                    Mode = CheckoutMode.Payment,
                    MerchantName = "Shop",
                    ShippingAddressHandling = ShippingAddressHandling.Skip,
                    PromoCode = new()
                    {
                        Enabled = true,
                        AvailableCodes = [new() { Code = "VINR-9F31", Discount = 500, DiscountType = PromoDiscountType.Fixed, Description = "€5 off" }],
                    },
                    Delivery = new() { Enabled = false, Options = new JsonObject { ["methods"] = new JsonArray() } },
                },
            }),
            "POST", Path,
            """
            {"amount":4500,"currency":"EUR","successUrl":"s","cancelUrl":"c",
             "customer":{"customerId":"cust_1","email":"ada@example.com","name":"Ada","phone":"+31201234567"},
             "cartItems":[{"id":"a","name":"Mug","description":"blue","price":1500,"quantity":3,"image":"https://i","maxQuantity":5}],
             "supportedCurrencies":["EUR","GBP"],"configId":"default-config","discountId":"disc_1",
             "metadata":{"mode":"payment","merchantName":"Shop","shippingAddressHandling":"Skip",
              "promoCode":{"enabled":true,"availableCodes":[{"code":"VINR-9F31","discount":500,"discountType":"fixed","description":"€5 off"}]},
              "delivery":{"enabled":false,"options":{"methods":[]}}}}
            """, BesideVersion: true),
        new("Checkout.Sessions.RetrieveAsync", "", vinr => vinr.Checkout.Sessions.RetrieveAsync("cs_1"), "GET", Path + "/cs_1", BesideVersion: true),
        new("Checkout.Sessions.RetrieveAsync", "expanded", vinr => vinr.Checkout.Sessions.RetrieveAsync("cs_1", new() { Expand = ["payment"] }),
            "GET", Path + "/cs_1?expand%5B%5D=payment", BesideVersion: true),
    ];
}
