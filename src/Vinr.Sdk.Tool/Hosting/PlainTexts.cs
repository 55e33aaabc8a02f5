using Spectre.Console;
using Spectre.Console.Rendering;

namespace Vinr.Sdk.Tool.Hosting;

/// <summary>
/// Lets a console show texts as texts: a name or a reason, from VINR or from a file, may hold what a terminal takes for an order, to clear itself, to
/// set its title, or to write from right to left.
/// </summary>
internal sealed class PlainTexts : IRenderHook
{
    private const char Shown = '\uFFFD';

    private PlainTexts()
    {
    }

    public static IAnsiConsole On(IAnsiConsole console)
    {
        console.Pipeline.Attach(new PlainTexts());
        return console;
    }

    public IEnumerable<IRenderable> Process(RenderOptions options, IEnumerable<IRenderable> renderables) => renderables.Select(static renderable => new Plain(renderable));

    private static Segment Of(Segment segment) =>
        segment.IsControlCode || !segment.Text.Any(IsOrder) ? segment : new Segment(string.Concat(segment.Text.Select(static character => IsOrder(character) ? Shown : character)), segment.Style);

    private static bool IsOrder(char character) =>
        (char.IsControl(character) && character is not '\n') || character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private sealed class Plain(IRenderable inner) : IRenderable
    {
        public Measurement Measure(RenderOptions options, int maxWidth) => inner.Measure(options, maxWidth);

        public IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => inner.Render(options, maxWidth).Select(Of);
    }
}
