namespace Vinr.Sdk.Hosting;

/// <summary>
/// Receives deliveries, wherever they come from: verifies them, hands their events to the handlers, and says what to answer. What
/// <c>MapVinrWebhooks</c> calls in ASP.NET Core; a function calls it itself.
/// </summary>
/// <example>
/// <code>
/// var answer = await receiver.ReceiveAsync(new VinrDelivery(body, name => headers.GetValueOrDefault(name)), token);
/// return new Response(answer.StatusCode, answer.Body);
/// </code>
/// </example>
public interface IVinrWebhookReceiver
{
    /// <summary>Receives a delivery.</summary>
    /// <param name="delivery">The delivery: <see cref="VinrDelivery"/> if its bytes are at hand.</param>
    /// <param name="cancellationToken">Ends the read of the body. From then on it does not matter whether VINR still waits.</param>
    /// <returns>What to answer.</returns>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">There is no secret, or a setting is bad.</exception>
    Task<DeliveryAnswer> ReceiveAsync(IVinrDelivery delivery, CancellationToken cancellationToken = default);

    /// <summary>
    /// Says, before the app starts, that deliveries will come, so that a secret that is missing stops the start. Without it the first delivery
    /// finds out.
    /// </summary>
    /// <param name="tenant">To which receiver: that of a name, or null for the one without.</param>
    /// <exception cref="InvalidOperationException">There is no receiver of this name.</exception>
    void ExpectDeliveries(string? tenant = null);

    /// <summary>The same, for deliveries whose address names the tenant.</summary>
    /// <exception cref="InvalidOperationException">No receiver has a name, and nothing looks tenants up.</exception>
    void ExpectDeliveriesOfTenants();
}
