using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;

namespace Vinr.Sdk.Operations.Pages;

/// <summary>A piece of a page. Made from an interpolated text whose literal parts are markup and whose holes are encoded, unless they are <see cref="Html"/> themselves.</summary>
internal readonly record struct Html
{
    private readonly string? _text;

    private Html(string text) => _text = text;

    public static Html Of(Markup markup) => new(markup.ToString());

    public static Html Join(IEnumerable<Html> pieces) => new(string.Concat(pieces));

    public override string ToString() => _text ?? "";

    /// <summary>Builds the text; a type that is not named here does not compile.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Markup(int literalLength, int formattedCount)
    {
        private readonly StringBuilder _text = new(literalLength + (formattedCount * 16));

        public void AppendLiteral(string markup) => _text.Append(markup);

        public void AppendFormatted(Html html) => _text.Append(html);

        public void AppendFormatted(string? text) => _text.Append(HtmlEncoder.Default.Encode(text ?? ""));

        public void AppendFormatted(long number) => _text.Append(number.ToString("N0", CultureInfo.InvariantCulture));

        public void AppendFormatted(decimal number) => _text.Append(number.ToString("N0", CultureInfo.InvariantCulture));

        public void AppendFormatted(DateTimeOffset moment) => AppendFormatted(moment.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture));

        public override string ToString() => _text.ToString();
    }
}
