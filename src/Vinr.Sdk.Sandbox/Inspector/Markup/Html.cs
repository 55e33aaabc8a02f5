namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>
/// A piece of a page. What is put into one is encoded on the way, unless it is such a piece itself: nobody who writes a page
/// has to think of it, and there is no way around it.
/// </summary>
internal readonly struct Html
{
    private readonly string? _markup;

    private Html(string markup) => _markup = markup;

    public bool IsEmpty => string.IsNullOrEmpty(_markup);

    /// <summary>The literal parts are markup, the holes are content.</summary>
    public static Html Of(HtmlInterpolation markup) => new(markup.ToMarkup());

    /// <summary>A text of any length, encoded and not cut.</summary>
    public static Html Whole(string text) => new(HtmlText.Encode(text));

    public override string ToString() => _markup ?? string.Empty;
}
