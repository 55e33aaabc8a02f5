using System.Text;

namespace Vinr.Sdk.Hosting.Tests.Support;

/// <summary>Deliveries as VINR sends them, signed by hand.</summary>
internal static class Deliveries
{
    public const string Secret = "whsec_tests_4f1e";

    public static readonly DateTimeOffset Now = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    public static string Json(string id = "evt_1") =>
        $$$"""{"id":"{{{id}}}","type":"loyalty.points.earned","data":{"object":{"id":"ptx_1","account":"loy_1","amount":150}},"created":{{{Now.ToUnixTimeSeconds()}}}}""";

    public static VinrEvent Event(string id = "evt_1") => VinrJson.Deserialize<VinrEvent>(Json(id))!;

    public static VinrDelivery Signed(string json, string secret = Secret, string? tenant = null, DateTimeOffset? signedAt = null)
    {
        var body = Encoding.UTF8.GetBytes(json);
        var moment = signedAt ?? Now;
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["X-Vinr-Timestamp"] = WebhookSigner.Timestamp(moment),
            ["X-Vinr-Signature"] = WebhookSigner.Sign(body, moment, secret),
        };
        return new(body, headers.GetValueOrDefault) { Tenant = tenant, Sender = "192.0.2.1", RequestId = "req_1" };
    }
}
