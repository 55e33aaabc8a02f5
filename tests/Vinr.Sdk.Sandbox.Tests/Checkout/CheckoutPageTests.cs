using System.Text.Json;
using Vinr.Sdk.Sandbox.Tests.Inspector;
using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;
using static Vinr.Sdk.Sandbox.Tests.Checkout.CheckoutVisitor;

namespace Vinr.Sdk.Sandbox.Tests.Checkout;

/// <summary>The page that customers pay on, over HTTP.</summary>
public sealed class CheckoutPageTests
{
    private const string Codes =
        ",\"metadata\":{\"merchantName\":\"Corner Roast\",\"promoCode\":{\"enabled\":true,\"availableCodes\":[{\"code\":\"SPRING\",\"discount\":10,\"discountType\":\"percentage\"},{\"code\":\"ALL\",\"discount\":9999,\"discountType\":\"fixed\"}]}}";

    [Fact]
    public async Task A_customer_pays_and_comes_back_to_the_shop()
    {
        await using var api = await StartAsync();
        var page = await api.PaymentAsync(",\"returnUrl\":\"https://shop.example/back?order=1#top\"");
        Assert.Equal("Pay 19.99 EUR", Heading(await api.OpenAsync(page)));

        var paid = await api.SendFormAsync(page, "pay", ("card", "4242 4242 4242 4242"));

        Assert.Equal((303, "https://shop.example/back?order=1#top"), (paid.Status, paid.Headers["Location"]));
        Assert.Equal("completed", (await api.PaymentOfAsync(page)).GetProperty("status").GetString());
        Assert.Equal("Paid", Heading(await api.OpenAsync(page)));
    }

    [Fact]
    public async Task A_payment_without_a_way_back_ends_on_its_page()
    {
        await using var api = await StartAsync();
        var page = await api.PaymentAsync();

        var paid = await api.SendFormAsync(page, "pay", ("card", TestCards.Pays));

        Assert.Equal((303, page), (paid.Status, paid.Headers["Location"]));
        Assert.Contains("19.99 EUR paid", (await api.OpenAsync(page)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decline_is_told_and_the_next_card_pays()
    {
        await using var api = await StartAsync();
        var page = await api.PaymentAsync();

        Assert.Equal(page, (await api.SendFormAsync(page, "pay", ("card", TestCards.InsufficientFunds))).Headers["Location"]);

        Assert.Equal("There is too little on the card.", Alert(await api.OpenAsync(page)));
        Assert.Equal("pending", (await api.PaymentOfAsync(page)).GetProperty("status").GetString());
        await api.SendFormAsync(page, "pay", ("card", TestCards.Pays));
        Assert.Equal("Paid", Heading(await api.OpenAsync(page)));
    }

    [Theory]
    [InlineData("yes", "completed", 303)]
    [InlineData("no", "pending", 303)]
    [InlineData("", "pending", 303)]
    public async Task A_card_asks_for_authentication(string succeeds, string status, int answer)
    {
        await using var api = await StartAsync();
        var page = await api.PaymentAsync();
        await api.SendFormAsync(page, "pay", ("card", TestCards.AsksForAuthentication));
        Assert.Equal("Authenticate", Heading(await api.OpenAsync(page)));

        Assert.Equal(answer, (await api.SendFormAsync(page, "authenticate", ("succeeds", succeeds))).Status);

        Assert.Equal(status, (await api.PaymentOfAsync(page)).GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("https://shop.example/thanks", "https://shop.example/thanks?sessionId=")]
    [InlineData("https://shop.example/thanks?a=1", "https://shop.example/thanks?a=1&sessionId=")]
    [InlineData("http://localhost:5000/thanks#part", "http://localhost:5000/thanks?sessionId=…#part")]
    [InlineData("https://bücher.example/danke?wer=Zoë", "https://xn--bcher-kva.example/danke?wer=Zo%C3%AB&sessionId=")]
    [Shows("checkouts.success_url")]
    public async Task A_session_brings_its_id_back_to_the_shop(string successUrl, string location)
    {
        await using var api = await StartAsync();
        var page = await api.SessionAsync(successUrl: successUrl);
        var id = page.Split('/')[^1];

        var paid = await api.SendFormAsync(page, "pay", ("card", TestCards.Pays));

        var expected = location.Contains('…', StringComparison.Ordinal) ? location.Replace("…", id, StringComparison.Ordinal) : location + id;
        Assert.Equal((303, expected), (paid.Status, paid.Headers["Location"]));
    }

    [Fact]
    public async Task Who_cancels_goes_to_the_address_for_that()
    {
        await using var api = await StartAsync();
        var page = await api.SessionAsync();

        var cancelled = await api.SendFormAsync(page, "cancel");

        Assert.Equal((303, "https://shop.example/cart"), (cancelled.Status, cancelled.Headers["Location"]));
        Assert.Equal("cancelled", (await api.PaymentOfAsync(page)).GetProperty("status").GetString());
        Assert.Equal("Cancelled", Heading(await api.OpenAsync(page)));
    }

    [Fact]
    public async Task A_promo_code_is_applied_and_paid_with()
    {
        await using var api = await StartAsync();
        var page = await api.SessionAsync(Codes);
        Assert.Contains("Corner Roast", (await api.OpenAsync(page)).Text, StringComparison.Ordinal);

        var applied = await api.SendFormAsync(page, "promo", ("promo", "spring"));
        Assert.Equal((303, $"{page}?promo=spring#card"), (applied.Status, applied.Headers["Location"]));
        Assert.Equal("Pay 40.50 EUR", Heading(await api.OpenAsync($"{page}?promo=spring")));
        Assert.Equal("Pay 45.00 EUR", Heading(await api.OpenAsync(page)));
        await api.SendFormAsync(page, "pay", ("promo", "spring"), ("card", TestCards.Pays));

        Assert.Equal(4_050, (await api.PaymentOfAsync(page)).GetProperty("amountCaptured").GetInt64());
    }

    [Fact]
    public async Task Enter_in_the_field_of_the_promo_code_applies_it()
    {
        await using var api = await StartAsync();
        var page = await api.SessionAsync(Codes);

        Assert.Equal($"{page}?promo=SPRING#card", (await api.SendFormAsync(page, "pay", ("promo", "SPRING"), ("applied", ""), ("card", ""))).Headers["Location"]);
        var again = await api.SendFormAsync(page, "pay", ("promo", "SPRING"), ("applied", "SPRING"), ("card", ""));

        Assert.Equal((400, "Type the number of a test card."), (again.Status, Alert(again)));
    }

    [Fact]
    public async Task What_comes_to_nothing_is_confirmed_without_a_card()
    {
        await using var api = await StartAsync();
        var page = await api.SessionAsync(Codes);
        var shown = await api.OpenAsync($"{page}?promo=ALL");
        Assert.DoesNotContain(InspectorVisitor.XmlOf(shown).Descendants("input"), input => (string?)input.Attribute("name") == "card");
        Assert.Contains("Confirm", shown.Text, StringComparison.Ordinal);

        Assert.Equal(303, (await api.SendFormAsync(page, "pay", ("promo", "ALL"))).Status);

        Assert.Equal("completed", (await api.PaymentOfAsync(page)).GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("", "", "Type the number of a test card.")]
    [InlineData("1234", "", "'card' must be the number of a test card")]
    [InlineData(TestCards.Pays, "WINTER", "'promoCode' must be one that this checkout offers, and is 'WINTER'.")]
    public async Task What_is_filled_in_wrong_is_told_and_nothing_is_charged(string card, string promo, string says)
    {
        await using var api = await StartAsync();
        var page = await api.SessionAsync(Codes);

        var shown = await api.SendFormAsync(page, "pay", ("card", card), ("promo", promo));

        Assert.Equal(400, shown.Status);
        Assert.StartsWith(says, Alert(shown), StringComparison.Ordinal);
        Assert.Equal("pending", (await api.PaymentOfAsync(page)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_redemption_that_cannot_be_used_is_told()
    {
        await using var api = await StartAsync();
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(15_000);
        var code = (await shop.RedeemAsync()).Json.GetProperty("discount").GetProperty("code").GetString()!;
        var offer = $",\"metadata\":{{\"promoCode\":{{\"enabled\":true,\"availableCodes\":[{{\"code\":\"{code}\",\"discount\":500,\"discountType\":\"fixed\"}}]}}}}";
        var guest = await api.SessionAsync(offer);
        var member = await api.SessionAsync(offer + ",\"customer\":{\"customerId\":\"cust_abc123\"}");

        Assert.Contains("a guest's", Alert(await api.OpenAsync($"{guest}?promo={code}")), StringComparison.Ordinal);
        Assert.Equal("Pay 40.00 EUR", Heading(await api.OpenAsync($"{member}?promo={code}")));
    }

    [Fact]
    public async Task Paying_twice_charges_once_and_leads_back_again()
    {
        await using var api = await StartAsync();
        var page = await api.SessionAsync();
        var token = InspectorVisitor.TokenIn((await api.OpenAsync(page)).Text);

        var both = new[]
        {
            await api.SendAsync(api.FormRequest(page + "/pay", ("token", token), ("card", TestCards.Pays))),
            await api.SendAsync(api.FormRequest(page + "/pay", ("token", token), ("card", TestCards.Pays))),
        };

        Assert.All(both, answer => Assert.StartsWith("https://shop.example/thanks?sessionId=", answer.Headers["Location"], StringComparison.Ordinal));
        Assert.Single((await api.GetAsync("/events?type=payment.completed")).Ids);
    }

    [Fact]
    public async Task A_page_whose_time_is_over_says_so()
    {
        await using var api = await StartAsync();
        var page = await api.SessionAsync();

        api.Sandbox.Clock.Advance(TimeSpan.FromHours(24));

        var shown = await api.OpenAsync(page);
        Assert.Equal("Expired", Heading(shown));
        Assert.Equal("https://shop.example/cart", (string?)InspectorVisitor.XmlOf(shown).Descendants("a").Last().Attribute("href"));
    }

    [Fact]
    public async Task The_basket_and_money_of_every_kind_are_shown()
    {
        await using var api = await StartAsync();
        var page = await api.SessionAsync(",\"cartItems\":[{\"name\":\"Beans\",\"description\":\"Dark roast\",\"price\":1500,\"quantity\":3},{\"id\":\"cup\"}]");
        var text = InspectorVisitor.XmlOf(await api.OpenAsync(page)).Value;

        foreach (var part in new[] { "Beans × 3", "Dark roast", "45.00 EUR", "cup" }) Assert.Contains(part, text, StringComparison.Ordinal);
        foreach (var (currency, shown) in new[] { ("JPY", "1234567 JPY"), ("KWD", "1234.567 KWD"), ("EUR", "12345.67 EUR") })
        {
            var payment = (await api.MakeAsync("/payments", $$"""{"amount":1234567,"currency":"{{currency}}"}""")).Json.GetProperty("checkoutUrl").GetString()!;
            Assert.Equal("Pay " + shown, Heading(await api.OpenAsync(new Uri(payment).AbsolutePath)));
        }
    }

    [Fact]
    public async Task Faults_of_the_api_leave_the_page_alone_and_the_log_does_not_name_it()
    {
        await using var api = await StartAsync();
        var page = await api.PaymentAsync();
        api.Sandbox.Faults.On("*").BadGateway();
        var requests = api.Sandbox.Requests.Count;

        Assert.Equal(303, (await api.SendFormAsync(page, "pay", ("card", TestCards.Pays))).Status);

        Assert.Equal(requests, api.Sandbox.Requests.Count);
    }

    [Fact]
    public async Task What_was_charged_at_once_or_never_made_has_no_page()
    {
        await using var api = await StartAsync();
        var charged = await api.MakeAsync("/payments", """{"amount":1,"currency":"EUR","paymentMethod":"pm_card_visa"}""");

        foreach (var path in new[] { charged.Id, "pay_x", "cs_x", "..%2Fv1", "%00" })
            Assert.Equal((404, "Nothing to pay here"), ((await api.OpenAsync("/checkout/" + path)).Status, Heading(await api.OpenAsync("/checkout/" + path))));
        Assert.Equal(JsonValueKind.Null, charged.Json.GetProperty("checkoutUrl").ValueKind);
    }
}
