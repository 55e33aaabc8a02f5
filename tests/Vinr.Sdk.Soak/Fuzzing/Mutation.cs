using System.Text;

namespace Vinr.Sdk.Soak.Fuzzing;

/// <summary>Spoils an answer, up to five times over.</summary>
internal static class Mutation
{
    private const int Longest = 128 * 1024;

    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "null", "true", "false", "0", "-0", "-1", "1e999", "1.5", "9223372036854775808", "99999999999999999999999999999", "\"\"", "\"x\"", "\"2026-02-30\"",
            "\"0001-01-01T00:00:00+14:00\"", "253402300800", "-62135596801", "{}", "[]", "[{}]", "{\"id\":null}", "{\"id\":{}}", "\"\\ud800\"", "\"\\u0000\"", "{", "}", "[", "]",
            ",", ":", "\"", "\\", "\"id\":", "\"data\":", "\"page\":", "\"has_more\":true", "\"next_cursor\":\"c\"", "\"error\":", "\"type\":", "\"object\":", "\"created\":", "/*", "NaN",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xEF, 0xBB, 0xBF], [0],
        Encoding.UTF8.GetBytes(new string('[', 10_000)),
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 5_000))),
    ];

    public static byte[] Apply(byte[] body, Random random)
    {
        for (var times = random.Next(6); times > 0; times--)
        {
            var next = Once(body, random);
            if (next.Length <= Longest) body = next;
        }

        return body;
    }

    private static byte[] Once(byte[] body, Random random)
    {
        var (start, end) = Slice(body, random);
        return random.Next(14) switch
        {
            0 => Changed(body, start, (byte)(1 << random.Next(8))),
            1 => [.. body[..start], (byte)random.Next(256), .. body[start..]],
            2 => [.. body[..start], .. body[end..]],
            3 => [.. body[..end], .. body[start..]],
            4 => [.. body[..start], .. Tokens[random.Next(Tokens.Length)], .. body[start..]],
            5 => body[..start],
            6 => [.. body[..start], .. Corpus.All[random.Next(Corpus.All.Count)]],
            _ => WithOtherValue(body, start, Tokens[random.Next(Tokens.Length)]),
        };
    }

    private static (int Start, int End) Slice(byte[] body, Random random)
    {
        var (one, other) = (random.Next(body.Length + 1), random.Next(body.Length + 1));
        return (Math.Min(one, other), Math.Max(one, other));
    }

    private static byte[] Changed(byte[] body, int at, byte bits)
    {
        if (at == body.Length) return body;

        var changed = body.ToArray();
        changed[at] ^= bits;
        return changed;
    }

    /// <summary>Another value for the member that follows, so that more than the first error of a body is reached.</summary>
    private static byte[] WithOtherValue(byte[] body, int from, byte[] value)
    {
        var colon = body.AsSpan(from).IndexOf((byte)':');
        if (colon < 0) return body;

        var start = from + colon + 1;
        var length = body.AsSpan(start).IndexOfAny((byte)',', (byte)'}', (byte)']');
        return length < 0 ? body : [.. body[..start], .. value, .. body[(start + length)..]];
    }
}
