using System.Runtime.CompilerServices;

namespace Vinr.Sdk.TestSupport;

/// <summary>
/// Hosts of tests do not watch their configuration: each watcher is an inotify instance, of which a user has 128 on Linux, so that many hosts at once
/// would fail for that.
/// </summary>
internal static class NoFileWatchers
{
    [ModuleInitializer]
    internal static void Ask() => Environment.SetEnvironmentVariable("DOTNET_hostBuilder__reloadConfigOnChange", "false");
}
