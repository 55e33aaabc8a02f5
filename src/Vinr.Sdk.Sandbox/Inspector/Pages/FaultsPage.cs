using Vinr.Sdk.Sandbox.Inspector.Actions;
using Vinr.Sdk.Sandbox.Inspector.Markup;
using Vinr.Sdk.Sandbox.Inspector.Parts;

namespace Vinr.Sdk.Sandbox.Inspector.Pages;

/// <summary>What goes wrong by order, and a form to order it.</summary>
internal static class FaultsPage
{
    public static Page Show(Visit visit) => Show(visit, form: null);

    /// <param name="visit">The visit.</param>
    /// <param name="form">An order that was refused, to be mended.</param>
    public static Page Show(Visit visit, ActionForm? form) => new("Faults", Html.Of($"""
        <p class="under">What goes wrong on the way to the API and back, to see how your code takes it.</p>
        {Bits.Section("active", "On now", Active(visit))}
        {Bits.Section("order", "Order a fault", Order(visit, form))}
        {Bits.Section("rate", "Rate limit", RateLimit(visit))}
        """))
    {
        Section = "Faults",
    };

    private static Html Active(Visit visit)
    {
        var faults = visit.Sandbox.Faults;
        if (faults.Active.Count == 0) return Bits.Empty("None: everything works.");

        var table = new Table(
            "Faults that can still happen", new("Fault"), new("On"), Column.Number("Chance"), Column.Number("At most"), Column.Number("Hits"), new("Action", "act"));
        foreach (var fault in faults.Active)
        {
            table.Add(
                Html.Of($"<strong>{Does(fault.Does)}</strong><br>{Bits.Id(fault.Id)}"),
                Html.Of($"<code>{(fault.On == "*" ? "every operation" : fault.On)}</code>"),
                Html.Of($"{Words.Factor((decimal)fault.Probability * 100)} %"),
                fault.Limit is { } times ? Html.Of($"{times}") : Bits.Muted("no limit"),
                Html.Of($"{fault.Hits}"),
                Bits.Form(visit, Addresses.RemoveFault(fault.Id), Html.Of($"""<button aria-label="Remove {fault.Id}">Remove</button>""")));
        }

        return Html.Of($"""{table.ToHtml()}{Bits.Form(visit, Addresses.ClearFaults, Html.Of($"<button>Take all back</button>"))}""");
    }

    private static Html Order(Visit visit, ActionForm? form)
    {
        string Filled(string name, string usual) => form is null ? usual : form.Text(name);
        return Bits.Form(visit, Addresses.Faults, Html.Of($"""
            <div class="fields">
            {Fields.Field("do", "What happens", Html.Of($"""<select id="do" name="do">{FaultForm.Kinds.Select(kind => Fields.Option(kind.Word, kind.Does, Filled("do", "")))}</select>"""))}
            {Fields.Field("on", "To which operation", Html.Of($"""<select id="on" name="on">{Fields.Option("", "every operation", Filled("on", ""))}{visit.Sandbox.Faults.Operations.Select(name => Fields.Option(name, name, Filled("on", "")))}</select>"""))}
            {Fields.Field("times", "How often at most", Html.Of($"""<input id="times" name="times" type="number" min="1" max="1000000" value="{Filled("times", "1")}">"""), "empty: without end")}
            {Fields.Field("probability", "Chance", Html.Of($"""<input id="probability" name="probability" type="number" min="0" max="1" step="any" value="{Filled("probability", "1")}">"""), "from 0, never, to 1, always")}
            {Fields.Field("status", "Status", Html.Of($"""<input id="status" name="status" type="number" min="200" max="599" value="{Filled("status", "503")}">"""), "of an answer by order")}
            {Fields.Field("milliseconds", "Milliseconds", Html.Of($"""<input id="milliseconds" name="milliseconds" type="number" min="1" max="600000" value="{Filled("milliseconds", "1000")}">"""), "of a wait, or between the pieces of a slow answer")}
            </div>
            <button class="primary">Order the fault</button>
            """), "card");
    }

    private static Html RateLimit(Visit visit)
    {
        var limit = visit.Sandbox.Faults.RateLimit;
        var says = limit is null
            ? "Off. VINR’s sandbox allows 25 requests a second, and 50 at once."
            : $"On: {limit.RequestsPerSecond} requests a second, {limit.Burst} at once. The buckets fill as the sandbox’s clock moves.";
        var (to, button) = limit is null ? ("on", "Switch it on") : ("off", "Switch it off");
        return Html.Of($"""<p>{says}</p>{Bits.Form(visit, Addresses.RateLimit, Html.Of($"""<button name="switch" value="{to}">{button}</button>"""))}""");
    }

    private static string Does(string word) => FaultForm.Kinds.FirstOrDefault(kind => kind.Word == word).Does ?? word;
}
