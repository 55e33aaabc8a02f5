using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Vinr.Sdk.Tests.Webhooks;

/// <summary>A delivery as VINR sends it, to be spoilt by a test.</summary>
internal sealed record Delivery(byte[] Body, string? Signature, string? Timestamp)
{
    public const string Secret = "whsec_4f1e";

    public const string Json = """{"id":"evt_1","type":"loyalty.points.earned","data":{"object":{"id":"ptx_1","account":"loy_1","amount":150}},"created":1767603600}""";

    public static readonly DateTimeOffset Now = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    public VinrWebhookOptions Options { get; init; } = new() { Secrets = [Secret], TimeProvider = new FakeTimeProvider(Now) };

    public static Delivery Of(string json = Json, DateTimeOffset? signedAt = null, params string[] secrets)
    {
        var body = Encoding.UTF8.GetBytes(json);
        var moment = signedAt ?? Now;
        return new(body, WebhookSigner.Sign(body, moment, secrets.Length == 0 ? [Secret] : secrets), WebhookSigner.Timestamp(moment));
    }

    public VinrEvent Read() => VinrWebhook.ConstructEvent(Body, Signature, Timestamp, Options);

    public VinrWebhookSignatureException Refused() => Xunit.Assert.Throws<VinrWebhookSignatureException>(Read);
}
