using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Errors;

/// <summary>What of an answer goes into an exception, to the character.</summary>
public class ExcerptTests
{
    [Theory]
    [InlineData(4095)]
    [InlineData(4096)]
    public async Task A_body_that_fits_is_shown_to_its_last_character(int length)
    {
        var body = new string('.', length - 1) + "s"; // as the key begins

        Assert.Equal(body, (await FailAsync(body)).RawBody);
    }

    [Fact]
    public async Task Of_a_longer_one_nothing_is_shown_that_may_be_a_beginning_of_the_key() =>
        Assert.Equal(new string('.', 4095), (await FailAsync(new string('.', 4095) + "s.")).RawBody);

    [Fact]
    public async Task A_text_of_1000_characters_is_shown_whole_and_a_longer_one_cut()
    {
        Assert.Equal(new string('c', 1000), (await FailAsync($$$"""{"error":{"code":"{{{new string('c', 1000)}}}"}}""")).Code);
        Assert.Equal(new string('c', 1000) + "…", (await FailAsync($$$"""{"error":{"code":"{{{new string('c', 1001)}}}"}}""")).Code);
    }

    [Fact]
    public async Task A_message_from_below_is_cut_after_500_characters()
    {
        using var caller = Clients.On(new StubHandler(Reply.Fail(new HttpRequestException(HttpRequestError.InvalidResponse, new string('m', 501)))), options => options.MaxRetries = 0);

        var failure = await Assert.ThrowsAsync<VinrResponseFormatException>(() => caller.GetAsync());

        Assert.Contains($"cannot be read: {new string('m', 500)}… (", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_webhook_secret_is_taken_out_and_nothing_else()
    {
        var failure = await FailAsync("whsec_0 a whsec_1/+=_.-Zz, whsec_2! whsec_3");

        Assert.Equal("(webhook secret) a (webhook secret), (webhook secret)! (webhook secret)", failure.RawBody);
    }

    [Theory]
    [InlineData("type", "Type")]
    [InlineData("doc_url", "DocUrl")]
    [InlineData("docUrl", "DocUrl")]
    [InlineData("declineCode", "DeclineCode")]
    [InlineData("requestId", "RequestId")]
    public async Task Every_member_is_read_and_cut(string member, string property)
    {
        var failure = await FailAsync($$$"""{"error":{"{{{member}}}":"{{{new string('x', 1001)}}}"}}""");

        Assert.Equal(new string('x', 1000) + "…", typeof(VinrApiException).GetProperty(property)!.GetValue(failure));
    }

    [Fact]
    public async Task Of_two_spellings_the_documented_one_counts()
    {
        var failure = await FailAsync("""{"error":{"declineCode":"b","decline_code":"a","docUrl":"b","doc_url":"a","requestId":"b","request_id":"a"}}""");

        Assert.Equal(("a", "a", "a"), (failure.DeclineCode, failure.DocUrl, failure.RequestId));
    }

    [Fact]
    public void An_exception_that_a_test_makes_is_empty_and_not_null()
    {
        Assert.Equal("", new VinrOutcomeUnknownException("m").Operation);
        Assert.Equal("", new VinrTimeoutException("m").OptionName);
        Assert.Empty(new VinrApiException("m").Headers);
        Assert.Empty(new ResponseHeaders(null, null, null));
    }

    private static async Task<VinrApiException> FailAsync(string body)
    {
        using var caller = Clients.On(new StubHandler(Reply.Of(422, body)));
        return await Assert.ThrowsAsync<VinrInvalidStateException>(() => caller.PostAsync());
    }
}
