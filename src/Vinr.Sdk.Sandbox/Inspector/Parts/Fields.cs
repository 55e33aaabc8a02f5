using Vinr.Sdk.Sandbox.Inspector.Markup;

namespace Vinr.Sdk.Sandbox.Inspector.Parts;

/// <summary>Fields of forms.</summary>
internal static class Fields
{
    public static Html Field(string id, string label, Html input, string hint = "") => Html.Of($"""
        <div class="field"><label for="{id}">{label}{(hint.Length > 0 ? Html.Of($""" <span class="hint">{hint}</span>""") : default)}</label>{input}</div>

        """);

    public static Html Option(string value, string text, string chosen) =>
        Html.Of($"""<option value="{value}"{(value == chosen ? Html.Of($""" selected="selected" """) : default)}>{text}</option>""");
}
