using System.Text;

namespace Vinr.Sdk.Soak.Fuzzing;

/// <summary>A delivery as anyone may send it: one of VINR's with a spoilt body, signature or timestamp. It follows from the seed and its number.</summary>
internal sealed record DeliveryInput(int Number, byte[] Body, string? Signature, string? Timestamp, bool IsGenuine)
{
    public const string Secret = "whsec_fuzz";

    public static readonly DateTimeOffset Now = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    private static readonly (byte[] Body, string Signature)[] Genuine = [.. Corpus.All.Select(body => (body, WebhookSigner.Sign(body, Now, Secret)))];

    private static readonly string?[] OddSignatures = [null, "", ",", "v1=", "v1=,v1=", new('0', 64), new('f', 128), new(',', 10_000), new('a', 70_000), "\0", "\ud800", "v1=\u0661"];

    private static readonly string?[] OddTimestamps = [null, "", "0", "-1", "1e9", "1767603600.0", "9223372036854775807", "9223372036854775808", "253402300800", " 1767603600", "1767603600 ", "\u0661", new('9', 5_000)];

    public static DeliveryInput Make(int number, long seed)
    {
        var random = new Random(unchecked((int)((((ulong)seed * 0x9E3779B97F4A7C15UL) + (ulong)number) * 0xBF58476D1CE4E5B9UL >> 32)));
        var (body, signature) = Genuine[random.Next(Genuine.Length)];
        var timestamp = WebhookSigner.Timestamp(Now);
        var input = new DeliveryInput(number, body, signature, timestamp, IsGenuine: false);
        input = random.Next(5) switch
        {
            0 => input with { Body = Mutation.Apply(body, random) },
            1 => input with { Signature = random.Next(4) == 0 ? OddSignatures[random.Next(OddSignatures.Length)] : Spoilt(signature, random) },
            2 => input with { Timestamp = random.Next(4) == 0 ? OddTimestamps[random.Next(OddTimestamps.Length)] : Spoilt(timestamp, random) },
            3 => input with { Body = Mutation.Apply(body, random), Signature = Spoilt(signature, random), Timestamp = Spoilt(timestamp, random) },
            _ => Signed(input with { Body = Mutation.Apply(body, random) }),
        };
        return input with { IsGenuine = input.IsGenuine || input.IsLike(body, signature, timestamp) };
    }

    /// <summary>Enough to look at it, and to make it again.</summary>
    public override string ToString() =>
        $"delivery {Number}: signature {Signature}, timestamp {Timestamp}, {Body.Length} bytes: {Encoding.UTF8.GetString(Body.AsSpan(0, Math.Min(Body.Length, 2_000)))}";

    private static DeliveryInput Signed(DeliveryInput input) => input with { Signature = WebhookSigner.Sign(input.Body, Now, Secret), IsGenuine = true };

    // The same bytes in other digits, or among other signatures, are still VINR's.
    private bool IsLike(byte[] body, string signature, string timestamp) =>
        Timestamp == timestamp && Body.AsSpan().SequenceEqual(body)
        && Signature?.Split(',').Take(16).Any(part => Bare(part).Equals(signature, StringComparison.OrdinalIgnoreCase)) == true;

    private static string Bare(string part) => part.Trim() is var text && text.StartsWith("v1=", StringComparison.Ordinal) ? text[3..] : part.Trim();

    private static string Spoilt(string text, Random random) => Encoding.Latin1.GetString(Mutation.Apply(Encoding.UTF8.GetBytes(text), random));
}
