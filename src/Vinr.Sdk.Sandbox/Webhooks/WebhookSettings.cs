using Vinr.Sdk.Sandbox.Engine;

namespace Vinr.Sdk.Sandbox.Webhooks;

/// <param name="Secret">What deliveries to receivers that are no stored endpoints are signed with; null for a new one.</param>
/// <param name="Seed">What secrets, and the luck of switches, follow from; null for any.</param>
/// <param name="Timeout">How long a receiver may take, in the machine's time.</param>
/// <param name="LogLimit">How many deliveries are remembered.</param>
/// <param name="Body">An event as the API writes it.</param>
internal sealed record WebhookSettings(string? Secret, long? Seed, TimeSpan Timeout, int LogLimit, Func<EventRecord, ReadOnlyMemory<byte>> Body);
