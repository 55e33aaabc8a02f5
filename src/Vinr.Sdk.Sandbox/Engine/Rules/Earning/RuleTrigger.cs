namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Something that rules may answer.</summary>
/// <param name="Type">The type of the event, as a rule's <c>trigger</c> names it.</param>
/// <param name="Source">What the entries say they came from.</param>
/// <param name="Basis">The money that it was about.</param>
internal sealed record RuleTrigger(string Type, string Source, Money? Basis = null);
