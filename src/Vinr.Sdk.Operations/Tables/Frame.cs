namespace Vinr.Sdk.Operations.Tables;

/// <summary>The text of a record, quoted line breaks included.</summary>
/// <param name="Row">The number of its first line.</param>
/// <param name="Text">The text.</param>
/// <param name="Problem">Why it cannot be read; null when it can.</param>
/// <param name="IsLost">Whether it is a line behind a broken record, and nobody knows of what.</param>
internal sealed record Frame(long Row, string Text, string? Problem = null, bool IsLost = false);
