namespace Vinr.Sdk.Operations;

/// <summary>Something that the import sets off at VINR.</summary>
/// <param name="Kind"><c>welcome_rule</c>, <c>tier</c>, <c>tier_by_hand</c>, <c>webhooks</c>, <c>notifications</c>, or <c>unread</c> for what could not be looked up.</param>
/// <param name="Text">In a sentence.</param>
/// <param name="Count">How many members, deliveries or messages.</param>
/// <param name="Points">How many points, where that is known.</param>
public sealed record SetOff(string Kind, string Text, long Count, long Points = 0);
