using static Vinr.Sdk.ConformanceTests.OverRawSockets.RawRow;
using static Vinr.Sdk.ConformanceTests.Support.Ending;
using static Vinr.Sdk.Tests.Support.RawServer;

namespace Vinr.Sdk.ConformanceTests.OverRawSockets;

/// <summary>Answers that no proper server gives, from a server of bare sockets.</summary>
internal static class RawRows
{
    private const string Head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nx-vinr-request-id: req_raw\r\n";
    private const string Html = "<html>nginx</html>";

    public static readonly RawRow[] All =
    [
        When("all is well", Http(200, RawCall.Json)).Then(post: Succeeds, get: Succeeds, requests: 1),
        When("a field and a status are new", Http(200, """{"id":"rdm_1","status":"hibernating","mood":{"x":[1]}}""")).Then(post: Succeeds, get: Succeeds, requests: 1),

        When("a proxy answers a 502 of HTML", "HTTP/1.1 502 Bad Gateway\r\nContent-Type: text/html\r\nContent-Length: 18\r\n\r\n" + Html).Then(post: IsServerError(502, true), get: IsServerError(502, false), requests: 3),
        When("a 500 is empty", "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n").Then(post: IsServerError(500, true), get: IsServerError(500, false), requests: 3),
        When("an error has members of wrong types", Http(500, """{"error":{"type":1,"code":[],"message":{}}}""")).Then(post: IsServerError(500, true), get: IsServerError(500, false), requests: 3),
        When("a 200 is HTML", "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 18\r\n\r\n" + Html).Then(post: IsNoAnswer(true), get: IsNoAnswer(false), requests: 1),
        When("a 200 is empty", Http(200, "")).Then(post: IsNoAnswer(true), get: IsNoAnswer(false), requests: 1),
        When("the JSON ends too early", Http(200, """{"id":"rdm_1","st""")).Then(post: IsNoAnswer(true), get: IsNoAnswer(false), requests: 1),
        When("the JSON is invalid UTF-8", Http(200, "{\"id\":\"rdm_\u00ff\"}")).Then(post: IsNoAnswer(true), get: IsNoAnswer(false), requests: 1),
        When("the JSON is 10,000 deep", Http(200, "{\"x\":" + new string('[', 10_000))).Then(post: IsNoAnswer(true), get: IsNoAnswer(false), requests: 1),
        When("the answer is a redirect", Http(302, "", "Location: http://127.0.0.1:9/v1\r\n")).Then(post: IsNoAnswer(true), get: IsNoAnswer(false), requests: 1),
        When("headers come as a flood", "HTTP/1.1 200 OK\r\n" + string.Concat(Enumerable.Repeat("X-Flood: " + new string('x', 1_000) + "\r\n", 1_000))).Then(post: IsNoAnswer(true), get: IsNoAnswer(false), requests: 1),
        When("the answer is another protocol's", "SSH-2.0-OpenSSH_9.2\r\n\r\n").Then(post: IsNoAnswer(true), get: IsNoAnswer(false), requests: 1),

        WhenCut("the body is cut off", Head + "Content-Length: 500\r\n\r\n{\"id\":").Then(post: IsUnknown, get: ConnectsNot, requests: 3),
        WhenCut("a chunk is cut off", Head + "Transfer-Encoding: chunked\r\n\r\n40\r\n{\"id\":").Then(post: IsUnknown, get: ConnectsNot, requests: 3),
        WhenCut("the head is cut off", "HTTP/1.1 200 OK\r\nContent-Ty").Then(post: IsUnknown, get: ConnectsNot, requests: 3),
        WhenCut("nothing is answered", "").Then(post: IsUnknown, get: ConnectsNot, requests: 3),
        WhenCut("a body of 200 MB is announced", Head + "Content-Length: 209715200\r\n\r\n{").Then(post: IsNoAnswer(true), get: IsNoAnswer(false), requests: 1),
    ];
}
