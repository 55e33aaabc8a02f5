using System.Globalization;
using System.Net;
using System.Text;

namespace Vinr.Sdk.Soak.Webhooks;

/// <summary>Sends deliveries as VINR does: again and again until a 2xx, to whichever instance a balancer would choose. Only its patience is shorter.</summary>
/// <param name="instances">The instances; who starts one anew puts it in its place.</param>
internal sealed class Sender(InstanceProcess[] instances) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64 });
    private int _posts;
    private int _acknowledged;

    /// <summary>How many requests were sent.</summary>
    public int Posts => _posts;

    /// <summary>How many deliveries got their 2xx.</summary>
    public int Acknowledged => _acknowledged;

    public static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"evt_{number:D6}");

    public async Task DeliverAsync(int number, CancellationToken token)
    {
        var body = Encoding.UTF8.GetBytes(
            $$$"""{"id":"{{{IdOf(number)}}}","type":"loyalty.points.earned","data":{"object":{"id":"ptx_{{{number}}}","account":"loy_1","amount":{{{number}}}}},"created":1767603600}""");
        while (!await IsAcknowledgedAsync(body, token)) await Task.Delay(Pause, token);
        Interlocked.Increment(ref _acknowledged);
    }

    public void Dispose() => _http.Dispose();

    private async Task<bool> IsAcknowledgedAsync(byte[] body, CancellationToken token)
    {
        var alive = Array.FindAll(instances, instance => instance.IsAlive);
        if (alive.Length == 0) return false;
        var now = TimeProvider.System.GetUtcNow();
        using var request = new HttpRequestMessage(HttpMethod.Post, alive[Random.Shared.Next(alive.Length)].Address) { Content = new ByteArrayContent(body) };
        request.Headers.Add("X-Vinr-Timestamp", WebhookSigner.Timestamp(now));
        request.Headers.Add("X-Vinr-Signature", WebhookSigner.Sign(body, now, Instance.Secret));
        Interlocked.Increment(ref _posts);
        try
        {
            using var response = await _http.SendAsync(request, token);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => true,
                HttpStatusCode.InternalServerError or HttpStatusCode.ServiceUnavailable => false,
                var other => throw new InvalidOperationException($"An instance answered {(int)other}."),
            };
        }
        catch (HttpRequestException)
        {
            return false; // it was killed
        }
    }
}
