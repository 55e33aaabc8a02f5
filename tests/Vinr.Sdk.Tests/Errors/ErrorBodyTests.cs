using System.Text;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Errors;

/// <summary>Bodies of errors that are not as documented: mapping them never throws something else.</summary>
public class ErrorBodyTests
{
    public static TheoryData<string> NoVinrError =>
    [
        "", " ", "<html>Forbidden</html>", "{", "{\"error\":{\"code\":\"x\"", "[]", "[{\"error\":{\"code\":\"x\"}}]", "\"text\"", "12", "true", "null", "{}",
        "{\"error\":null}", "{\"error\":[]}", "{\"error\":12}", "{\"error\":{}}", "{\"Error\":{\"code\":\"x\"}}", "{\"error\":{\"code\":null,\"message\":null}}",
        "{\"error\":{\"code\":{},\"type\":[]}}", "{\"error\":{\"code\":\"\"}}", "upstream connect error", "\u0000\u0001", "{\"error\":{\"code\":\"\\ud800\"}}",
        new string('[', 100_000), new string('{', 100_000),
    ];

    [Theory]
    [MemberData(nameof(NoVinrError))]
    public async Task A_body_that_is_no_error_of_VINRs_leaves_the_status_to_speak(string body)
    {
        foreach (var (status, type) in new[] { (422, typeof(VinrInvalidStateException)), (503, typeof(VinrServerException)), (409, typeof(VinrConflictException)) })
        {
            var failure = await FailAsync(status, Encoding.UTF8.GetBytes(body));

            Assert.Equal(type, failure.GetType());
            Assert.Null(failure.Code);
            Assert.Null(failure.Type);
            Assert.False(failure.IsFromVinr);
            Assert.Contains(status.ToString(null, null), failure.Message, StringComparison.Ordinal);
            Assert.Equal(body.Length == 0 ? null : body[..Math.Min(body.Length, 4096)], failure.RawBody);
        }
    }

    [Fact]
    public async Task An_error_that_is_only_text_is_the_message()
    {
        var failure = await FailAsync(400, """{"error":"No such thing."}"""u8);

        Assert.StartsWith("No such thing. (", failure.Message, StringComparison.Ordinal);
        Assert.Null(failure.Code);
    }

    [Fact]
    public async Task Members_of_the_wrong_type_are_read_as_far_as_they_go()
    {
        var failure = await FailAsync(422, """{"error":{"code":12,"message":[],"param":true,"resource":{},"type":"api_error"},"error_2":1}"""u8);

        Assert.Equal("12", failure.Code);
        Assert.Equal("true", failure.Param);
        Assert.Equal("api_error", failure.Type);
        Assert.Null(failure.Resource);
        Assert.DoesNotContain("[]", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"error":{"type":"card_error"}}""", true)]
    [InlineData("""{"error":{"code":"insufficient_points"}}""", true)]
    [InlineData("""{"error":{"code":404,"message":"no route","status":"NOT_FOUND"}}""", false)]
    [InlineData("""{"error":{"code":true,"type":1}}""", false)]
    [InlineData("""{"error":"No such thing."}""", false)]
    public async Task Whether_VINR_itself_answered_is_seen_by_its_names_which_are_text(string body, bool isFromVinr) =>
        Assert.Equal(isFromVinr, (await FailAsync(404, Encoding.UTF8.GetBytes(body))).IsFromVinr);

    [Fact]
    public async Task One_unreadable_member_does_not_cost_the_others()
    {
        var failure = await FailAsync(422, [.. """{"error":{"code":"insufficient_points","message":"caf"""u8, 0xE9, 0xFF, .. "\"}}"u8]);

        Assert.Equal("insufficient_points", failure.Code);
        Assert.Contains("caf\ufffd", failure.RawBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_follows_the_error_does_not_matter()
    {
        Assert.Equal("insufficient_points", (await FailAsync(422, """{"error":{"code":"insufficient_points"}} <!-- proxied -->"""u8)).Code);
    }

    [Fact]
    public async Task A_body_of_5_MB_is_cut()
    {
        var failure = await FailAsync(422, Encoding.UTF8.GetBytes("<html>" + new string('x', 5_000_000)));

        Assert.Equal(4096, failure.RawBody!.Length);
        Assert.True(failure.Message.Length < 1000);
    }

    [Fact]
    public async Task A_message_of_5_MB_is_cut_and_so_is_every_other_member()
    {
        var text = new string('x', 5_000_000);
        var failure = await FailAsync(422, Encoding.UTF8.GetBytes(
            $$$"""{"error":{"message":"{{{text}}}","code":"{{{text}}}","param":"{{{text}}}","request_id":"{{{text}}}","resource":"{{{text}}}","decline_code":"{{{text}}}"}}"""));

        Assert.True(failure.ToString().Length < 10_000);
        foreach (var member in new[] { failure.Code, failure.Param, failure.RequestId, failure.Resource, failure.DeclineCode }) Assert.Equal(1001, member!.Length);
    }

    [Fact]
    public async Task A_name_of_5_MB_in_a_broken_answer_is_cut()
    {
        using var caller = Clients.On(new StubHandler(Reply.Of(200, $$"""{"tierConfig":{"{{new string('x', 5_000_000)}}":""")));

        Assert.True((await Assert.ThrowsAsync<VinrResponseFormatException>(() => caller.PostAsync())).ToString().Length < 5_000);
    }

    [Fact]
    public async Task A_body_over_the_cap_is_a_format_exception_with_the_status()
    {
        using var caller = Clients.On(new StubHandler(Reply.Of(422, new string('x', 2000))), options => options.MaxResponseBytes = 1000);

        var failure = await Assert.ThrowsAsync<VinrResponseFormatException>(() => caller.PostAsync());

        Assert.Equal(422, (int)failure.StatusCode!);
        Assert.Equal(512, failure.Excerpt!.Length);
    }

    private static Task<VinrApiException> FailAsync(int status, ReadOnlySpan<byte> body) => FailAsync(status, body.ToArray());

    private static async Task<VinrApiException> FailAsync(int status, byte[] body)
    {
        using var caller = Clients.On(new StubHandler(Reply.OfBytes(status, body)), options => options.MaxRetries = 0);
        return await Assert.ThrowsAnyAsync<VinrApiException>(() => caller.PostAsync());
    }
}
