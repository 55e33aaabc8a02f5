using System.Net;

namespace Vinr.Sdk.Sandbox.Webhooks;

/// <summary>What takes a delivery in.</summary>
internal interface IReceiver
{
    /// <exception cref="Exception">No answer came. Any exception counts as a failed attempt.</exception>
    Task<ReceiverAnswer> ReceiveAsync(WebhookMessage message, CancellationToken cancellationToken);
}

/// <param name="Status">Any 2xx is a success.</param>
/// <param name="Text">The first kilobyte of the body; null when there is none.</param>
internal readonly record struct ReceiverAnswer(HttpStatusCode Status, string? Text = null);
