using System.Globalization;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>What goes wrong by order, and a form to order it.</summary>
internal static class FaultsPage
{
    public static Page Show(PageContext context) => Show(context, form: null);

    /// <param name="context">The context.</param>
    /// <param name="form">An order that was refused, to be mended.</param>
    public static Page Show(PageContext context, ActionForm? form) => new("Faults", Html.Of($"""
        <p class="under">What goes wrong on the way to the API and back, to see how your code takes it.</p>
        {Elements.Section("active", "On now", Active(context))}
        {Elements.Section("order", "Order a fault", Order(context, form))}
        {Elements.Section("rate", "Rate limit", RateLimit(context))}
        """))
    {
        Section = "Faults",
    };

    private static Html Active(PageContext context)
    {
        var faults = context.Sandbox.Faults;
        if (faults.Active.Count == 0) return Elements.Empty("None: everything works.");

        var table = new Table(
            "Faults that can still happen", new("Fault"), new("On"), Column.Number("Chance"), Column.Number("At most"), Column.Number("Hits"), new("Action", "act"));
        foreach (var fault in faults.Active)
        {
            table.Add(
                Html.Of($"<strong>{Does(fault.Does)}</strong><br>{Elements.Id(fault.Id)}"),
                Html.Of($"<code>{(fault.On == "*" ? "every operation" : fault.On)}</code>"),
                Html.Of($"{Format.Factor((decimal)fault.Probability * 100)} %"),
                fault.Limit is { } times ? Html.Of($"{times}") : Elements.Muted("no limit"),
                Html.Of($"{fault.Hits}"),
                Elements.Form(context, Addresses.RemoveFault(fault.Id), Html.Of($"""<button aria-label="Remove {fault.Id}">Remove</button>""")));
        }

        return Html.Of($"""{table.ToHtml()}{Elements.Form(context, Addresses.ClearFaults, Html.Of($"<button>Take all back</button>"))}""");
    }

    private static Html Order(PageContext context, ActionForm? form)
    {
        string Filled(string name, string usual) => form is null ? usual : form.Text(name);
        return Elements.Form(context, Addresses.Faults, Html.Of($"""
            <div class="fields">
            {Elements.Field("do", "What happens", Html.Of($"""<select id="do" name="do">{FaultForm.Kinds.Select(kind => Elements.Option(kind.Word, kind.Does, Filled("do", "")))}</select>"""))}
            {Elements.Field("on", "To which operation", Html.Of($"""<select id="on" name="on">{Elements.Option("", "every operation", Filled("on", ""))}{context.Sandbox.Faults.Operations.Select(name => Elements.Option(name, name, Filled("on", "")))}</select>"""))}
            {Elements.Field("times", "How often at most", Html.Of($"""<input id="times" name="times" type="number" min="1" max="1000000" value="{Filled("times", "1")}">"""), "empty: without end")}
            {Elements.Field("probability", "Chance", Html.Of($"""<input id="probability" name="probability" type="number" min="0" max="1" step="any" value="{Filled("probability", "1")}">"""), "from 0, never, to 1, always")}
            {Elements.Field("status", "Status", Html.Of($"""<input id="status" name="status" type="number" min="200" max="599" value="{Filled("status", "503")}">"""), "of an answer by order")}
            {Elements.Field("milliseconds", "Milliseconds", Html.Of($"""<input id="milliseconds" name="milliseconds" type="number" min="1" max="600000" value="{Filled("milliseconds", "1000")}">"""), "of a wait, or between the pieces of a slow answer")}
            </div>
            <button class="primary">Order the fault</button>
            """), "card");
    }

    private static Html RateLimit(PageContext context)
    {
        var limit = context.Sandbox.Faults.RateLimit;
        var says = limit is null
            ? "Off. VINR’s sandbox allows 25 requests a second, and 50 at once."
            : string.Create(CultureInfo.InvariantCulture, $"On: {limit.RequestsPerSecond} requests a second, {limit.Burst} at once. The buckets fill as the sandbox’s clock moves.");
        var (to, button) = limit is null ? ("on", "Switch it on") : ("off", "Switch it off");
        return Html.Of($"""<p>{says}</p>{Elements.Form(context, Addresses.RateLimit, Html.Of($"""<button name="switch" value="{to}">{button}</button>"""))}""");
    }

    private static string Does(string word) => FaultForm.Kinds.FirstOrDefault(kind => kind.Word == word).Does ?? word;
}
