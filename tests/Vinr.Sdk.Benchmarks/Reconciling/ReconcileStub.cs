using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Vinr.Sdk.Benchmarks.Reconciling;

/// <summary>A VINR with so many payments, each with its entry, and a member to a hundred of them. It keeps nothing: what an id says follows from its number.</summary>
internal sealed class ReconcileStub(int payments) : HttpMessageHandler
{
    private const int ToAMember = 100;
    private const int Page = 100;

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private static readonly DateTimeOffset Last = new(2026, 1, 31, 23, 0, 0, TimeSpan.Zero);

    public static string PaymentOf(int number) => string.Create(CultureInfo.InvariantCulture, $"pay_{number:00000000}");

    public static string CustomerOf(int number) => string.Create(CultureInfo.InvariantCulture, $"cust_{number / ToAMember:000000}");

    public static int AmountOf(int number) => 1_000 + (number % 9_000);

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var uri = request.RequestUri!;
        var answer = uri.AbsolutePath switch
        {
            "/v1/programs/prog_benchmark" => """{"id":"prog_benchmark","name":"Benchmark","currency":{"name":"points"},"created":"2025-01-01T00:00:00Z"}""",
            "/v1/earning-rules" => List("""{"id":"rule_1","program":"prog_benchmark","trigger":"payment.completed","earn":{"pointsPerCurrencyUnit":1},"multipliers":[],"active":true,"created":"2025-01-01T00:00:00Z"}""", null),
            "/v1/payments" => Listed(uri, payments, Payment),
            "/v1/points-transactions" => Listed(uri, payments, Entry),
            "/v1/loyalty-accounts" => Listed(uri, (payments + ToAMember - 1) / ToAMember, Account),
            _ => List("", null),
        };
        var response = new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(answer)) };
        response.Content.Headers.ContentType = Json;
        response.Headers.TryAddWithoutValidation("X-RateLimit-Limit", "500");
        response.Headers.TryAddWithoutValidation("X-RateLimit-Remaining", "1000");
        return Task.FromResult(response);
    }

    private static string List(string items, string? next) =>
        $$$"""{"object":"list","data":[{{{items}}}],"page":{"has_more":{{{(next is null ? "false" : "true")}}},"next_cursor":{{{(next is null ? "null" : $"\"{next}\"")}}}}}""";

    /// <summary>Newest first: from the highest number to 0. The cursor ends in the number that came last.</summary>
    private static string Listed(Uri uri, int count, Func<int, string> item)
    {
        var after = uri.Query.IndexOf("starting_after=", StringComparison.Ordinal);
        var from = after < 0 ? count : int.Parse(uri.Query.AsSpan(after + 15).ToString().Split('&')[0].Split('_')[1], CultureInfo.InvariantCulture);
        var to = Math.Max(0, from - Page);
        var items = string.Join(',', Enumerable.Range(to, from - to).Reverse().Select(item));
        return List(items, to == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"at_{to}"));
    }

    private static string Payment(int number) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"id":"{{PaymentOf(number)}}","amount":{{AmountOf(number)}},"currency":"EUR","status":"completed","customer":"{{CustomerOf(number)}}","amountRefunded":0,"metadata":{"order":"order-{{number}}"},"created":"{{At(number)}}"}""");

    private static string Entry(int number)
    {
        // The balance after it: what the member's payments earned up to here.
        var balance = Enumerable.Range(number / ToAMember * ToAMember, (number % ToAMember) + 1).Sum(each => AmountOf(each) / 100);
        return string.Create(CultureInfo.InvariantCulture, $$"""{"id":"ptx_{{number}}","account":"loy_{{number / ToAMember}}","type":"credit","amount":{{AmountOf(number) / 100}},"balanceAfter":{{balance}},"reason":"payment.completed","source":"{{PaymentOf(number)}}","metadata":{},"created":"{{At(number)}}"}""");
    }

    private string Account(int number)
    {
        var balance = Enumerable.Range(number * ToAMember, Math.Min(ToAMember, payments - (number * ToAMember))).Sum(each => AmountOf(each) / 100);
        return string.Create(CultureInfo.InvariantCulture, $$"""{"id":"loy_{{number}}","program":"prog_benchmark","customer":"cust_{{number:000000}}","status":"active","balance":{{balance}},"lifetimePoints":{{balance}},"metadata":{},"created":"2025-06-01T00:00:00Z"}""");
    }

    /// <summary>Spread over the month, the last one at its end.</summary>
    private static string At(int number) => Last.AddSeconds(number % 1_000).AddDays(-(number % 30)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
