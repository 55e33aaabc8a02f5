namespace Vinr.Sdk.Sandbox.Tests.Support;

/// <summary>A request to each endpoint that is posted to, with every field that it takes, each fit to be carried out.</summary>
public sealed record EveryPost(string Path, string Body)
{
    /// <summary>Lists what can be read, after anything that was posted.</summary>
    public static readonly string[] Reads =
    [
        "/programs", "/loyalty-accounts", "/earning-rules", "/rewards", "/redemptions", "/points-transactions", "/customers", "/payments", "/refunds",
        "/tiers", "/campaigns", "/promotions", "/offers", "/referrals", "/store-credit", "/segments", "/webhook-endpoints", "/notification-rules", "/events",
    ];

    public override string ToString() => Path;

    /// <summary>Makes what the requests speak of.</summary>
    public static async Task<IReadOnlyList<EveryPost>> OfAsync(TestApi api)
    {
        var shop = await Shop.OpenAsync(api);
        async Task<string> MakeAsync(string path, string body) => (await api.MakeAsync(path, body)).Id;
        Task<string> PayAsync(string more = "") => MakeAsync("/payments", $$"""{"amount":20000,"currency":"EUR","customer":"cust_abc123","paymentMethod":"pm_card_visa"{{more}}}""");

        await PayAsync();
        var (captured, cancelled) = (await PayAsync(""","captureMethod":"manual" """), await PayAsync(""","captureMethod":"manual" """));
        var (refunded, customer, other) = (await PayAsync(), await MakeAsync("/customers", """{"name":"Ada"}"""), await MakeAsync("/customers", """{"name":"Bob"}"""));
        var redemption = (await shop.RedeemAsync()).Id;
        var rule = await MakeAsync("/earning-rules", $$"""{"program":"{{shop.Program}}","trigger":"invoice.paid","earn":{"pointsPerCurrencyUnit":1} }""");
        var tier = await MakeAsync("/tiers", $$"""{"program":"{{shop.Program}}","name":"Silver","minPoints":50000}""");
        var campaign = await MakeAsync("/campaigns", $$"""{"program":"{{shop.Program}}","name":"Weekend"}""");
        var offer = await MakeAsync("/offers", $$"""{"program":"{{shop.Program}}","name":"Twice","incentive":{"type":"points_multiplier","multiplier":2} }""");
        var segment = await MakeAsync("/segments", $$"""{"program":"{{shop.Program}}","name":"Rich","conditions":[{"fact":"points_balance","op":"gte","value":1}]}""");
        var endpoint = await MakeAsync("/webhook-endpoints", """{"url":"http://127.0.0.1:9/","enabledEvents":["never.sent"]}""");
        var (published, credit) = (
            await MakeAsync("/offers", """{"name":"Once","incentive":{"type":"points_multiplier","multiplier":2} }"""),
            await MakeAsync("/store-credit", $$"""{"account":"{{shop.Account}}","amount":500,"currency":"EUR"}"""));
        var friends = await MakeAsync("/programs", """{"name":"Friends","type":"referral"}""");
        var (program, account, reward) = (shop.Program, shop.Account, shop.Reward);

        return
        [
            new("/programs", """
                {"name":"P","currency":{"name":"points","expiryMonths":12,"pointValue":1.5,"rounding":"nearest","decimals":0},
                 "tierConfig":{"qualifyOn":"spend","period":{"type":"rolling","months":12},"tiers":[{"name":"A","rank":0,"threshold":0}]},"metadata":{"a":"b"} }
                """),
            new("/programs", """
                {"name":"F","type":"referral","currency":"EUR","autoEnroll":true,
                 "referral":{"referrerReward":{"points":5},"refereeReward":{"points":5},"qualifyingEvent":"payment.completed","minimumAmount":100},
                 "tierConfig":{"qualifyOn":"points","period":{"type":"fixed"},"tiers":[{"name":"A","rank":0,"threshold":0,"benefits":["one"]}]} }
                """),
            new($"/programs/{friends}", """{"type":"referral","currency":"EUR","autoEnroll":false,"referral":{"referrerReward":{"points":6} } }"""),
            new($"/programs/{program}", """{"name":"P","currency":{"name":"points","expiryMonths":24,"pointValue":2,"rounding":"up","decimals":0},"metadata":{"a":"b"} }"""),
            new("/loyalty-accounts", $$"""{"program":"{{program}}","customer":"{{customer}}","metadata":{"a":"b"} }"""),
            new($"/loyalty-accounts/{account}", """{"tier":"gold","metadata":{"a":"b"} }"""),
            new("/earning-rules", $$"""
                {"program":"{{program}}","trigger":"payment.completed","award":{"type":"per_currency","rates":{"EUR":1,"GBP":1.2} },"name":"R",
                 "multipliers":[{"when":{"tier":"gold"},"factor":2}],"multiplier":1.5,"cap":{"points":1000},"window":"week","active":true}
                """),
            new($"/earning-rules/{rule}", """{"trigger":"payment.completed","earn":{"pointsPerCurrencyUnit":2},"name":"R","multiplier":3,"cap":{"points":5},"window":"day","active":false}"""),
            new("/rewards", $$"""
                {"program":"{{program}}","name":"R","cost":5,"benefit":{"type":"discount","amount":500,"currency":"EUR"},"active":true,"inventory":5,"metadata":{"a":"b"} }
                """),
            new("/rewards", """{"name":"R","points_cost":5,"type":"discount","value":"10"}"""),
            new("/rewards", """{"name":"R","cost":5,"value":{"amount":500,"currency":"EUR"} }"""),
            new($"/rewards/{reward}", """{"name":"R","cost":6,"type":"fancy","value":{"of":["anything",1,null]},"active":true,"inventory":null,"metadata":{"a":"b"} }"""),
            new("/redemptions", $$"""{"account":"{{account}}","reward":"{{reward}}"}"""),
            new($"/redemptions/{redemption}/release", "{}"),
            new("/points-transactions", $$"""{"account":"{{account}}","amount":5,"reason":"a gift","metadata":{"a":"b"} }"""),
            new("/customers", """{"email":"a@example.com","name":"Ada","phone":"+4915112345678","metadata":{"a":"b"} }"""),
            new($"/customers/{other}", """{"email":"b@example.com","name":"Bob","phone":"+4915112345678","metadata":{"a":"b"} }"""),
            new("/payments", """
                {"amount":1500,"currency":"EUR","customer":"cust_abc123","description":"D","returnUrl":"https://shop.example/","captureMethod":"automatic",
                 "paymentMethod":"pm_card_visa","metadata":{"a":"b"} }
                """),
            new("/payments", $$"""{"amount":1500,"currency":"EUR","paymentMethod":"pm_card_visa","metadata":{"loyalty_account":"{{account}}"} }"""),
            new("/payments", """{"amount":1500,"currency":"EUR","customer":"cust_abc123","confirm":true,"offSession":false,"setupFutureUsage":"recurring","savePaymentMethod":true}"""),
            new("/payments", """{"amount":1500,"currency":"EUR","paymentMethod":"pm_card_visa","captureDelayHours":24}"""),
            new("/payments", """{"amount":1500,"currency":"EUR","customer":"cust_abc123","paymentMethod":"pm_card_visa","useStoreCredit":true}"""),
            new($"/payments/{captured}/capture", """{"amount":5}"""),
            new($"/payments/{cancelled}/cancel", "{}"),
            new("/refunds", $$"""{"payment":"{{refunded}}","amount":100,"reason":"requested_by_customer","metadata":{"a":"b"} }"""),
            new("/tiers", $$"""{"program":"{{program}}","name":"Bronze","minPoints":10,"benefits":["one"],"metadata":{"a":"b"} }"""),
            new($"/tiers/{tier}", """{"name":"Argent","minPoints":60000,"benefits":["two"],"metadata":{"a":"b"} }"""),
            new("/campaigns", $$"""
                {"program":"{{program}}","name":"C","audience":{"type":"segment","segment":"{{segment}}"},"schedule":{"startsAt":"2026-01-01T00:00:00Z","endsAt":"9999-12-31T23:59:59.9999999Z"},
                 "mechanics":[{"type":"points_multiplier","trigger":"payment.completed","factor":2}],"goal":{"metric":"orders","target":10},"metadata":{"a":"b"} }
                """),
            new($"/campaigns/{campaign}", """{"name":"C","audience":{"type":"tier","tier":"gold"},"schedule":{"startsAt":"2026-01-01T00:00:00Z"},"mechanics":[],"goal":null,"metadata":{"a":"b"} }"""),
            new("/promotions", $$"""
                {"programId":"{{program}}","name":"P","window":{"startsAt":"2026-01-01T00:00:00Z","endsAt":"9999-12-31T00:00:00Z"},
                 "rules":{"type":"earn_multiplier","multiplier":2,"minSpend":100},"metadata":{"a":"b"} }
                """),
            new("/offers", $$"""
                {"program":"{{program}}","name":"O","incentive":{"type":"points_multiplier","multiplier":2},
                 "targeting":{"segments":["{{segment}}"],"tiers":["gold"],"min_balance":1,"enrolled_before":"2030-01-01","metadata":{"a":"b"} },
                 "starts_at":"2026-01-01T00:00:00Z","ends_at":"9999-12-31T23:59:59Z","max_redemptions":5,"per_member_limit":1,"metadata":{"a":"b"} }
                """),
            new("/offers", """
                {"name":"K","type":"fixed_discount","value":500,"criteria":{"min_order_amount":100,"eligible_products":["prod_1"]},"metadata":{"a":"b"} }
                """),
            new($"/offers/{published}", """{"active":true,"ends_at":null}"""),
            new($"/offers/{offer}/publish", "{}"),
            new("/referrals", $$"""
                {"program":"{{program}}","referrer":"{{account}}","reward":{"referrer":{"points":5},"referee":{"points":5} },
                 "qualify":{"firstPaymentMinimum":100,"windowDays":30},"metadata":{"a":"b"} }
                """),
            new("/store-credit", $$"""{"account":"{{account}}","amount":500,"currency":"EUR","reason":"R","expiresAt":null,"metadata":{"a":"b"} }"""),
            new($"/store-credit/{credit}", """{"expiresAt":null}"""),
            new("/notification-rules", """{"trigger":"loyalty.points.expiring","leadTime":"14d","channels":["email","webhook"],"template":"T"}"""),
            new("/segments", $$"""
                {"program":"{{program}}","name":"S","match":"all","conditions":[{"fact":"spend_90d","op":"gte","value":5},{"fact":"metadata.a","op":"in","value":["b",1,true]}],"metadata":{"a":"b"} }
                """),
            new("/webhook-endpoints", """{"url":"http://127.0.0.1:9/","enabledEvents":["never.sent"],"metadata":{"a":"b"} }"""),
            new($"/webhook-endpoints/{endpoint}", """{"url":"http://127.0.0.1:9/","enabledEvents":["never.sent"],"status":"enabled","metadata":{"a":"b"} }"""),
            new("/../_sandbox/clock", """{"advanceSeconds":0}"""),
            new("/../_sandbox/faults", """{"do":"respond","on":"loyalty.tiers.delete","status":500,"code":"c","body":"{}","headers":{"a":"b"},"probability":0.5,"times":1}"""),
        ];
    }
}
