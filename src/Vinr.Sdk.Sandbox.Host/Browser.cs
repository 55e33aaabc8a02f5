using System.ComponentModel;
using System.Diagnostics;

namespace Vinr.Sdk.Sandbox.Host;

internal static class Browser
{
    /// <summary>Opens a page in the user's browser; false where there is none.</summary>
    public static bool Open(Uri page)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(page.AbsoluteUri) { UseShellExecute = true });
            return true;
        }
        catch (Exception missing) when (missing is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            return false;
        }
    }
}
