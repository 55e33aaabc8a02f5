namespace Vinr.Sdk.Sandbox.Inspector;

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
                Html.Of($"""<a href="{Addresses.Request(request)}">{request.Operation ?? "no operation"}</a><br>{Elements.LongId($"{request.Method} {request.Path}")}"""),
                Answer(request),
                Changed(request),
                request.IdempotencyKey is { } key ? Elements.LongId(key) : Elements.None,
                Format.Instant(request.At));
        }

        return table.ToHtml();
    }

    /// <summary>The status of the answer, and why it is that.</summary>
    public static Html Answer(SandboxRequest request) => Html.Of($"""
        <span class="row">{Status(request.StatusCode)}{(request.ErrorCode is { } code ? Elements.Name(code) : default)}{(request.Replayed ? Elements.Badge("replayed") : default)}{(request.Fault is { } fault ? Elements.Badge(fault, "bad") : default)}</span>
        """);

    private static Html Status(int? status) => status is { } code
        ? Elements.Badge(Format.Plain(code), code < 300 ? "good" : code < 500 ? "warn" : "bad")
        : Elements.Badge("no answer", "bad");

    private static Html Changed(SandboxRequest request)
    {
        if (!request.Acted) return Elements.None;

        var effects = request.Effects;
        var rest = effects.Events.Count - EffectsShown;
        return Html.Of($"""
            {(effects.Entries.Count > 0 ? Html.Of($"{Elements.Points(effects.Points)} points<br>") : default)}
            {effects.Events.Take(EffectsShown).Select(effect => Html.Of($"""<a href="{Addresses.Event(effect.Id)}">{effect.Type}</a><br>"""))}
            {(rest > 0 ? Elements.Muted($"and {Format.Count(rest, "event")} more") : effects.IsEmpty ? Html.Of($"yes") : default)}
            """);
    }
}
