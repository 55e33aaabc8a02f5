using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Vinr.Sdk.Tests.Support;

/// <summary>The other side in memory: gives the first request the first reply and so on, and the last reply to all that follow.</summary>
internal sealed class StubHandler(params Reply[] replies) : HttpMessageHandler
{
    private readonly ConcurrentQueue<SentRequest> _requests = new();
    private readonly Channel<SentRequest> _arrivals = Channel.CreateUnbounded<SentRequest>();
    private int _count;

    public IReadOnlyList<SentRequest> Requests => [.. _requests];

    /// <summary>How many attempts were made, those that did not connect included.</summary>
    public int Count => _count;

    /// <summary>Waits for the next request that nobody waited for yet.</summary>
    public ValueTask<SentRequest> NextAsync() => _arrivals.Reader.ReadAsync();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var reply = replies[Math.Min(Interlocked.Increment(ref _count), replies.Length) - 1];
        if (reply.Connects)
        {
            var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(CancellationToken.None);
            var headers = request.Headers.NonValidated.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
            var sent = new SentRequest(request.Method.Method, request.RequestUri!.PathAndQuery, headers, body);
            _requests.Enqueue(sent);
            _arrivals.Writer.TryWrite(sent);
        }

        var response = await reply.Answer(cancellationToken);
        response.RequestMessage = request;
        return response;
    }
}
