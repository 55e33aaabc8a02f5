using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Options;

/// <summary>What a call is given is checked before anything is sent.</summary>
public class RequestOptionsTests
{
    public static TheoryData<string> BadKeys =>
        ["", " ", new string('k', 256), "a\nb", "a\0b", "a\u007fb", "a\tb", " a", "a ", "clé", "\ud83d\ude00", "a\r\nX-Injected: 1"];

    public static TheoryData<string> OwnedHeaders =>
    [
        "X-Api-Key", "x-api-key", "Authorization", "Idempotency-Key", "IDEMPOTENCY-KEY", "Vinr-Version", "User-Agent", "Accept", "Host", "Content-Type",
        "Content-Length", "Transfer-Encoding", "Connection", "Expect", "Upgrade", "TE", "Trailer", "Cookie", "Proxy-Authorization", "Content-Encoding",
    ];

    public static TheoryData<string, string?> BadHeaders => new()
    {
        { "", "x" }, { " ", "x" }, { "X Y", "x" }, { "X-Y:", "x" }, { "X-É", "x" }, { "X-Y\r\nX-Z", "x" }, { "X-Api-Key ", "x" },
        { "Content-Language", "en" }, { "Allow", "GET" }, { "Expires", "0" }, { "Last-Modified", "x" }, // these belong to a body, and would be lost
        { "X-Y", null }, { "X-Y", "a\r\nX-Api-Key: other" }, { "X-Y", "a\nb" }, { "X-Y", "a\0" }, { "X-Y", "é" }, { "X-Y", "\u007f" },
    };

    public static TheoryData<string?> BadIds => [(string?)null, "", " ", "\t", "\u00a0", ".", ".."];

    [Theory]
    [MemberData(nameof(BadKeys))]
    public Task A_bad_idempotency_key(string key) => RefusedAsync(new() { IdempotencyKey = key }, "RequestOptions.IdempotencyKey");

    [Theory]
    [InlineData("k")]
    [InlineData("order 1 / line 2")]
    public async Task A_good_idempotency_key(string key)
    {
        var stub = new StubHandler(Reply.Program);
        using var caller = Clients.On(stub);

        await caller.PostAsync(new() { IdempotencyKey = key });
        await caller.PostAsync(new() { IdempotencyKey = new string('k', 255) });

        Assert.Equal([key, new string('k', 255)], stub.Requests.Select(request => request.Key));
    }

    [Theory]
    [MemberData(nameof(OwnedHeaders))]
    public Task A_header_that_the_SDK_owns(string name) => RefusedAsync(new() { Headers = new() { [name] = "x" } }, "RequestOptions.Headers");

    [Theory]
    [MemberData(nameof(BadHeaders))]
    public Task A_header_that_cannot_be_sent(string name, string? value) => RefusedAsync(new() { Headers = new() { [name] = value! } }, "RequestOptions.Headers");

    [Theory]
    [InlineData(-1)]
    [InlineData(11)]
    [InlineData(int.MinValue)]
    public Task A_bad_number_of_retries(int retries) => RefusedAsync(new() { MaxRetries = retries }, "RequestOptions.MaxRetries");

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(25 * TimeSpan.TicksPerDay)]
    public Task A_bad_time_limit(long ticks) => RefusedAsync(new() { Timeout = new TimeSpan(ticks) }, "RequestOptions.Timeout");

    [Fact]
    public async Task An_empty_expansion()
    {
        await RefusedAsync(new() { Expand = [""] }, "RequestOptions.Expand");
        await RefusedAsync(new() { Expand = ["customer", null!] }, "RequestOptions.Expand");
    }

    [Theory]
    [MemberData(nameof(BadIds))]
    public void A_bad_id(string? id)
    {
        var stub = new StubHandler(Reply.Program);
        using var caller = Clients.On(stub);
        var programs = caller.Vinr.Loyalty.Programs;

        Assert.Equal("id", Assert.ThrowsAny<ArgumentException>(() => { _ = programs.RetrieveAsync(id!); }).ParamName);
        Assert.Equal("id", Assert.ThrowsAny<ArgumentException>(() => { _ = programs.UpdateAsync(id!, new()); }).ParamName);
        Assert.Equal(0, stub.Count);
    }

    [Theory]
    [InlineData("a/b?c#d e", "a%2Fb%3Fc%23d%20e")]
    [InlineData("...", "...")]
    [InlineData("../x", "..%2Fx")]
    [InlineData("%2e%2e", "%252e%252e")]
    [InlineData("\ud83d\ude00", "%F0%9F%98%80")]
    [InlineData("a\\b", "a%5Cb")]
    [InlineData("a\r\nb", "a%0D%0Ab")]
    [InlineData("a&b=c+d;e@f:g", "a%26b%3Dc%2Bd%3Be%40f%3Ag")]
    public async Task Whatever_an_id_holds_it_is_one_segment(string id, string segment)
    {
        await using var server = RawServer.Answering(RawServer.Http(200, Reply.ProgramJson));
        using var caller = Clients.At(server.Address);

        await caller.Vinr.Loyalty.Programs.RetrieveAsync(id);

        Assert.Equal("/v1/programs/" + segment, Assert.Single(server.Requests).Target);
    }

    [Fact]
    public async Task An_id_of_4000_characters_is_sent_whole()
    {
        await using var server = RawServer.Answering(RawServer.Http(200, Reply.ProgramJson));
        using var caller = Clients.At(server.Address);

        await caller.Vinr.Loyalty.Programs.RetrieveAsync(new string('x', 4000));

        Assert.EndsWith(new string('x', 4000), Assert.Single(server.Requests).Target, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_requests_and_empty_names()
    {
        using var caller = Clients.On(new StubHandler(Reply.Program));
        var programs = caller.Vinr.Loyalty.Programs;

        Assert.Throws<ArgumentNullException>(() => { _ = programs.CreateAsync(null!); });
        Assert.Throws<ArgumentNullException>(() => { _ = programs.UpdateAsync("prog_1", null!); });
        Assert.ThrowsAny<ArgumentException>(() => { _ = programs.CreateAsync(new() { Name = " " }); });
        Assert.ThrowsAny<ArgumentException>(() => { _ = programs.CreateAsync(new() { Name = null! }); });
    }

    [Fact]
    public async Task Headers_and_expansions_are_sent()
    {
        var stub = new StubHandler(Reply.Program);
        using var caller = Clients.On(stub);

        await caller.GetAsync(new() { Headers = new() { ["X-Trace"] = "t 1", ["X-Empty"] = "" }, Expand = ["customer", "tier.a&b"] });

        var request = Assert.Single(stub.Requests);
        Assert.Equal("t 1", request.Headers["X-Trace"]);
        Assert.Equal("", request.Headers["X-Empty"]);
        Assert.Equal("/v1/programs/prog_1?expand%5B%5D=customer&expand%5B%5D=tier.a%26b", request.Target);
    }

    private static async Task RefusedAsync(RequestOptions options, string setting)
    {
        var stub = new StubHandler(Reply.Program);
        using var caller = Clients.On(stub);

        var failures = new[]
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(() => caller.PostAsync(options)),
            await Assert.ThrowsAnyAsync<ArgumentException>(() => caller.GetAsync(options)),
            Assert.ThrowsAny<ArgumentException>(() => caller.Vinr.Loyalty.Programs.ListAsync(null, options)),
        };

        Assert.All(failures, failure => Assert.Contains(setting, failure.Message, StringComparison.Ordinal));
        Assert.Equal(0, stub.Count);
    }
}
