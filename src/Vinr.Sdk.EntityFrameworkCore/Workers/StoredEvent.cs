using System.Text;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>Reads what was stored of an event.</summary>
internal static class StoredEvent
{
    /// <exception cref="VinrResponseFormatException">It is none. It was one when it was stored.</exception>
    public static VinrEvent Read(byte[]? body)
    {
        ReadOnlySpan<byte> json = body;
        if (json.StartsWith(Encoding.UTF8.Preamble)) json = json[Encoding.UTF8.Preamble.Length..];
        return VinrJson.Deserialize<VinrEvent>(Encoding.UTF8.GetString(json));
    }
}
