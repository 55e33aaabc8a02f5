using System.Net.Http.Headers;
using System.Text;

namespace Vinr.Sdk.AspNetCore.Tests.Support;

/// <summary>Deliveries as VINR sends them, signed by hand.</summary>
internal static class Delivery
{
    public const string Secret = "whsec_tests_4f1e";

    public static readonly DateTimeOffset Now = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    public static string Earned(string id = "evt_1", string account = "loy_1", DateTimeOffset? created = null) =>
        $$$"""{"id":"{{{id}}}","type":"loyalty.points.earned","data":{"object":{"id":"ptx_1","account":"{{{account}}}","amount":150}},"created":{{{(created ?? Now).ToUnixTimeSeconds()}}}}""";

    public static HttpRequestMessage Signed(string json, DateTimeOffset? signedAt = null, string secret = Secret)
    {
        var body = Encoding.UTF8.GetBytes(json);
        var moment = signedAt ?? Now;
        var request = Unsigned(new ByteArrayContent(body));
        request.Headers.Add("X-Vinr-Timestamp", WebhookSigner.Timestamp(moment));
        request.Headers.Add("X-Vinr-Signature", WebhookSigner.Sign(body, moment, secret));
        return request;
    }

    public static HttpRequestMessage Unsigned(HttpContent content)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return new HttpRequestMessage(HttpMethod.Post, "webhooks/vinr") { Content = content };
    }
}
