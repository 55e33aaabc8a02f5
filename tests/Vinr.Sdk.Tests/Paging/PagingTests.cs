using Vinr.Sdk.Loyalty;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Paging;

public class PagingTests
{
    [Fact]
    [Keeps("data.lists")]
    public async Task Pages_follow_one_another_by_cursor()
    {
        var stub = new StubHandler(Page("c1", "prog_1", "prog_2"), Page("c2/?&", "prog_3"), LastPage("prog_4"));
        using var caller = Clients.On(stub);

        Assert.Equal(["prog_1", "prog_2", "prog_3", "prog_4"], await IdsAsync(caller.Vinr.Loyalty.Programs.ListAsync()));
        Assert.Equal(["/v1/programs", "/v1/programs?starting_after=c1", "/v1/programs?starting_after=c2%2F%3F%26"], stub.Requests.Select(request => request.Target));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    public async Task Without_a_cursor_the_last_id_goes_on(string cursor)
    {
        var stub = new StubHandler(
            Reply.Of(200, $$$"""{"data":[{"id":"prog_1"},{"id":"prog_2"}],"page":{"has_more":true,"next_cursor":{{{cursor}}}}}"""),
            LastPage("prog_3"));
        using var caller = Clients.On(stub);

        Assert.Equal(["prog_1", "prog_2", "prog_3"], await IdsAsync(caller.Vinr.Loyalty.Programs.ListAsync()));
        Assert.Equal("/v1/programs?starting_after=prog_2", stub.Requests[1].Target);
    }

    [Fact]
    public async Task The_limit_and_the_start_are_sent_on()
    {
        var stub = new StubHandler(Page("c1", "prog_1"), LastPage("prog_2"));
        using var caller = Clients.On(stub);

        await IdsAsync(caller.Vinr.Loyalty.Programs.ListAsync(new() { Limit = 1, StartingAfter = "prog_0" }));

        Assert.Equal(["/v1/programs?limit=1&starting_after=prog_0", "/v1/programs?limit=1&starting_after=c1"], stub.Requests.Select(request => request.Target));
    }

    [Fact]
    public async Task Backwards_goes_on_backwards()
    {
        var stub = new StubHandler(Page(null, "prog_8", "prog_9"), LastPage("prog_7"));
        using var caller = Clients.On(stub);

        await IdsAsync(caller.Vinr.Loyalty.Programs.ListAsync(new() { EndingBefore = "prog_10" }));

        Assert.Equal(["/v1/programs?ending_before=prog_10", "/v1/programs?ending_before=prog_8"], stub.Requests.Select(request => request.Target));
    }

    [Fact]
    public async Task Stopping_early_fetches_no_further_page()
    {
        var stub = new StubHandler(Page("c1", "prog_1", "prog_2"), Page("c2", "prog_3", "prog_4"), LastPage("prog_5"));
        using var caller = Clients.On(stub);

        await foreach (var program in caller.Vinr.Loyalty.Programs.ListAsync())
        {
            if (program.Id == "prog_4") break;
        }

        Assert.Equal(2, stub.Count);
    }

    [Fact]
    public async Task Nothing_is_sent_until_the_list_is_enumerated_and_each_time_anew()
    {
        var stub = new StubHandler(LastPage("prog_1"));
        using var caller = Clients.On(stub);

        var list = caller.Vinr.Loyalty.Programs.ListAsync();
        Assert.Equal(0, stub.Count);
        await IdsAsync(list);
        await IdsAsync(list);

        Assert.Equal(2, stub.Count);
    }

    [Theory]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":[],"page":null}""")]
    [InlineData("""{"data":[],"page":{}}""")]
    [InlineData("""{"data":[],"page":{"has_more":null}}""")]
    [InlineData("""{"object":"list","data":[null],"page":{"has_more":false,"next_cursor":"c1"}}""")]
    public async Task An_empty_page_is_an_empty_list(string json)
    {
        var stub = new StubHandler(Reply.Of(200, json));
        using var caller = Clients.On(stub);

        Assert.Empty(await IdsAsync(caller.Vinr.Loyalty.Programs.ListAsync()));
        Assert.Equal(1, stub.Count);
    }

    [Fact]
    public async Task An_empty_page_with_a_cursor_is_passed_over()
    {
        using var caller = Clients.On(new StubHandler(Page("c1"), Page("c2"), LastPage("prog_1")));

        Assert.Equal(["prog_1"], await IdsAsync(caller.Vinr.Loyalty.Programs.ListAsync()));
    }

    [Theory]
    [InlineData("c1 c1")]
    [InlineData("c1 c2 c1")]
    [InlineData("c1 c2 c3 c4 c5 c2")]
    [InlineData("start")]
    [InlineData("c1 start")]
    [Keeps("data.lists")]
    public async Task A_cursor_that_comes_back_is_an_error_and_not_an_endless_loop(string cursors)
    {
        var steps = cursors.Split(' ');
        var stub = new StubHandler([.. steps.Select(cursor => Page(cursor, "prog_1"))]);
        using var caller = Clients.On(stub);

        var failure = await Assert.ThrowsAsync<VinrResponseFormatException>(
            () => IdsAsync(caller.Vinr.Loyalty.Programs.ListAsync(new() { StartingAfter = "start" })));

        Assert.Equal(steps.Length, stub.Count);
        Assert.Equal("req_page", failure.RequestId);
        Assert.Equal(200, (int)failure.StatusCode!);
        Assert.False(failure.OutcomeUnknown);
    }

    [Fact]
    public async Task A_service_that_ignores_cursors_is_an_error()
    {
        var stub = new StubHandler(Page(null, "prog_1", "prog_2"));
        using var caller = Clients.On(stub);

        await Assert.ThrowsAsync<VinrResponseFormatException>(() => IdsAsync(caller.Vinr.Loyalty.Programs.ListAsync()));

        Assert.Equal(2, stub.Count);
    }

    [Theory]
    [InlineData("""{"data":[],"page":{"has_more":true}}""")]
    [InlineData("""{"data":[{}],"page":{"has_more":true}}""")]
    [InlineData("""{"data":[{"id":""}],"page":{"has_more":true,"next_cursor":""}}""")]
    [InlineData("""{"page":{"has_more":true,"next_cursor":"c1"}}""")]
    [InlineData("""{"data":null}""")]
    [InlineData("""{"data":{}}""")]
    [InlineData("""{"data":[1]}""")]
    [InlineData("""{}""")]
    [InlineData("""[]""")]
    [InlineData("""{"data":[{"id":"prog_1"}],"page":[]}""")]
    [Keeps("data.lists")]
    public async Task More_without_a_way_to_get_it_and_lists_that_are_none(string json)
    {
        using var caller = Clients.On(new StubHandler(Reply.Of(200, json, ("x-vinr-request-id", "req_page"))));

        var failure = await Assert.ThrowsAsync<VinrResponseFormatException>(() => IdsAsync(caller.Vinr.Loyalty.Programs.ListAsync()));

        Assert.Equal("req_page", failure.RequestId);
    }

    [Fact]
    public async Task Pages_tell_what_they_know()
    {
        var stub = new StubHandler(Page("c1", "prog_1", "prog_2"), Page(null, "prog_3"), LastPage("prog_4"));
        using var caller = Clients.On(stub);

        var pages = new List<Page<LoyaltyProgram>>();
        await foreach (var page in caller.Vinr.Loyalty.Programs.ListAsync().AsPages()) pages.Add(page);

        Assert.Equal([2, 1, 1], pages.Select(page => page.Items.Count));
        Assert.Equal([true, true, false], pages.Select(page => page.HasMore));
        Assert.Equal(["c1", "prog_3", null], pages.Select(page => page.NextCursor));
        Assert.All(pages, page => Assert.Equal(1842, page.TotalEstimate));
        Assert.All(pages, page => Assert.Equal("req_page", page.Response.RequestId));
        Assert.All(pages.SelectMany(page => page.Items), item => Assert.Null(item.Response));
    }

    [Fact]
    public async Task Each_page_is_a_call_of_its_own_with_its_own_retries_and_time()
    {
        var stub = new StubHandler(
            Reply.Error(503, "down", ("Retry-After", "50")), Page("c1", "prog_1"),
            Reply.Error(503, "down", ("Retry-After", "50")), LastPage("prog_2"));
        using var caller = Clients.On(stub);

        Assert.Equal(["prog_1", "prog_2"], await IdsAsync(caller.Vinr.Loyalty.Programs.ListAsync()));
    }

    [Fact]
    [Keeps("data.lists")]
    public async Task A_failure_on_a_later_page_comes_after_the_items_before_it()
    {
        using var caller = Clients.On(new StubHandler(Page("c1", "prog_1"), Reply.Error(403, "forbidden")));
        var seen = new List<string>();

        await Assert.ThrowsAsync<VinrPermissionException>(async () =>
        {
            await foreach (var program in caller.Vinr.Loyalty.Programs.ListAsync()) seen.Add(program.Id);
        });

        Assert.Equal(["prog_1"], seen);
    }

    [Fact]
    public void Arguments_are_checked_before_anything_is_sent()
    {
        var stub = new StubHandler(LastPage());
        using var caller = Clients.On(stub);
        ListProgramsRequest[] bad =
        [
            new() { Limit = 0 }, new() { Limit = -1 }, new() { Limit = 101 }, new() { StartingAfter = "a", EndingBefore = "b" },
            new() { StartingAfter = "" }, new() { StartingAfter = " " }, new() { EndingBefore = "" }, new() { EndingBefore = "\t" },
        ];

        Assert.All(bad, request => Assert.ThrowsAny<ArgumentException>(() => caller.Vinr.Loyalty.Programs.ListAsync(request)));
        Assert.Equal(0, stub.Count);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task The_documented_limits_are_fine(int limit)
    {
        var stub = new StubHandler(LastPage("prog_1"));
        using var caller = Clients.On(stub);

        await IdsAsync(caller.Vinr.Loyalty.Programs.ListAsync(new() { Limit = limit }));

        Assert.Equal($"/v1/programs?limit={limit}", Assert.Single(stub.Requests).Target);
    }

    internal static Reply Page(string? cursor, params string[] ids) => Body(true, cursor, ids);

    internal static Reply LastPage(params string[] ids) => Body(false, null, ids);

    internal static async Task<List<string>> IdsAsync(IAsyncEnumerable<LoyaltyProgram> programs)
    {
        var ids = new List<string>();
        await foreach (var program in programs) ids.Add(program.Id);
        return ids;
    }

    private static Reply Body(bool more, string? cursor, string[] ids)
    {
        var data = string.Join(',', ids.Select(id => $$"""{"id":"{{id}}"}"""));
        var next = cursor is null ? "" : $"""
            ,"next_cursor":"{cursor}"
            """;
        return Reply.Of(
            200,
            $$$"""{"object":"list","data":[{{{data}}}],"page":{"has_more":{{{(more ? "true" : "false")}}}{{{next}}},"total_estimate":1842}}""",
            ("x-vinr-request-id", "req_page"));
    }
}
