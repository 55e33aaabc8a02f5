using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Vinr.Sdk.Benchmarks.Importing;

/// <summary>A VINR that takes everything, has nobody and keeps nothing, with a rate limit that is never reached.</summary>
internal sealed class ImportStub : HttpMessageHandler
{
    private const string Empty = """{"object":"list","data":[],"page":{"has_more":false}}""";

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private long _number;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        var number = Interlocked.Increment(ref _number).ToString(CultureInfo.InvariantCulture);
        var answer = (request.Method.Method, request.RequestUri!.AbsolutePath) switch
        {
            ("GET", "/v1/programs/prog_benchmark") => """{"id":"prog_benchmark","name":"Benchmark","created":"2026-01-01T00:00:00Z"}""",
            ("GET", _) => Empty,
            (_, "/v1/customers") => $$"""{"id":"cust_{{number}}"}""",
            (_, "/v1/loyalty-accounts") => $$"""{"id":"loy_{{number}}","program":"prog_benchmark","status":"active","balance":0}""",
            _ => $$"""{"id":"ptx_{{number}}","account":"loy_1","amount":{{PointsIn(body)}},"reason":"opening_balance"}""",
        };
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(answer)) };
        response.Content.Headers.ContentType = Json;
        response.Headers.TryAddWithoutValidation("X-RateLimit-Limit", "500");
        response.Headers.TryAddWithoutValidation("X-RateLimit-Remaining", "1000");
        return response;
    }

    private static string PointsIn(string body)
    {
        var rest = body[(body.IndexOf("\"amount\":", StringComparison.Ordinal) + 9)..];
        return rest[..rest.AsSpan().IndexOfAny(',', '}')];
    }
}
