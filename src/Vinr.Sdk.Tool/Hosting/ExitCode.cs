namespace Vinr.Sdk.Tool.Hosting;

internal static class ExitCode
{
    /// <summary>All well.</summary>
    public const int Ok = 0;

    /// <summary>There is something to look at, and the report names it.</summary>
    public const int LookAt = 1;

    /// <summary>Arguments or settings are wrong, or something that they name is not there.</summary>
    public const int Usage = 2;

    /// <summary>VINR could not be asked.</summary>
    public const int NotAsked = 3;

    /// <summary>Ctrl-C or SIGTERM came before it was done: what shells say of a command that such a signal ended.</summary>
    public const int Interrupted = 130;
}
