namespace Vinr.Sdk.Operations.Tables;

/// <summary>Gives the CSV library the text of whole records alone, and keeps in a queue which records went by.</summary>
internal sealed class FramedText(Framing framing) : TextReader
{
    private string _text = "";
    private int _at;

    /// <summary>The records that were cut out and that nobody has taken yet, those that are too long included.</summary>
    public Queue<Frame> Frames { get; } = new();

    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    public override int Read(Span<char> buffer)
    {
        if (_at == _text.Length && !Advance()) return 0;
        var part = _text.AsSpan(_at);
        if (part.Length > buffer.Length) part = part[..buffer.Length];
        part.CopyTo(buffer);
        _at += part.Length;
        return part.Length;
    }

    private bool Advance()
    {
        while (framing.Next() is { } frame)
        {
            Frames.Enqueue(frame);
            if (frame.Problem is not null) continue;

            (_text, _at) = (frame.Text + "\n", 0);
            return true;
        }

        return false;
    }
}
