using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Requests;

public sealed class RequestsTests
{
    [Theory, BothWays]
    public async Task A_request_is_shown_with_what_it_changed(Way way)
    {
        await using var api = await TestApi.StartAsync(way, new() { StartAt = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero) });
        var shop = await Shop.OpenAsync(api);
        var payment = await shop.PayAsync(15_000);
        var redemption = await shop.RedeemAsync(key: "cart-1");

        var shown = Assert.Single(api.Sandbox.Requests.To("loyalty.redemptions.create"));

        Assert.Equal(("POST", "/v1/redemptions", "cart-1", 200), (shown.Method, shown.Path, shown.IdempotencyKey, shown.StatusCode));
        Assert.Equal((redemption.RequestId, null, null, false), (shown.RequestId, shown.ErrorCode, shown.Fault, shown.Replayed));
        Assert.Equal((shop.RedeemBody, redemption.Text), (shown.Body, shown.Answer));
        Assert.Equal(api.Sandbox.Clock.UtcNow, shown.At);
        Assert.True(shown.Acted);
        Assert.Equal((-100, shop.Account, "redemption"), (shown.Effects.Points, shown.Effects.Entries[0].Account, shown.Effects.Entries[0].Reason));
        Assert.Equal(("loyalty.reward.redeemed", redemption.Id), (shown.Effects.Events[0].Type, shown.Effects.Events[0].Subject));
        Assert.Equal(
            $"2026-01-05 09:00:00 loyalty.redemptions.create /v1/redemptions → 200, key cart-1; acted: {shop.Account} -100 redemption, "
            + $"loyalty.reward.redeemed {redemption.Id}",
            shown.ToString());
        var paid = api.Sandbox.Requests.To("payments.*").Last!;
        Assert.Equal(
            ["payment.created", "payment.processing", "payment.completed", "loyalty.points.earned", "reward.unlocked"], paid.Effects.Events.Select(effect => effect.Type));
        Assert.Equal(payment.Id, paid.Effects.Events[0].Subject);
    }

    [Fact]
    public async Task A_program_acts_and_moves_no_points()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var shop = await Shop.OpenAsync(api);

        var made = api.Sandbox.Requests.To("loyalty.programs.create").Single();
        await api.GetAsync($"/rewards/{shop.Reward}?expand[]=x");

        Assert.True(made is { Acted: true, Effects.IsEmpty: true });
        Assert.EndsWith("→ 200; acted", made.ToString(), StringComparison.Ordinal);
        Assert.Equal(("loyalty.rewards.retrieve", $"/v1/rewards/{shop.Reward}?expand[]=x", false), (Last().Operation, Last().Path, Last().Acted));

        SandboxRequest Last() => api.Sandbox.Requests.Last!;
    }

    [Fact]
    public async Task Of_a_dropped_answer_and_its_retry_one_acted()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(15_000);
        api.Sandbox.Faults.On("loyalty.redemptions.create").CommitThenDrop().Once();

        await Assert.ThrowsAsync<HttpRequestException>(() => shop.RedeemAsync(key: "k"));
        await shop.RedeemAsync(key: "k");

        var calls = api.Sandbox.Requests.WithKey("k");
        Assert.Equal([null, 200], calls.Select(call => call.StatusCode));
        Assert.Equal([true, false], calls.Select(call => call.Acted));
        Assert.Equal([false, true], calls.Select(call => call.Replayed));
        Assert.Equal(["commit_then_drop", null], calls.Select(call => call.Fault));
        Assert.Null(calls[0].Answer);
        Assert.Equal(shop.RedeemBody, calls[0].Body);
        Assert.Single(calls.Acted);
        Assert.Contains("→ no answer, fault commit_then_drop, key k; acted: ", calls[0].ToString(), StringComparison.Ordinal);
    }

    [Theory, BothWays]
    public async Task What_a_fault_answers_is_what_is_shown(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var shop = await Shop.OpenAsync(api);
        api.Sandbox.Faults.OnAll().Delay(TimeSpan.FromTicks(1)).Once();
        api.Sandbox.Faults.On("payments.create").CommitThenRespondWith(503, code: "down").Once();
        await api.PostAsync("/payments", """{"amount":100,"currency":"EUR","paymentMethod":"pm_card_visa"}""");
        api.Sandbox.Faults.OnAll().BadGateway().Once();
        await api.GetAsync("/programs");
        api.Sandbox.Faults.LimitRate(burst: 1);
        await api.GetAsync("/programs");
        await api.GetAsync("/programs");

        var shown = api.Sandbox.Requests.TakeLast(4).ToList();

        Assert.Equal([503, 502, 200, 429], shown.Select(request => request.StatusCode));
        Assert.Equal(["down", null, null, "rate_limited"], shown.Select(request => request.ErrorCode));
        Assert.Equal(["delay + commit_then_respond", "bad_gateway", null, "rate_limit"], shown.Select(request => request.Fault));
        Assert.Equal([true, false, false, false], shown.Select(request => request.Acted));
        Assert.Contains("502 Bad Gateway", shown[1].Answer, StringComparison.Ordinal);
        Assert.Equal(4, api.Sandbox.Requests.Where(request => request.Operation == "loyalty.programs.list").Count() + 1);
    }

    [Fact]
    public async Task Refusals_and_strangers_are_shown_and_no_key_is()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var shop = await Shop.OpenAsync(api);
        using var stranger = new HttpRequestMessage(HttpMethod.Get, api.Address("/programs"));
        stranger.Headers.Add("X-Api-Key", "sk_test_of_a_stranger");

        await shop.RedeemAsync();
        await api.SendAsync(stranger);
        await api.GetAsync("/nowhere");

        var failed = api.Sandbox.Requests.Failed;
        Assert.Equal(["insufficient_points", "invalid_api_key", "resource_missing"], failed.Select(request => request.ErrorCode));
        Assert.Equal(["loyalty.redemptions.create", "loyalty.programs.list", null], failed.Select(request => request.Operation));
        Assert.Empty(failed.Acted);
        var everything = string.Concat(api.Sandbox.Requests.Select(request => request + request.Body + request.Answer));
        Assert.DoesNotContain("sk_test_of_a_stranger", everything, StringComparison.Ordinal);
        Assert.DoesNotContain(api.Sandbox.SecretKey, everything, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_declined_payment_acts_and_what_fell_due_before_is_not_its_doing()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(15_000);
        api.Sandbox.Clock.Advance(TimeSpan.FromDays(400));

        await api.PostAsync("/payments", """{"amount":100,"currency":"EUR","paymentMethod":"pm_card_declined"}""");

        var declined = api.Sandbox.Requests.Last!;
        Assert.Equal((402, "card_declined", true), (declined.StatusCode, declined.ErrorCode, declined.Acted));
        Assert.Equal(["payment.created", "payment.failed"], declined.Effects.Events.Select(effect => effect.Type));
        Assert.Empty(declined.Effects.Entries);
    }

    [Fact]
    public async Task So_many_are_kept_and_no_more()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, new() { RequestHistory = 3 });
        for (var i = 1; i <= 5; i++) await api.GetAsync($"/programs?limit={i}");

        Assert.Equal(["/v1/programs?limit=3", "/v1/programs?limit=4", "/v1/programs?limit=5"], api.Sandbox.Requests.Select(request => request.Path));
        Assert.Equal("/v1/programs?limit=4", api.Sandbox.Requests[1].Path);

        await using var none = await TestApi.StartAsync(Way.InMemory, new() { RequestHistory = 0 });
        await none.GetAsync("/programs");

        Assert.Empty(none.Sandbox.Requests);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => VinrSandbox.StartAsync(new() { RequestHistory = -1 }, TestApi.Token));
    }

    [Fact]
    public async Task Of_long_bodies_the_beginning_is_kept_and_of_many_the_newest()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var body = $$"""{"name":"{{new string('x', 70_000)}}"}""";

        for (var i = 0; i < 100; i++) await api.PostAsync("/programs", body);

        var shown = api.Sandbox.Requests;
        Assert.Equal(100, shown.Count);
        Assert.Equal((64 * 1024, 64 * 1024), (shown.Last!.Body!.Length, shown.Last!.Answer!.Length));
        Assert.Equal((null, null), (shown[0].Body, shown[0].Answer));
        Assert.Equal(64, shown.Count(request => request.Body is not null));
    }

    [Fact]
    public async Task Requests_are_shown_and_forgotten_over_http_too()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory, new() { StartAt = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero) });
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(15_000);
        var redemption = await shop.RedeemAsync(key: "k");
        await api.GetAsync("/programs");
        var effects = api.Sandbox.Requests.To("loyalty.redemptions.create").Last!.Effects;

        var answer = await ControlAsync(HttpMethod.Get, "?operation=loyalty.redemptions.*&limit=1");

        Assert.Equal(
            $$"""
            {"object":"list","data":[{"at":"2026-01-05T09:00:00Z","operation":"loyalty.redemptions.create","method":"POST","path":"/v1/redemptions",
            "idempotencyKey":"k","requestId":"{{redemption.RequestId}}","statusCode":200,"errorCode":null,"replayed":false,"fault":null,"acted":true,
            "entries":[{"id":"{{effects.Entries[0].Id}}","account":"{{shop.Account}}","amount":-100,"reason":"redemption"}],
            "events":[{"id":"{{effects.Events[0].Id}}","type":"loyalty.reward.redeemed","subject":"{{redemption.Id}}"}],"body":
            """.ReplaceLineEndings(""),
            answer.Text[..answer.Text.IndexOf("\"{", StringComparison.Ordinal)]);
        Assert.Equal("loyalty.programs.list", (await ControlAsync(HttpMethod.Get, "")).Json.GetProperty("data")[0].GetProperty("operation").GetString());
        Assert.Equal((400, "operation"), await RefusedAsync("?operation=loyalty.wishes.*"));
        Assert.Equal((400, "limit"), await RefusedAsync("?limit=0"));
        Assert.Equal((400, "colour"), await RefusedAsync("?colour=red"));
        Assert.Equal("""{"object":"list","data":[]}""", (await ControlAsync(HttpMethod.Delete, "")).Text);
        Assert.Empty(api.Sandbox.Requests);

        async Task<(int, string?)> RefusedAsync(string query)
        {
            var refused = await ControlAsync(HttpMethod.Get, query);
            return (refused.Status, refused.ErrorParam);
        }

        Task<Answer> ControlAsync(HttpMethod method, string query)
        {
            var request = api.Request(method, "");
            request.RequestUri = new Uri(api.Sandbox.BaseAddress, "/_sandbox/requests" + query);
            return api.SendAsync(request);
        }
    }

    [Fact]
    public async Task A_selection_is_a_view_that_reads_as_lines()
    {
        await using var api = await TestApi.StartAsync(Way.InMemory);
        var payments = api.Sandbox.Requests.To("payments.create");
        Assert.Equal((0, null, ""), (payments.Count, payments.Last, payments.ToString()));

        await api.PostAsync("/payments", """{"amount":100,"currency":"EUR","paymentMethod":"pm_card_visa"}""");
        await api.GetAsync("/payments");

        Assert.Single(payments);
        Assert.Equal(payments.Last!.ToString(), payments.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => payments[1]);
        Assert.Contains("loyalty.credit.issue", Assert.Throws<ArgumentException>("operation", () => payments.To("payments.steal")).Message, StringComparison.Ordinal);

        await api.Sandbox.ResetAsync();
        Assert.Empty(payments);
    }
}
