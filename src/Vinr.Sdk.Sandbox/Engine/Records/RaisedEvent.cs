namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// Something that happened outside of what the engine does by itself, such as <c>subscription.created</c>. As the data of its event it
/// stands for the resource that VINR would show there.
/// </summary>
/// <param name="Id">What happened, as the entries it earns name it.</param>
/// <param name="Account">Whose it is, when it was raised for one account.</param>
/// <param name="Customer">Whose it is, when it was raised for a customer.</param>
/// <param name="Amount">The money that it was about, if any.</param>
/// <param name="Created">When.</param>
internal sealed record RaisedEvent(string Id, string? Account, string? Customer, Money? Amount, DateTimeOffset Created);
