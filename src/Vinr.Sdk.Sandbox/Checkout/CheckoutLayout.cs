using Vinr.Sdk.Sandbox.Exchange;
using Vinr.Sdk.Sandbox.Inspector;

namespace Vinr.Sdk.Sandbox.CheckoutPages;

/// <summary>What stands around the page: little, so that nothing leads away from paying.</summary>
internal static class CheckoutLayout
{
    /// <summary>Where the page's files are: those of the inspector answer this machine alone.</summary>
    private const string Files = "/" + CheckoutAddress.Segment + "/";

    public static Html Around(Page page) => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{page.Title} – VINR sandbox</title>
        <link rel="icon" href="{File("icon.svg")}" type="image/svg+xml">
        <link rel="stylesheet" href="{File("inspector.css")}">
        <link rel="stylesheet" href="{File("checkout.css")}">
        </head>
        <body class="checkout">
        <a class="skip" href="#content">Skip to content</a>
        <main id="content" tabindex="-1">
        <p class="brand"><img src="{File("icon.svg")}" alt="" width="28" height="28"><span>VINR sandbox</span></p>
        <h1>{page.Heading}</h1>
        {page.Content}
        </main>
        <footer><p>A stand-in for tests and development, not VINR’s own checkout. No money moves.</p></footer>
        </body>
        </html>

        """);

    private static string File(string name) => Asset.Named(name)!.AddressBelow(Files);
}
