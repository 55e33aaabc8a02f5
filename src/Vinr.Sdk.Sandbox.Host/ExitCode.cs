namespace Vinr.Sdk.Sandbox.Host;

internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>It could not start, or could not save.</summary>
    public const int Failed = 1;

    /// <summary>The arguments make no sense, or name a place that cannot be used.</summary>
    public const int Usage = 2;
}
