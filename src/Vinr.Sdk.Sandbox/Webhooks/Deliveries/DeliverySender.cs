using System.Globalization;
using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Webhooks;

/// <summary>Makes one attempt, signed at its moment, and says how it went.</summary>
/// <param name="clock">The sandbox's time.</param>
/// <param name="machine">The time in which receivers are waited for.</param>
/// <param name="patience">How long.</param>
/// <param name="body">An event as the API writes it.</param>
[SandboxRule("webhooks.success", Grade.Documented, "Any 2xx is a success.", Page = "Webhooks")]
internal sealed class DeliverySender(TimeProvider clock, TimeProvider machine, TimeSpan patience, Func<EventRecord, ReadOnlyMemory<byte>> body)
{
    /// <param name="delivery">What and where to.</param>
    /// <param name="cutOff">Ends the attempt: nobody wants to know any more.</param>
    public async Task<DeliveryAttempt> TryAsync(Delivery delivery, CancellationToken cutOff)
    {
        var attempt = new DeliveryAttempt { Number = delivery.Entry.Attempts.Count + 1, At = clock.GetUtcNow() };
        if (delivery.LosesFirst && attempt.Number == 1) return attempt with { Failure = "It was lost on its way." };

        Delivering.Begin();
        using var enough = new CancellationTokenSource(patience, machine);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, cutOff);
        try
        {
            if (delivery.Target.Locate(attempt.At) is not { } destination)
                return attempt with { Failure = "The receiver has been removed or disabled.", IsLast = true };

            var message = new WebhookMessage(delivery.Event, body(delivery.Event), attempt.Number, attempt.At, destination.Secrets);
            var answer = await destination.Receiver.ReceiveAsync(message, end.Token).WaitAsync(end.Token).ConfigureAwait(false);
            return attempt with { Status = answer.Status, Answer = answer.Text };
        }
        catch (OperationCanceledException) when (enough.IsCancellationRequested)
        {
            return attempt with { Failure = string.Create(CultureInfo.InvariantCulture, $"No answer within {patience.TotalSeconds:0.###} s.") };
        }
        catch (Exception problem)
        {
            return attempt with { Failure = $"{problem.GetType().Name}: {problem.Message}" };
        }
    }
}
