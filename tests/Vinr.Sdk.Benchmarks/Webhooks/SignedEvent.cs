using System.Text;

namespace Vinr.Sdk.Benchmarks.Webhooks;

/// <summary>A delivery of 2 KB: points that were earned, with as much metadata as makes it that long.</summary>
internal static class SignedEvent
{
    public const string Secret = "whsec_8Kd02mZq4TfVx7LsPq93kRtY";

    private static readonly DateTimeOffset Moment = new(2026, 1, 5, 9, 1, 0, TimeSpan.Zero);

    public static readonly byte[] Body = Encoding.UTF8.GetBytes(
        $$$"""{"id":"evt_8Kd02mZq4TfVx7Ls","type":"loyalty.points.earned","data":{"object":{"id":"ptx_8Kd02mZq4TfVx7Ls","account":"loy_8Kd02mZq4TfVx7Ls","amount":150,"type":"credit","balanceAfter":470,"reason":"payment","source":"pay_8Kd02mZq4TfVx7Ls","expiresAt":"2027-01-05T00:00:00Z","metadata":{{{{Metadata}}}},"created":"2026-01-05T09:01:00Z"}},"created":1767603660}""");

    public static readonly string Timestamp = WebhookSigner.Timestamp(Moment);

    public static readonly string Signature = WebhookSigner.Sign(Body, Moment, Secret);

    public static readonly VinrWebhookOptions Options = new() { Secrets = [Secret], TimeProvider = new StandingClock() };

    public static DateTimeOffset Now => Moment.AddSeconds(1);

    private static string Metadata => string.Join(',', Enumerable.Range(0, 20).Select(i => $"\"note_{i:D2}\":\"Collects at the shop on the Prinsengracht, mostly on Saturdays {i:D2}\""));

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
