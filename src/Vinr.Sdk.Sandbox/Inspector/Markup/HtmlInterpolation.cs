using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>Receives the parts of an interpolated string. It takes no other types than these: each says how it is written.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlInterpolation
{
    private readonly StringBuilder _markup;

    public HtmlInterpolation(int literalLength, int formattedCount) => _markup = new StringBuilder(literalLength + (formattedCount * 16));

    public void AppendLiteral(string markup) => _markup.Append(markup);

    public void AppendFormatted(Html piece) => _markup.Append(piece.ToString());

    public void AppendFormatted(IEnumerable<Html> pieces)
    {
        foreach (var piece in pieces) _markup.Append(piece.ToString());
    }

    public void AppendFormatted(string? text) => _markup.Append(HtmlText.Encode(HtmlText.Cut(text)));

    public void AppendFormatted(long number) => _markup.Append(number.ToString(CultureInfo.InvariantCulture));

    public string ToMarkup() => _markup.ToString();
}
