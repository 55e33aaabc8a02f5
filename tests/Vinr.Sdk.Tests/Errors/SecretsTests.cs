using System.Collections;
using System.Diagnostics;
using System.Reflection;
using Vinr.Sdk.Tests.Support;
using Xunit;

namespace Vinr.Sdk.Tests.Errors;

/// <summary>The key is in nothing that an exception shows, also when the other side sends it back.</summary>
public class SecretsTests
{
    private const string Key = Clients.Key;
    private const string Echo = "Your key is " + Key + ", and shouted " + "SK_TEST_51HGQZXW9VTPQ7KDJMR3YLBN";

    private static readonly string ErrorEcho = $$$"""
        {"error":{"type":"{{{Echo}}}","code":"{{{Echo}}}","message":"{{{Echo}}}","param":"{{{Echo}}}","decline_code":"{{{Echo}}}",
        "doc_url":"https://x/?key={{{Key}}}","request_id":"{{{Echo}}}","resource":"{{{Echo}}}"}}
        """;

    private static readonly (string, string)[] HeaderEcho =
        [("X-Echo", Echo), ("X-Echo", Key), ("x-vinr-request-id", Key), ("Content-Type", "text/" + Key), ($"X-{Key}", "1"), ("Retry-After", Key), ("Location", "https://x/" + Key)];

    public static TheoryData<int> Statuses => [101, 200, 302, 400, 401, 402, 403, 404, 405, 408, 409, 418, 422, 429, 500, 501, 503];

    [Theory]
    [MemberData(nameof(Statuses))]
    [Keeps("secrets.texts")]
    public async Task An_answer_that_echoes_it_everywhere(int status)
    {
        foreach (var body in new[] { ErrorEcho[1..], ErrorEcho[..^3], ErrorEcho, Echo, "\"" + Key + "\"", $$"""{"{{Key}}":{"{{Key}}":[""" })
        {
            if (status == 200 && body == ErrorEcho) continue; // a resource with unknown fields
            Shows_nothing(await FailAsync(Reply.Of(status, body, HeaderEcho)));
        }
    }

    [Theory]
    [InlineData("""{"id":"we_1","live":tru,"secret":"whsec_4f1e/x+y=.z-_9","also":"whsec_2"}""")]
    [InlineData("""{"id":"we_1","secret":"whsec_4f1e""")]
    [InlineData("""{"id":"we_1","secret":whsec_4f1e}""")]
    [Keeps("secrets.webhooks")]
    public async Task An_answer_that_cannot_be_read_and_holds_a_webhook_secret(string body)
    {
        using var caller = Clients.On(new StubHandler(Reply.Of(200, body)));

        var failure = await Assert.ThrowsAsync<VinrResponseFormatException>(
            () => caller.Vinr.WebhookEndpoints.CreateAsync(new() { Url = "https://shop.example/hooks", EnabledEvents = [EventType.LoyaltyPointsEarned] }));

        Assert.DoesNotContain("4f1e", failure.ToString() + failure.Excerpt, StringComparison.Ordinal);
        Assert.DoesNotContain("4f1e", Assert.Throws<VinrResponseFormatException>(() => VinrJson.Deserialize<WebhookEndpoint>(body)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Keeps("secrets.texts")]
    public async Task A_failure_below_that_holds_it()
    {
        var data = new IOException("broken") { Data = { ["request"] = "X-Api-Key: " + Key } };
        var deep = new InvalidCastException("outer", new AggregateException(new IOException("header " + Key)));
        Exception[] failures =
        [
            new HttpRequestException(HttpRequestError.ResponseEnded, Echo), new HttpRequestException(HttpRequestError.ConnectionError, Echo),
            new HttpRequestException(HttpRequestError.InvalidResponse, Echo), new InvalidCastException(Echo), new TaskCanceledException(Echo),
            new TimeoutException(Echo), new IOException("outer", new IOException(Echo)), data, deep,
        ];
        foreach (var failure in failures) Shows_nothing(await FailAsync(Reply.Fail(failure)));
    }

    [Fact]
    public async Task A_failure_below_without_it_is_passed_on_as_it_is()
    {
        var below = new IOException("broken");

        Assert.Same(below, (await FailAsync(Reply.Fail(below))).InnerException);
    }

    [Theory]
    [InlineData("HTTP/1.1 " + Key + "\r\n\r\n")]
    [InlineData(Key + "\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n" + Key + "\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\n" + Key + " : x\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + Key + "\r\n")]
    [InlineData("HTTP/1.1 200 " + Key + "\r\nContent-Length: " + Key + "\r\n\r\n" + Key)]
    public async Task An_answer_that_is_not_even_HTTP(string answer)
    {
        await using var server = RawServer.AnsweringOnce(answer);
        using var caller = Clients.At(server.Address, options => options.MaxRetries = 0);

        Shows_nothing(await Assert.ThrowsAnyAsync<VinrException>(() => caller.PostAsync()));
    }

    [Fact]
    public async Task A_cancellation()
    {
        using var source = new CancellationTokenSource();
        var stub = new StubHandler(new Reply(true, async token =>
        {
            await source.CancelAsync();
            throw new OperationCanceledException(Echo, token);
        }));
        using var caller = Clients.On(stub);

        Shows_nothing(await Assert.ThrowsAsync<VinrCanceledException>(() => caller.PostAsync(null, source.Token)));
        Shows_nothing(await Assert.ThrowsAsync<OperationCanceledException>(() => caller.GetAsync(null, source.Token)));
    }

    [Fact]
    [Keeps("secrets.texts")]
    public async Task A_cut_that_goes_through_it()
    {
        for (var before = 4096 - Key.Length; before < 4096; before++)
        {
            var failure = await FailAsync(Reply.Of(400, new string('.', before) + Key + "tail"));
            Assert.Equal(new string('.', before), ((VinrApiException)failure).RawBody!.Replace("(secret key)", "", StringComparison.Ordinal));
        }

        for (var before = 512 - Key.Length; before < 512; before++)
        {
            var failure = await FailAsync(Reply.Of(200, new string('.', before) + Key + "tail"));
            Assert.Equal(new string('.', before), ((VinrResponseFormatException)failure).Excerpt!.Replace("(secret key)", "", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_body_that_is_nothing_but_keys()
    {
        var failure = (VinrApiException)await FailAsync(Reply.Of(400, string.Concat(Enumerable.Repeat(Key, 400))));

        Assert.Equal("", failure.RawBody!.Replace("(secret key)", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(201, """{"id":"we_1","secret":"whsec_5f/Zq+9=","url":""")]
    [InlineData(500, """{"id":"we_1","secret":"whsec_5f/Zq+9=","url":""")]
    [Keeps("secrets.webhooks")]
    public async Task The_secret_of_a_webhook_endpoint_in_a_broken_answer(int status, string body)
    {
        var failure = await FailAsync(Reply.Of(status, body));

        var shown = failure is VinrApiException api ? api.RawBody : ((VinrResponseFormatException)failure).Excerpt;
        Assert.Equal("""{"id":"we_1","secret":"(webhook secret)","url":""", shown);
        Assert.DoesNotContain("5f/Zq", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Keeps("secrets.texts")]
    public async Task A_success_that_echoes_it_in_its_headers()
    {
        using var caller = Clients.On(new StubHandler(Reply.Of(200, Reply.ProgramJson, HeaderEcho)));

        var response = (await caller.PostAsync()).Response!;

        Assert.DoesNotContain(Key, response.RequestId, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(response.Headers, header => (header.Key + header.Value).Contains(Key, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_text_beside_it_stays()
    {
        var failure = (VinrApiException)await FailAsync(Reply.Of(401, $$$"""{"error":{"message":"The key {{{Key}}} is revoked."}}"""));

        Assert.StartsWith("The key (secret key) is revoked.", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Keeps("secrets.texts")]
    public void A_bearer_header_and_the_options_and_the_client()
    {
        var options = new VinrClientOptions { SecretKey = Key, Authentication = VinrAuthentication.Bearer };
        using var client = new VinrClient(options);

        foreach (var shown in new object[] { options, client, client.Loyalty, client.Loyalty.Programs })
        {
            Assert.DoesNotContain(Key, shown.ToString(), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData(VinrAuthentication.ApiKeyHeader)]
    [InlineData(VinrAuthentication.Bearer)]
    [Keeps("secrets.texts")]
    public void A_debugger_that_unfolds_the_whole_client_does_not_come_across_it(VinrAuthentication authentication)
    {
        using var client = new VinrClient(new VinrClientOptions { SecretKey = Key, Authentication = authentication });

        var found = Unfolding.Find(client, Key);
        Assert.True(found.Count == 0, string.Join("\n", found));
        Assert.NotEmpty(Unfolding.Find(client, "https://sandbox.api.vinr.com/v1")); // it does look
    }

    [Fact]
    public void A_debugger_is_not_shown_it()
    {
        var browsable = typeof(VinrClientOptions).GetProperty(nameof(VinrClientOptions.SecretKey))!.GetCustomAttribute<DebuggerBrowsableAttribute>();

        Assert.Equal(DebuggerBrowsableState.Never, browsable!.State);
    }

    private static async Task<Exception> FailAsync(Reply reply)
    {
        using var caller = Clients.On(new StubHandler(reply), options => options.MaxRetries = 0);
        return await Assert.ThrowsAnyAsync<VinrException>(() => caller.PostAsync());
    }

    private static void Shows_nothing(Exception failure)
    {
        Hidden(failure.ToString());
        for (var e = failure; e is not null; e = e.InnerException!)
        {
            Hidden(e.ToString());
            foreach (DictionaryEntry entry in e.Data) Hidden($"{entry.Key} {entry.Value}");
            foreach (var property in e.GetType().GetProperties())
            {
                switch (property.GetValue(e))
                {
                    case string text: Hidden(text); break;
                    case IEnumerable<KeyValuePair<string, string>> pairs: Hidden(string.Join("\n", pairs)); break;
                    case AggregateException many: Shows_nothing(many); break;
                    case { } other: Hidden(other.ToString()); break;
                }
            }
        }
    }

    private static void Hidden(string? text)
    {
        // Not even a part of what makes the key secret.
        Assert.DoesNotContain(Key["sk_test_".Length..][..6], text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Key[^6..], text, StringComparison.OrdinalIgnoreCase);
    }
}
