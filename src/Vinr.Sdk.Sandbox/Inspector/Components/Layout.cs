namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>What stands around every page: the way around, the clock, and what became of what was done last.</summary>
internal static class Layout
{
    private static readonly (string Name, string Address)[] Sections =
    [
        ("Overview", Addresses.Overview), ("Members", Addresses.Members), ("Rules", Addresses.Rules), ("Rewards", Addresses.Rewards),
        ("Events", Addresses.Events), ("Requests", Addresses.Requests), ("Faults", Addresses.Faults),
        ("Exploration", Addresses.Exploration),
    ];

    public static Html Around(PageContext context, Page page) => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{TitleOf(context, page)}</title>
        <link rel="icon" href="{Asset.Named("icon.svg")!.Address}" type="image/svg+xml">
        <link rel="stylesheet" href="{Asset.Named("inspector.css")!.Address}">
        </head>
        <body>
        <a class="skip" href="#content">Skip to content</a>
        <header>
        <a class="brand" href="{Addresses.Overview}"><img src="{Asset.Named("icon.svg")!.Address}" alt="" width="28" height="28"><span>VINR sandbox</span></a>
        <nav aria-label="Inspector"><ul>{Sections.Select(section => Entry(context, page, section.Name, section.Address))}</ul></nav>
        {Clock(context)}
        </header>
        <main id="content" tabindex="-1">
        <div class="notes" role="status" aria-live="polite">{(context.Note is { } note ? Html.Of($"""<p class="note {(note.IsError ? "bad" : "good")}">{note.Text}</p>""") : default)}</div>
        <h1>{page.Heading}</h1>
        {page.Content}
        </main>
        <footer><p>An embedded stand-in for tests and development, not VINR’s own sandbox. Times are UTC.</p></footer>
        </body>
        </html>

        """);

    /// <summary>The note comes first, since the title is what a screen reader says when a page has come.</summary>
    private static string TitleOf(PageContext context, Page page) => $"{(context.Note is { } note ? note.Text + " – " : "")}{page.Title} – VINR sandbox";

    private static Html Entry(PageContext context, Page page, string name, string address)
    {
        var current = page.Section == name ? Html.Of($""" aria-current="page" """) : default;
        var faults = context.Sandbox.Faults.Active.Count + (context.Sandbox.Faults.RateLimit is null ? 0 : 1);
        var mark = name == "Faults" && faults > 0 ? Html.Of($""" <span class="mark">{faults}<span class="hidden"> on</span></span>""") : default;
        return Html.Of($"""<li><a href="{address}"{current}>{name}{mark}</a></li>""");
    }

    private static Html Clock(PageContext context) => Html.Of($"""
        <section class="clock" aria-label="Clock">
        <p><span class="clock-label">Sandbox clock</span> <strong>{Format.DayText(context.Now)}</strong> <span class="clock-time">{Format.TimeText(context.Now)} UTC</span></p>
        {Elements.Form(context, Addresses.Clock, Html.Of($"""<div class="buttons" role="group" aria-label="Move the clock on">{Advance("day")}{Advance("month")}{Advance("year")}</div>"""))}
        </section>
        """);

    private static Html Advance(string by) => Html.Of($"""<button id="clock-{by}" name="by" value="{by}">+1 {by}</button>""");
}
