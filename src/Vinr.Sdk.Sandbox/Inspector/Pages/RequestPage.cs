namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>One request with its answer, and what it changed.</summary>
internal static class RequestPage
{
    public static Page Show(PageContext context, string number)
    {
        var all = context.Sandbox.Requests;
        if (all.FirstOrDefault(request => Format.Plain(request.Number) == number) is not { } request)
            return Page.Missing("There is no such request. It may have been too long ago to be remembered.") with { Section = "Requests" };

        return new(request.Operation ?? "No operation", Html.Of($"""
            <p class="under"><code>{request.Method} {request.Path}</code> {Format.Instant(request.At)}</p>
            {Elements.Section("answered", "Answer", Facts(request))}
            {Elements.Section("effects", "What it changed", Effects(context, request))}
            {Elements.Section("sent", "Body sent", Body(request.Body, "It came without a body."))}
            {Elements.Section("came", "Body of the answer", Body(request.Answer, "The answer had no body."))}
            {Attempts(all, request)}
            """))
        {
            Section = "Requests",
        };
    }

    private static Html Facts(SandboxRequest request) => Html.Of($"""
        <dl class="facts">
        <div><dt>Status</dt><dd>{RequestTable.Answer(request)}</dd></div>
        <div><dt>Request id</dt><dd>{(request.RequestId is { } id ? Html.Of($"<code>{id}</code>") : Elements.None)}</dd></div>
        <div><dt>Idempotency key</dt><dd>{(request.IdempotencyKey is { } key ? Html.Of($"<code>{key}</code>") : Elements.None)}</dd></div>
        </dl>
        """);

    private static Html Effects(PageContext context, SandboxRequest request)
    {
        var effects = request.Effects;
        if (effects.IsEmpty) return Elements.Empty(request.Acted ? "It changed something, but moved no points and recorded no event." : "Nothing.");

        return Html.Of($"""
            <ul class="feed">
            {effects.Entries.Select(entry => Html.Of($"<li><span>{Elements.Points(entry.Amount)} {MemberText.Link(context.State, entry.Account)}</span><span>{Elements.Muted(entry.Reason)}</span></li>"))}
            {effects.Events.Select(happened => Html.Of($"""<li><a href="{Addresses.Event(happened.Id)}">{happened.Type}</a>{Elements.Id(happened.Subject)}</li>"""))}
            </ul>
            """);
    }

    private static Html Body(string? body, string none) => body switch
    {
        null => Elements.Empty("There was none, or it is no longer kept."),
        "" => Elements.Empty(none),
        _ => JsonText.Of(body),
    };

    /// <summary>The other requests of the same call: its retries, or what came with a key that was used twice.</summary>
    private static Html Attempts(SandboxRequests all, SandboxRequest request)
    {
        if (request.IdempotencyKey is not { Length: > 0 } key) return default;

        var others = all.Where(other => other.IdempotencyKey == key && other != request).Reverse().ToList();
        return others.Count == 0 ? default : Elements.Section("attempts", "Others with this key", RequestTable.Of(others));
    }
}
