using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Vinr.Sdk.EntityFrameworkCore;

/// <summary>What a row is known by: the id as the inbox is given it, or its hash where a column could not hold it.</summary>
internal static class EventKey
{
    // The characters are hashed as they are: in UTF-8 all that is no text would be the same.
    public static string Of(string eventId) => eventId.Length <= VinrInboxMessage.LongestId && StoredText.IsClean(eventId)
        ? eventId
        : "sha256:" + Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes(eventId.AsSpan())));
}
