using Vinr.Sdk.Sandbox.Inspector.Markup;

namespace Vinr.Sdk.Sandbox.Inspector.Parts;

/// <summary>Requests with what became of them, a line each.</summary>
internal static class RequestTable
{
    private const int EffectsShown = 3;

    public static Html Of(IEnumerable<SandboxRequest> requests)
    {
        var table = new Table("Requests, newest first", new("Request"), new("Answer"), new("Changed"), new("Idempotency key"), new("When"));
        foreach (var request in requests)
        {
            table.Add(
                Html.Of($"""<a href="{Addresses.Request(request)}">{request.Operation ?? "no operation"}</a><br>{Bits.LongId($"{request.Method} {request.Path}")}"""),
                Answer(request),
                Changed(request),
                request.IdempotencyKey is { } key ? Bits.LongId(key) : Bits.None,
                Words.Instant(request.At));
        }

        return table.ToHtml();
    }

    /// <summary>The status of the answer, and why it is that.</summary>
    public static Html Answer(SandboxRequest request) => Html.Of($"""
        <span class="row">{Status(request.StatusCode)}{(request.ErrorCode is { } code ? Bits.Name(code) : default)}{(request.Replayed ? Bits.Badge("replayed") : default)}{(request.Fault is { } fault ? Bits.Badge(fault, "bad") : default)}</span>
        """);

    private static Html Status(int? status) => status is { } code
        ? Bits.Badge(Words.Plain(code), code < 300 ? "good" : code < 500 ? "warn" : "bad")
        : Bits.Badge("no answer", "bad");

    private static Html Changed(SandboxRequest request)
    {
        if (!request.Acted) return Bits.None;

        var effects = request.Effects;
        var rest = effects.Events.Count - EffectsShown;
        return Html.Of($"""
            {(effects.Entries.Count > 0 ? Html.Of($"{Bits.Points(effects.Points)} points<br>") : default)}
            {effects.Events.Take(EffectsShown).Select(effect => Html.Of($"""<a href="{Addresses.Event(effect.Id)}">{effect.Type}</a><br>"""))}
            {(rest > 0 ? Bits.Muted($"and {Words.Count(rest, "event")} more") : effects.IsEmpty ? Html.Of($"yes") : default)}
            """);
    }
}
