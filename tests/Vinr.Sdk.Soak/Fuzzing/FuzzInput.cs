using System.Net;
using System.Text;

namespace Vinr.Sdk.Soak.Fuzzing;

/// <summary>An answer as a service gone mad may give it. It follows from the seed and its number.</summary>
internal sealed record FuzzInput(int Number, int Status, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body)
{
    private static readonly int[] Statuses = [.. Enumerable.Repeat(200, 30), 201, 204, 302, 400, 401, 402, 404, 408, 409, 409, 422, 429, 500, 502, 503, 599];

    private static readonly (string Name, string[] Values)[] KnownHeaders =
    [
        ("Content-Type", ["application/json", "text/html", "application/json; charset=utf-16", "//", ""]),
        ("Content-Encoding", ["gzip", "identity", "br"]),
        ("x-vinr-request-id", ["req_1", "", "\u00e9\u00ff", "r, r", new('r', 5_000)]),
        ("Retry-After", ["2", "-1", "1e3", "99999999999999999999", "Wed, 21 Oct 2015 07:28:00 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "soon"]),
        ("Date", ["Wed, 21 Oct 2015 07:27:00 GMT", "yesterday", "Fri, 31 Dec 9999 23:59:59 GMT"]),
        ("X-RateLimit-Limit", ["25", "", "x", "9223372036854775808"]),
        ("X-RateLimit-Remaining", ["24", "-1"]),
        ("X-RateLimit-Reset", ["1767603660", "99999999999999", "0"]),
        ("Idempotency-Replayed", ["true", "TRUE", "maybe"]),
        ("Location", ["https://elsewhere.example/v1", "::"]),
    ];

    public static FuzzInput Make(int number, long seed)
    {
        var random = new Random(unchecked((int)((((ulong)seed * 0x9E3779B97F4A7C15UL) + (ulong)number) * 0xBF58476D1CE4E5B9UL >> 32)));
        var headers = new List<(string, string)>();
        foreach (var (name, values) in KnownHeaders)
        {
            if (random.Next(4) == 0) headers.Add((name, values[random.Next(values.Length)]));
        }

        return new(number, Statuses[random.Next(Statuses.Length)], headers, Mutation.Apply(Corpus.All[random.Next(Corpus.All.Count)], random));
    }

    public HttpResponseMessage ToResponse(HttpRequestMessage request)
    {
        var response = new HttpResponseMessage((HttpStatusCode)Status) { RequestMessage = request, Content = new ByteArrayContent(Body) };
        foreach (var (name, value) in Headers)
        {
            if (!response.Headers.TryAddWithoutValidation(name, value)) response.Content.Headers.TryAddWithoutValidation(name, value);
        }

        return response;
    }

    /// <summary>Enough to look at it, and to make it again.</summary>
    public override string ToString() =>
        $"input {Number}: {Status}, {string.Join(", ", Headers)}, {Body.Length} bytes: {Encoding.UTF8.GetString(Body.AsSpan(0, Math.Min(Body.Length, 2_000)))}";
}
