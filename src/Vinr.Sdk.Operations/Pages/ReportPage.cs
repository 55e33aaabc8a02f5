namespace Vinr.Sdk.Operations.Pages;

/// <summary>The frame of a report: one page without scripts or anything from elsewhere, made to be printed and signed.</summary>
internal static class ReportPage
{
    private static readonly Html Style = Html.Of(
        $$"""
        <style>
        @page { size: A4; margin: 18mm 16mm; }
        body { font: 10.5pt/1.45 system-ui, sans-serif; color: #1a1a1a; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
        h1 { font-size: 1.6em; margin: 0 0 .2em; } h2 { font-size: 1.15em; margin: 1.8em 0 .5em; border-bottom: 1px solid #bbb; break-after: avoid; }
        table { border-collapse: collapse; width: 100%; } table + table { margin-top: 1.2em; }
        th, td { text-align: left; vertical-align: top; padding: .25em .8em .25em 0; border-bottom: 1px solid #e4e4e4; } td { overflow-wrap: anywhere; }
        .sums th { font-weight: normal; } .balance tr:first-child > *, .balance tr:last-child > * { font-weight: bold; }
        td.id { min-width: 6em; } td.ids { min-width: 10em; } td.code { overflow-wrap: normal; white-space: nowrap; }
        tr { break-inside: avoid; } tr:first-child { break-after: avoid; } td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
        .verdict { border: 2px solid; padding: .6em .9em; margin: 1em 0; } .well { border-color: #1d7a3d; } .look { border-color: #b3261e; }
        @media (max-width: 40rem) {
          .found, .found tbody, .found tr, .found td { display: block; } .found th { display: none; }
          .found tr { border-bottom: 1px solid #bbb; padding: .4em 0; } .found td { border: 0; padding: .1em 0; } .found td.id { font-weight: bold; } .found td.ids { color: #555; }
        }
        .note { color: #555; } .signature { display: flex; gap: 3rem; margin-top: 3.5em; break-inside: avoid; } .signature div { flex: 1; border-top: 1px solid; padding-top: .3em; }
        </style>
        """);

    public static Html Of(string title, Html body) => Html.Of(
        $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{title}</title>
        {Style}
        </head>
        <body>
        {body}
        </body>
        </html>

        """);

    /// <summary>Names and what belongs to them.</summary>
    public static Html Facts(params IEnumerable<(string Name, Html Value)> facts) =>
        Html.Of($"<table>{Html.Join(facts.Select(fact => Html.Of($"<tr><th>{fact.Name}</th><td>{fact.Value}</td></tr>\n")))}</table>");

    /// <summary>Names and numbers.</summary>
    public static Html Sums(params IEnumerable<(string Name, decimal Number)> sums) => Sums("sums", sums);

    /// <summary>Names and numbers of which the first is made up of those between it and the last.</summary>
    public static Html Balance(params IEnumerable<(string Name, decimal Number)> sums) => Sums("sums balance", sums);

    private static Html Sums(string kind, IEnumerable<(string Name, decimal Number)> sums) =>
        Html.Of($"<table class=\"{kind}\">{Html.Join(sums.Select(sum => Html.Of($"<tr><th>{sum.Name}</th><td class=\"number\">{sum.Number}</td></tr>\n")))}</table>");

    public static Html Verdict(bool isWell, string text) =>
        Html.Of($"<p class=\"verdict {(isWell ? "well" : "look")}\"><strong>{(isWell ? "All well." : "To look at.")}</strong> {text}</p>");

    /// <summary>Where people sign.</summary>
    public static Html Signatures(params IEnumerable<string> names) =>
        Html.Of($"<div class=\"signature\">{Html.Join(names.Select(name => Html.Of($"<div>{name}, date</div>")))}</div>");
}
