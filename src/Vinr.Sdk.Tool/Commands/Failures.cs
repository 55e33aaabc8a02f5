using System.Data.Common;
using Vinr.Sdk.Operations;
using Vinr.Sdk.Tool.Hosting;

namespace Vinr.Sdk.Tool.Commands;

/// <summary>What a failure means to whoever called: an exit code, and what to do.</summary>
internal static class Failures
{
    public static int CodeOf(Exception failure) => failure switch
    {
        OperationCanceledException => ExitCode.Interrupted,
        InputException or ArgumentException or InvalidOperationException or IOException or UnauthorizedAccessException => ExitCode.Usage,
        DbException => ExitCode.Usage,
        VinrAuthenticationException or VinrPermissionException or VinrNotFoundException or VinrInvalidRequestException => ExitCode.Usage,
        _ => ExitCode.NotAsked,
    };

    public static string TextOf(Exception failure) => failure switch
    {
        OperationCanceledException => "Interrupted before it was done: run the same command again.",
        DbException => $"What has to be remembered cannot be written to disk, so that nothing more was done ({failure.Message}). See that there is room, also where temporary files are, and run the same command again.",
        IOException => $"A file cannot be read or written any more ({failure.Message}). See that there is room on the disk, and run the same command again: what was done is not done twice.",
        VinrAuthenticationException => $"VINR does not take the key of VINR_SECRET_KEY. Look it up in the dashboard, and whether it belongs to the environment that VINR_BASE_URL names. ({failure.Message})",
        VinrPermissionException => $"The key of VINR_SECRET_KEY is not allowed to do this. Give it the permission in the dashboard, or use another one. ({failure.Message})",
        VinrNotFoundException => $"VINR does not have what was named. Ids of the test environment do not exist in the live one, and the other way round. ({failure.Message})",
        VinrConnectionException or VinrTimeoutException => $"VINR could not be reached. Look whether VINR_BASE_URL is right, or try again later. ({failure.Message})",
        VinrException => $"VINR could not be asked: {failure.Message}",
        ArgumentException argument => InTheToolsWords(argument),
        _ => failure.Message,
    };

    /// <summary>What the library calls by its options and parameters, the tool has from variables of the environment and arguments.</summary>
    private static string InTheToolsWords(ArgumentException problem) => problem.Message
        .Replace($" (Parameter '{problem.ParamName}')", "", StringComparison.Ordinal)
        .Replace(nameof(VinrClientOptions.SecretKey), VinrClient.SecretKeyVariable, StringComparison.Ordinal)
        .Replace(nameof(VinrClientOptions.BaseAddress), VinrClient.BaseAddressVariable, StringComparison.Ordinal);
}
