using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace Vinr.Sdk.Sandbox.Idempotency;

/// <summary>
/// Answers that came one after the other, packed: there may be a million of them, they are much alike, and hardly any is asked for
/// again once others have come.
/// </summary>
internal sealed class AnswerPack
{
    /// <summary>How many make a pack.</summary>
    public const int Size = 64;

    private readonly byte[] _packed;
    private readonly int _length;

    public AnswerPack(ImmutableArray<KeptAnswer> answers)
    {
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes, Encoding.UTF8, leaveOpen: true))
        {
            foreach (var answer in answers) answer.Write(writer);
        }

        _length = (int)bytes.Length;
        _packed = Pack(bytes.GetBuffer().AsSpan(0, _length));
        ForgetAt = answers.Max(static answer => answer.ForgetAt);
    }

    /// <summary>When the time of all of them is over.</summary>
    public DateTimeOffset ForgetAt { get; }

    public int Bytes => _packed.Length;

    public KeptAnswer this[int index] => Answers.ElementAt(index);

    public IEnumerable<KeptAnswer> Answers
    {
        get
        {
            var bytes = new byte[_length];
            if (!BrotliDecoder.TryDecompress(_packed, bytes, out var length) || length != _length) throw new InvalidDataException("The pack is damaged.");

            using var stream = new MemoryStream(bytes);
            using var reader = new BinaryReader(stream, Encoding.UTF8);
            while (stream.Position < _length) yield return KeptAnswer.Read(reader);
        }
    }

    private static byte[] Pack(ReadOnlySpan<byte> bytes)
    {
        var packed = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        BrotliEncoder.TryCompress(bytes, packed, out var length, quality: 1, window: 18);
        return packed[..length];
    }
}
