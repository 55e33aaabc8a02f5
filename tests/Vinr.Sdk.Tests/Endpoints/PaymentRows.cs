namespace Vinr.Sdk.Tests.Endpoints;

/// <summary>The requests of what loyalty touches: customers, payments, refunds, events, webhook endpoints.</summary>
internal static class PaymentRows
{
    public static IEnumerable<WireRow> All => [.. Customers, .. Payments, .. Refunds, .. Events, .. WebhookEndpoints];

    private static WireRow[] Customers =>
    [
        new("Customers.CreateAsync", "nothing", vinr => vinr.Customers.CreateAsync(new()), "POST", "/customers", "{}"),
        new("Customers.CreateAsync", "all fields", vinr => vinr.Customers.CreateAsync(
                new() { Email = "ada@example.com", Name = "Ada", Phone = "+31201234567", Metadata = new() { ["a"] = "b" } }),
            "POST", "/customers", """{"email":"ada@example.com","name":"Ada","phone":"+31201234567","metadata":{"a":"b"}}"""),
        new("Customers.RetrieveAsync", "", vinr => vinr.Customers.RetrieveAsync("cust_1"), "GET", "/customers/cust_1"),
        new("Customers.UpdateAsync", "values and nulls", vinr => vinr.Customers.UpdateAsync("cust_1", new()
            {
                Email = "",
                Name = "Ada King",
                Phone = Optional<string>.Null,
                Metadata = new Dictionary<string, string> { ["a"] = "" },
            }),
            "POST", "/customers/cust_1", """{"email":"","name":"Ada King","phone":null,"metadata":{"a":""}}"""),
        new("Customers.DeleteAsync", "", vinr => vinr.Customers.DeleteAsync("cust_1"), "DELETE", "/customers/cust_1"),
        new("Customers.ListAsync", "", vinr => WireRow.All(vinr.Customers.ListAsync()), "GET", "/customers"),
        new("Customers.ListAsync", "filtered", vinr => WireRow.All(vinr.Customers.ListAsync(new() { Email = "a+b&c@example.com" })),
            "GET", "/customers?email=a%2Bb%26c%40example.com"),
    ];

    private static WireRow[] Payments =>
    [
        new("Payments.CreateAsync", "", vinr => vinr.Payments.CreateAsync(new() { Amount = 15_000, Currency = "EUR", Customer = "cust_abc123" }),
            "POST", "/payments", """{"amount":15000,"currency":"EUR","customer":"cust_abc123"}"""),
        new("Payments.CreateAsync", "a discount covers it all", vinr => vinr.Payments.CreateAsync(new() { Amount = 0, Currency = "EUR", DiscountId = "disc_1" }),
            "POST", "/payments", """{"amount":0,"currency":"EUR","discountId":"disc_1"}"""),
        new("Payments.CreateAsync", "all fields", vinr => vinr.Payments.CreateAsync(new()
            {
                Amount = long.MaxValue,
                Currency = "JPY",
                Customer = "cust_1",
                Description = "Order 7",
                ReturnUrl = "https://shop.example/return?a=b",
                CaptureMethod = CaptureMethod.Manual,
                CaptureDelayHours = 48,
                DiscountId = "disc_1",
                UseStoreCredit = true,
                PaymentMethod = "pm_card_declined",
                SavePaymentMethod = true,
                SetupFutureUsage = "recurring",
                OffSession = false,
                Confirm = true,
                Metadata = new() { ["loyalty_account"] = "loy_1" },
            }),
            "POST", "/payments",
            """
            {"amount":9223372036854775807,"currency":"JPY","customer":"cust_1","description":"Order 7","returnUrl":"https://shop.example/return?a=b",
             "captureMethod":"manual","captureDelayHours":48,"discountId":"disc_1","useStoreCredit":true,"paymentMethod":"pm_card_declined",
             "savePaymentMethod":true,"setupFutureUsage":"recurring","offSession":false,"confirm":true,"metadata":{"loyalty_account":"loy_1"}}
            """),
        new("Payments.CreateAsync", "a code covers it all", vinr => vinr.Payments.CreateAsync(new() { Amount = 0, Currency = "eur", DiscountId = "VINR-9F31" }),
            "POST", "/payments", """{"amount":0,"currency":"eur","discountId":"VINR-9F31"}"""),
        new("Payments.RetrieveAsync", "", vinr => vinr.Payments.RetrieveAsync("pay_1"), "GET", "/payments/pay_1"),
        new("Payments.CaptureAsync", "", vinr => vinr.Payments.CaptureAsync("pay_1"), "POST", "/payments/pay_1/capture"),
        new("Payments.CaptureAsync", "expanded", vinr => vinr.Payments.CaptureAsync("pay_1", options: new() { Expand = ["customer"] }),
            "POST", "/payments/pay_1/capture?expand%5B%5D=customer"),
        new("Payments.CaptureAsync", "a part", vinr => vinr.Payments.CaptureAsync("pay_1", new() { Amount = 2_500 }),
            "POST", "/payments/pay_1/capture", """{"amount":2500}"""),
        new("Payments.CaptureAsync", "no amount", vinr => vinr.Payments.CaptureAsync("pay_1", new()), "POST", "/payments/pay_1/capture", "{}"),
        new("Payments.CancelAsync", "", vinr => vinr.Payments.CancelAsync("pay_1"), "POST", "/payments/pay_1/cancel"),
        new("Payments.ListAsync", "", vinr => WireRow.All(vinr.Payments.ListAsync()), "GET", "/payments"),
        new("Payments.ListAsync", "filtered", vinr => WireRow.All(vinr.Payments.ListAsync(new() { Customer = "cust_1" })), "GET", "/payments?customer=cust_1"),
    ];

    private static WireRow[] Refunds =>
    [
        new("Refunds.CreateAsync", "the remainder", vinr => vinr.Refunds.CreateAsync(new() { Payment = "pay_1" }), "POST", "/refunds", """{"payment":"pay_1"}"""),
        new("Refunds.CreateAsync", "all fields", vinr => vinr.Refunds.CreateAsync(
                new() { Payment = "pay_1", Amount = 1_500, Reason = RefundReason.Duplicate, Metadata = new() { ["a"] = "b" } }),
            "POST", "/refunds", """{"payment":"pay_1","amount":1500,"reason":"duplicate","metadata":{"a":"b"}}"""),
        new("Refunds.RetrieveAsync", "", vinr => vinr.Refunds.RetrieveAsync("re_1"), "GET", "/refunds/re_1"),
        new("Refunds.UpdateAsync", "nothing", vinr => vinr.Refunds.UpdateAsync("re_1", new()), "POST", "/refunds/re_1", "{}"),
        new("Refunds.UpdateAsync", "notes", vinr => vinr.Refunds.UpdateAsync("re_1", new() { Metadata = new Dictionary<string, string> { ["a"] = "b" } }),
            "POST", "/refunds/re_1", """{"metadata":{"a":"b"}}"""),
        new("Refunds.UpdateAsync", "no notes", vinr => vinr.Refunds.UpdateAsync("re_1", new() { Metadata = Optional<Dictionary<string, string>>.Null }),
            "POST", "/refunds/re_1", """{"metadata":null}"""),
        new("Refunds.ListAsync", "", vinr => WireRow.All(vinr.Refunds.ListAsync()), "GET", "/refunds"),
        new("Refunds.ListAsync", "filtered", vinr => WireRow.All(vinr.Refunds.ListAsync(new() { Payment = "pay_1" })), "GET", "/refunds?payment=pay_1"),
    ];

    private static WireRow[] Events =>
    [
        new("Events.RetrieveAsync", "", vinr => vinr.Events.RetrieveAsync("evt_1"), "GET", "/events/evt_1"),
        new("Events.ListAsync", "", vinr => WireRow.All(vinr.Events.ListAsync()), "GET", "/events"),
        new("Events.ListAsync", "filtered", vinr => WireRow.All(vinr.Events.ListAsync(new()
            {
                Type = EventType.LoyaltyPointsEarned,
                CreatedFrom = new DateTimeOffset(2026, 2, 1, 1, 30, 15, 999, TimeSpan.FromHours(2)),
            })),
            "GET", "/events?type=loyalty.points.earned&created%5Bgte%5D=2026-01-31T23%3A30%3A15Z"),
    ];

    private static WireRow[] WebhookEndpoints =>
    [
        new("WebhookEndpoints.CreateAsync", "", vinr => vinr.WebhookEndpoints.CreateAsync(new()
            {
                Url = "https://shop.example/w?a=b",
                EnabledEvents = [EventType.LoyaltyPointsEarned, "brand.new"],
                Metadata = new() { ["a"] = "b" },
            }),
            "POST", "/webhook-endpoints", """{"url":"https://shop.example/w?a=b","enabled_events":["loyalty.points.earned","brand.new"],"metadata":{"a":"b"}}"""),
        new("WebhookEndpoints.RetrieveAsync", "", vinr => vinr.WebhookEndpoints.RetrieveAsync("we_1"), "GET", "/webhook-endpoints/we_1"),
        new("WebhookEndpoints.UpdateAsync", "nothing", vinr => vinr.WebhookEndpoints.UpdateAsync("we_1", new()), "POST", "/webhook-endpoints/we_1", "{}"),
        new("WebhookEndpoints.UpdateAsync", "all fields", vinr => vinr.WebhookEndpoints.UpdateAsync("we_1", new()
            {
                Url = "https://shop.example/v",
                EnabledEvents = [EventType.LoyaltyTierChanged],
                Status = WebhookEndpointStatus.Disabled,
                Metadata = Optional<Dictionary<string, string>>.Null,
            }),
            "POST", "/webhook-endpoints/we_1", """{"url":"https://shop.example/v","enabled_events":["loyalty.tier.changed"],"status":"disabled","metadata":null}"""),
        new("WebhookEndpoints.DeleteAsync", "", vinr => vinr.WebhookEndpoints.DeleteAsync("we_1"), "DELETE", "/webhook-endpoints/we_1"),
        new("WebhookEndpoints.ListAsync", "", vinr => WireRow.All(vinr.WebhookEndpoints.ListAsync()), "GET", "/webhook-endpoints"),
        new("WebhookEndpoints.ListAsync", "a page", vinr => WireRow.All(vinr.WebhookEndpoints.ListAsync(new() { Limit = 2, EndingBefore = "we_1" })),
            "GET", "/webhook-endpoints?limit=2&ending_before=we_1"),
    ];
}
