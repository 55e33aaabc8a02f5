namespace LaunchGuide;

/// <summary>What the process ends with.</summary>
internal static class ExitCode
{
    public const int Success = 0;
    public const int NotAsTheGuideSays = 1;
    public const int BadUse = 2;
}
