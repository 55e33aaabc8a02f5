namespace LaunchGuide;

/// <summary>The story cannot be played where it was asked for.</summary>
internal sealed class StageException(string message) : Exception(message);
