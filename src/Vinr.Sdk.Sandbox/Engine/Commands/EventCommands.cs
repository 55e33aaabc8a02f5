namespace Vinr.Sdk.Sandbox.Engine;

/// <param name="Type">The type of the event, and the trigger of the rules that answer it.</param>
/// <param name="Subject">An account, or a customer: all of its accounts.</param>
/// <param name="Amount">For rules that count money.</param>
internal sealed record NewRaisedEvent(string Type, string Subject, Money? Amount = null);

internal sealed record EventFilter(string? Type = null, DateTimeOffset? CreatedFrom = null);
