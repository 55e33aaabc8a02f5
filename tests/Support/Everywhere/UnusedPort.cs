using System.Net;
using System.Net.Sockets;

namespace Vinr.Sdk.TestSupport;

/// <summary>
/// A port that nobody listens on, and that nobody else is given: it lies below those that a system hands out to whoever asks for
/// any (Linux from 32768, Windows and macOS from 49152), as every test that runs beside this one does.
/// </summary>
internal static class UnusedPort
{
    public static int Find()
    {
        while (true)
        {
            try
            {
                var port = Random.Shared.Next(10_000, 32_768);
                using var probe = new TcpListener(IPAddress.Loopback, port);
                probe.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody listens there.
            }
        }
    }
}
