namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>
/// Ids that look random and yet tell a row's position: 32 bits of position and 32 of salt, stirred, in 11 letters and digits.
/// A foreign id gives a position too, so that the row found there must still be compared by its id.
/// </summary>
internal static class IdCodec
{
    private const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private const int Length = 11;
    private const byte NoDigit = byte.MaxValue;
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xD6E8FEB86659FD93;
    private static readonly ulong FirstInverse = Invert(First);
    private static readonly ulong SecondInverse = Invert(Second);
    private static readonly byte[] Digits = ReadAlphabet();

    public static string Encode(string prefix, int position, uint salt) =>
        Write(prefix, Stir(((ulong)salt << 32) | (uint)position), Length, Alphabet.Length);

    /// <summary>A number after a prefix, in so many of the first digits of the alphabet.</summary>
    public static string Write(string prefix, ulong number, int length, int digits) =>
        string.Create(prefix.Length + length, (prefix, number, (ulong)digits), static (text, id) =>
        {
            var (prefix, number, digits) = id;
            prefix.CopyTo(text);
            for (var i = text.Length - 1; i >= prefix.Length; i--)
            {
                (number, var digit) = Math.DivRem(number, digits);
                text[i] = Alphabet[(int)digit];
            }
        });

    /// <summary>The number that was written so; null when the text is none.</summary>
    public static ulong? Read(string text, string prefix, int length, int digits)
    {
        if (text.Length != prefix.Length + length || !text.StartsWith(prefix, StringComparison.Ordinal)) return null;

        ulong number = 0;
        foreach (var letter in text.AsSpan(prefix.Length))
        {
            var digit = letter < Digits.Length ? Digits[letter] : NoDigit;
            if (digit >= digits) return null;

            number = (number * (ulong)digits) + digit;
        }

        return number;
    }

    public static int? PositionIn(string id)
    {
        if (id.Length < Length)
        {
            return null;
        }

        ulong bits = 0;
        for (var i = id.Length - Length; i < id.Length; i++)
        {
            var letter = id[i];
            var digit = letter < Digits.Length ? Digits[letter] : NoDigit;
            if (digit == NoDigit)
            {
                return null;
            }

            bits = unchecked((bits * (ulong)Alphabet.Length) + digit);
        }

        var position = unchecked((uint)Unstir(bits));
        return position <= int.MaxValue ? (int)position : null;
    }

    public static ulong Stir(ulong bits)
    {
        bits = unchecked(bits * First);
        bits ^= bits >> 32;
        bits = unchecked(bits * Second);
        return bits ^ (bits >> 32);
    }

    private static ulong Unstir(ulong bits)
    {
        bits ^= bits >> 32;
        bits = unchecked(bits * SecondInverse);
        bits ^= bits >> 32;
        return unchecked(bits * FirstInverse);
    }

    /// <summary>The number that undoes a multiplication by an odd number, by Newton's method: each step doubles the right bits.</summary>
    private static ulong Invert(ulong odd)
    {
        var inverse = odd;
        for (var step = 0; step < 5; step++)
        {
            inverse = unchecked(inverse * (2 - (odd * inverse)));
        }

        return inverse;
    }

    private static byte[] ReadAlphabet()
    {
        var digits = new byte[128];
        Array.Fill(digits, NoDigit);
        for (var digit = 0; digit < Alphabet.Length; digit++)
        {
            digits[Alphabet[digit]] = (byte)digit;
        }

        return digits;
    }
}
