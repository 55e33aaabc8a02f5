using Vinr.Sdk.Sandbox.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Sandbox.Tests.Idempotency;

/// <summary>Idempotency as a caller sees it.</summary>
public sealed class IdempotencyTests
{
    [Theory, BothWays]
    [Shows("idempotency.replay")]
    [Shows("idempotency.retention")]
    [Shows("idempotency.mark")]
    public async Task A_repeated_request_acts_once_and_gets_the_same_bytes(Way way)
    {
        await using var api = await TestApi.StartAsync(way);

        var first = await api.PostAsync("/programs", """{"name":"A"}""", key: "k");
        var second = await api.PostAsync("/programs", """{"name":"A"}""", key: "k");

        Assert.Equal(first.Text, second.Text);
        Assert.Equal((200, false), (first.Status, first.Replayed));
        Assert.Equal((200, true), (second.Status, second.Replayed));
        Assert.NotEqual(first.RequestId, second.RequestId);
        Assert.Equal([first.Id, "prog_default"], (await api.GetAsync("/programs")).Ids);
    }

    [Theory, BothWays]
    public async Task Without_a_key_every_request_acts(Way way)
    {
        await using var api = await TestApi.StartAsync(way);

        await api.MakeAsync("/programs", """{"name":"A"}""");
        await api.MakeAsync("/programs", """{"name":"A"}""");

        Assert.Equal(3, (await api.GetAsync("/programs")).Ids.Length); // with prog_default
    }

    [Theory, BothWays]
    [Shows("idempotency.conflict")]
    [Shows("idempotency.payload")]
    public async Task A_key_with_another_payload_is_a_409_and_changes_nothing(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var first = await api.PostAsync("/programs", """{"name":"A"}""", key: "k");

        var body = await api.PostAsync("/programs", """{"name":"B"}""", key: "k");
        var nonsense = await api.PostAsync("/programs", "{", key: "k");
        var query = await api.PostAsync("/programs?expand[]=x", """{"name":"A"}""", key: "k");

        Assert.All([body, nonsense, query], answer => Assert.Equal((409, "idempotency_conflict"), (answer.Status, answer.ErrorCode)));
        Assert.Equal("idempotency_error", body.Error.GetProperty("type").GetString());
        Assert.Equal([first.Id, "prog_default"], (await api.GetAsync("/programs")).Ids);
    }

    [Theory, BothWays]
    [Shows("idempotency.scope")]
    public async Task A_key_belongs_to_its_endpoint(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var customer = await api.MakeAsync("/customers", "{}");

        Answer[] answers =
        [
            await api.PostAsync("/programs", """{"name":"A"}""", key: "k"),
            await api.PostAsync("/customers", """{"name":"A"}""", key: "k"),
            await api.PostAsync($"/customers/{customer.Id}", """{"name":"A"}""", key: "k"),
        ];

        Assert.All(answers, answer => Assert.Equal((200, false), (answer.Status, answer.Replayed)));
    }

    [Theory, BothWays]
    [Shows("idempotency.kept")]
    public async Task A_refusal_of_the_engine_is_replayed_though_the_state_has_changed(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var shop = await Shop.OpenAsync(api);

        var refused = await shop.RedeemAsync(key: "k");
        await shop.PayAsync(15_000);
        var again = await shop.RedeemAsync(key: "k");
        var anew = await shop.RedeemAsync(key: "k2");

        Assert.Equal((422, "insufficient_points"), (refused.Status, refused.ErrorCode));
        Assert.Equal((422, refused.Text, true), (again.Status, again.Text, again.Replayed));
        Assert.Equal(200, anew.Status);
    }

    [Theory, BothWays]
    [Shows("idempotency.order")]
    [Shows("idempotency.kept")]
    public async Task A_request_that_makes_no_sense_leaves_its_key_free(Way way)
    {
        await using var api = await TestApi.StartAsync(way);

        var bad = await api.PostAsync("/programs", """{"nam":"A"}""", key: "k");
        var good = await api.PostAsync("/programs", """{"name":"A"}""", key: "k");

        Assert.Equal((400, 200), (bad.Status, good.Status));
        Assert.False(good.Replayed);
    }

    [Theory, BothWays]
    [Shows("idempotency.order")]
    public async Task A_stored_answer_is_not_for_those_without_the_api_key(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        await api.PostAsync("/programs", """{"name":"A"}""", key: "k");
        using var request = new HttpRequestMessage(HttpMethod.Post, api.Address("/programs"));
        request.Content = TestApi.JsonContent("""{"name":"A"}""");
        request.Headers.Add("Idempotency-Key", "k");

        Assert.Equal(401, (await api.SendAsync(request)).Status);
    }

    [Theory, BothWays]
    public async Task Concurrent_requests_with_one_key_act_once(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var shop = await Shop.OpenAsync(api);
        await shop.PayAsync(100_000);

        var answers = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => shop.RedeemAsync(key: "k")));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Single(answers.Select(answer => answer.Text).Distinct());
        Assert.Single(answers, answer => !answer.Replayed);
        Assert.Equal(900, await shop.BalanceAsync());
        api.Sandbox.Ledger.Verify();
    }

    [Theory, BothWays]
    [Shows("idempotency.retention")]
    public async Task A_key_is_kept_for_24_hours_of_the_sandboxs_clock(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var first = await api.PostAsync("/programs", """{"name":"A"}""", key: "k");

        api.Sandbox.Clock.Advance(TimeSpan.FromHours(24));
        var later = await api.PostAsync("/programs", """{"name":"B"}""", key: "k");

        Assert.Equal(200, later.Status);
        Assert.NotEqual(first.Id, later.Id);
    }

    [Theory, BothWays]
    [Shows("idempotency.length")]
    public async Task A_bad_key_is_a_400(Way way)
    {
        await using var api = await TestApi.StartAsync(way);

        var longest = await api.PostAsync("/programs", """{"name":"A"}""", key: new string('k', 255));
        var longer = await api.PostAsync("/programs", """{"name":"A"}""", key: new string('k', 256));

        Assert.Equal(200, longest.Status);
        Assert.Equal((400, "Idempotency-Key"), (longer.Status, longer.ErrorParam));
    }

    [Theory, BothWays]
    [Shows("idempotency.posts")]
    public async Task Get_and_delete_ignore_the_key(Way way)
    {
        await using var api = await TestApi.StartAsync(way);
        var customer = await api.MakeAsync("/customers", "{}");

        var statuses = new List<int>();
        foreach (var method in new[] { HttpMethod.Get, HttpMethod.Delete, HttpMethod.Delete })
        {
            using var request = api.Request(method, $"/customers/{customer.Id}");
            request.Headers.Add("Idempotency-Key", new string('k', 300));
            statuses.Add((await api.SendAsync(request)).Status);
        }

        Assert.Equal([200, 200, 404], statuses);
    }
}
