using System.Text;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Outcomes;

/// <summary>A deletion is done when VINR says so, and not before.</summary>
public class DeletionTests
{
    private const string LoginPage = "<html>log in</html>";

    private static readonly Dictionary<string, Reply> Steps = new()
    {
        ["deleted"] = Reply.Of(200, """{"id":"rule_1","deleted":true}"""),
        ["gone"] = Reply.Error(404, "resource_missing"),
        ["404 of a gateway"] = Reply.Of(404, "<html>no such site</html>"),
        ["404 without a body"] = Reply.Of(404),
        ["404 of another API"] = Reply.Of(404, """{"error":{"code":404,"message":"no route","status":"NOT_FOUND"}}"""),
        ["refused"] = Reply.Refused,
        ["break"] = Reply.Break,
        ["408"] = Reply.Error(408, "timeout"),
        ["429"] = Reply.Error(429, "rate_limited"),
        ["503"] = Reply.Error(503, "down"),
        ["503 of a gateway"] = Reply.Of(503, "<html>no upstream</html>"),
    };

    public static TheoryData<int, string> Done => new()
    {
        { 200, """{"id":"rule_1","deleted":true}""" },
        { 200, """{"deleted":true}""" },
        { 202, """{"id":"rule_1","object":"earning_rule","deleted":true,"error":null,"new":{"deleted":false,"error":1}}""" },
        { 200, "\uFEFF{\"id\":\"rule_1\",\"deleted\":true}" },
        { 204, "" },
    };

    public static TheoryData<int, string> NotDone => new()
    {
        { 200, "" },
        { 202, "" },
        { 205, "" },
        { 200, " " },
        { 200, LoginPage },
        { 204, LoginPage },
        { 200, "{}" },
        { 200, "[]" },
        { 200, "null" },
        { 200, "true" },
        { 200, "\"deleted\"" },
        { 200, """{"error":{"code":"forbidden"}}""" },
        { 200, """{"id":"rule_1","deleted":true,"error":{"code":"forbidden"}}""" },
        { 200, """{"error":"no","deleted":true}""" },
        { 200, """{"id":"rule_1","deleted":false}""" },
        { 200, """{"id":"rule_1","deleted":true,"deleted":false}""" },
        { 200, """{"id":"rule_1","deleted":null}""" },
        { 200, """{"id":"rule_1","deleted":1}""" },
        { 200, """{"id":"rule_1","name":"Base","active":true}""" },
        { 200, """{"data":{"id":"rule_1","deleted":true}}""" },
        { 200, """{"id":"rule_1","deleted":true""" },
        { 200, """{"id":"rule_1","deleted":true}{}""" },
    };

    [Theory]
    [MemberData(nameof(Done))]
    [Keeps("calls.deleted")]
    public async Task This_says_that_it_is_done(int status, string body)
    {
        using var caller = Clients.On(new StubHandler(Reply.OfBytes(status, Encoding.UTF8.GetBytes(body))));

        await caller.DeleteAsync(CancellationToken.None);
    }

    [Theory]
    [MemberData(nameof(NotDone))]
    [Keeps("calls.deleted")]
    public async Task Nothing_else_that_comes_with_a_success_does(int status, string body)
    {
        var stub = new StubHandler(Reply.Of(status, body));
        using var caller = Clients.On(stub);

        var failure = await Assert.ThrowsAsync<VinrResponseFormatException>(() => caller.DeleteAsync(CancellationToken.None));

        Assert.True(failure.OutcomeUnknown);
        Assert.Equal(status, (int)failure.StatusCode!);
        Assert.Equal(body.Length == 0 ? null : body, failure.Excerpt);
        Assert.Contains("loyalty.programs.delete", failure.Message, StringComparison.Ordinal);
        Assert.Contains("may have acted", failure.Message, StringComparison.Ordinal);
        Assert.Single(stub.Requests);
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("429, deleted")]
    [InlineData("503, deleted")]
    [InlineData("503, gone")]
    [InlineData("503 of a gateway, gone")]
    [InlineData("break, gone")]
    [InlineData("408, gone")]
    [InlineData("503, 429, gone")]
    [InlineData("break, refused, gone")]
    [Keeps("calls.deleted")]
    public async Task It_is_done_when_an_attempt_did_it(string steps)
    {
        var replies = Replies(steps);
        var stub = new StubHandler(replies);
        using var caller = Clients.On(stub);

        await caller.DeleteAsync(CancellationToken.None);

        Assert.Equal(replies.Length, stub.Count);
    }

    [Theory]
    [InlineData("gone", false)]
    [InlineData("429, gone", false)]
    [InlineData("refused, gone", false)]
    [InlineData("429, refused, gone", false)]
    [InlineData("404 of a gateway", false)]
    [InlineData("429, 404 of a gateway", false)]
    [InlineData("503 of a gateway, 404 of a gateway", true)]
    [InlineData("503, 404 without a body", true)]
    [InlineData("break, 404 of another API", true)]
    [InlineData("503, 429, 404 of a gateway", true)]
    [Keeps("calls.deleted")]
    public async Task A_404_that_tells_of_no_deletion_is_told(string steps, bool unknown)
    {
        using var caller = Clients.On(new StubHandler(Replies(steps)));

        var failure = await Assert.ThrowsAsync<VinrNotFoundException>(() => caller.DeleteAsync(CancellationToken.None));

        Assert.Equal(unknown, failure.OutcomeUnknown);
        Assert.Equal(unknown, failure.Message.Contains("It may have acted. Repeat it to find out.", StringComparison.Ordinal));
    }

    private static Reply[] Replies(string steps) => [.. steps.Split(", ").Select(step => Steps[step])];
}
