namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>Small pieces that pages are made of.</summary>
internal static class Elements
{
    /// <summary>A text from outside, kept apart from what stands around it in whatever direction it is written.</summary>
    public static Html Name(string text) => Html.Of($"<bdi>{text}</bdi>");

    public static Html Link(string address, string text) => Html.Of($"""<a href="{address}"><bdi>{text}</bdi></a>""");

    public static Html Id(string id) => Html.Of($"""<code class="id">{id}</code>""");

    /// <summary>An id of any length, given by a client.</summary>
    public static Html LongId(string id) => Html.Of($"""<code class="id long">{id}</code>""");

    public static Html Badge(string text, string tone = "plain") => Html.Of($"""<span class="badge {tone}">{text}</span>""");

    public static Html Muted(string text) => Html.Of($"""<span class="muted">{text}</span>""");

    public static Html None { get; } = Html.Of($"""<span class="muted"><span aria-hidden="true">–</span><span class="hidden">none</span></span>""");

    public static Html Points(long points) =>
        Html.Of($"""<span class="{(points < 0 ? "minus" : points > 0 ? "plus" : "zero")}">{Format.Signed(points)}</span>""");

    /// <summary>A part of a page with a heading of its own.</summary>
    public static Html Section(string id, string heading, Html content) => Html.Of($"""
        <section class="part" aria-labelledby="{id}">
        <div class="part-head"><h2 id="{id}">{heading}</h2></div>
        {content}
        </section>

        """);

    /// <summary>A figure and what it counts.</summary>
    public static Html Figure(string label, string value, Html detail = default) =>
        Html.Of($"""<div class="figure"><dt>{label}</dt><dd>{value}</dd>{(detail.IsEmpty ? default : Html.Of($"""<dd class="detail">{detail}</dd>"""))}</div>""");

    public static Html Figures(params IEnumerable<Html> figures) => Html.Of($"""<dl class="figures">{figures}</dl>""");

    /// <summary>What stands where there is nothing yet, and what to do about it.</summary>
    public static Html Empty(string says, params IEnumerable<string> code) =>
        Html.Of($"""<div class="empty"><p>{says}</p>{code.Select(line => Html.Of($"""<pre tabindex="0"><code>{Html.Whole(line)}</code></pre>"""))}</div>""");

    /// <summary>A form that acts. <paramref name="content"/> has its buttons.</summary>
    public static Html Form(PageContext context, string action, Html content, string style = "") => Html.Of($"""
        <form method="post" action="{action}" class="{style}">
        <input type="hidden" name="{FormGuard.TokenField}" value="{context.Sandbox.Guard.Token}">
        <input type="hidden" name="back" value="{Html.Whole(context.Address)}">
        {content}
        </form>
        """);

    /// <summary>A field of a form.</summary>
    public static Html Field(string id, string label, Html input, string hint = "") => Html.Of($"""
        <div class="field"><label for="{id}">{label}{(hint.Length > 0 ? Html.Of($""" <span class="hint">{hint}</span>""") : default)}</label>{input}</div>

        """);

    public static Html Option(string value, string text, string chosen) =>
        Html.Of($"""<option value="{value}"{(value == chosen ? Html.Of($""" selected="selected" """) : default)}>{text}</option>""");
}
