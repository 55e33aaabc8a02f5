namespace LaunchGuide;

/// <summary>
/// An order of the shop's, with the number of the attempt to pay it. Both stand in the keys of its calls: repeating an attempt changes
/// nothing, and after a refusal, which VINR keeps with its key, the shop counts one more.
/// </summary>
internal sealed record Order(string Id, string Attempt);
