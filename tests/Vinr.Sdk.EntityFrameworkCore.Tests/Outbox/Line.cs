using System.Net.Sockets;

namespace Vinr.Sdk.EntityFrameworkCore.Tests.Outbox;

/// <summary>The line to VINR, with the trouble that a call with some key has.</summary>
internal sealed class Line : DelegatingHandler
{
    public required Func<string, Trouble> Of { get; set; }

    /// <summary>Hears when a call hangs.</summary>
    public TaskCompletionSource? Hung { get; init; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var trouble = request.Headers.TryGetValues("Idempotency-Key", out var keys) ? Of(keys.Single()) : Trouble.None;
        if (trouble == Trouble.NoLine) throw new HttpRequestException(HttpRequestError.ConnectionError, "no line", new SocketException((int)SocketError.NetworkUnreachable));

        var answer = await base.SendAsync(request, cancellationToken);
        if (trouble == Trouble.Hangs)
        {
            Hung?.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return trouble == Trouble.None ? answer : throw new HttpRequestException(HttpRequestError.ResponseEnded, "the answer was lost");
    }
}

internal enum Trouble
{
    None,
    NoLine,
    AnswerLost,
    Hangs,
}
