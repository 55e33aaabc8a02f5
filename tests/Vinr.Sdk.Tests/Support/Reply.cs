using System.Net;
using System.Text;

namespace Vinr.Sdk.Tests.Support;

/// <summary>What a <see cref="StubHandler"/> does with a request.</summary>
/// <param name="Connects">Whether the request is taken from the client at all.</param>
/// <param name="Answer">The answer or the failure.</param>
internal sealed record Reply(bool Connects, Func<CancellationToken, Task<HttpResponseMessage>> Answer)
{
    public const string ProgramJson = """{"id":"prog_1","name":"VINR Rewards"}""";

    /// <summary>The request arrives and no answer ever comes.</summary>
    public static Reply Hang { get; } = new(true, token => new TaskCompletionSource<HttpResponseMessage>().Task.WaitAsync(token));

    /// <summary>The request arrives and the connection breaks.</summary>
    public static Reply Break { get; } = Fail(new HttpRequestException(HttpRequestError.ResponseEnded, "The response ended prematurely."));

    /// <summary>No connection comes about.</summary>
    public static Reply Refused { get; } = Fail(new HttpRequestException(HttpRequestError.ConnectionError, "Connection refused."), connects: false);

    public static Reply Program { get; } = Of(200, ProgramJson);

    /// <summary>An answer that a call of any verb can read.</summary>
    public static Reply Done { get; } = Of(200, """{"id":"prog_1","name":"VINR Rewards","deleted":true}""");

    public static Reply Of(int status, string? body = null, params (string Name, string Value)[] headers) =>
        OfBytes(status, body is null ? null : Encoding.UTF8.GetBytes(body), headers);

    public static Reply OfBytes(int status, byte[]? body, params (string Name, string Value)[] headers) => new(true, _ =>
    {
        var response = new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(body ?? []) };
        response.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        foreach (var (name, value) in headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value))
            {
                response.Content.Headers.Remove(name);
                response.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return Task.FromResult(response);
    });

    /// <summary>One of VINR's errors.</summary>
    public static Reply Error(int status, string code, params (string Name, string Value)[] headers) =>
        Of(status, $$$"""{"error":{"type":"some_error","code":"{{{code}}}","message":"What happened."}}""", headers);

    public static Reply Fail(Exception failure, bool connects = true) => new(connects, _ => Task.FromException<HttpResponseMessage>(failure));
}
