using Microsoft.AspNetCore.Http;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>
/// The inspector: pages that show the sandbox to a developer, and forms that act on it. It asks for no key, and therefore answers
/// nobody but a browser on this machine, and lets forms act only when one of its own pages sent them.
/// </summary>
internal sealed class InspectorSite(InspectedSandbox sandbox)
{
    /// <param name="context">The request and its answer.</param>
    /// <param name="path">The segments of the path below <see cref="Addresses.Root"/>; none for <c>/</c>.</param>
    public async Task HandleAsync(HttpContext context, string[] path)
    {
        PageHeaders.Put(context.Response.Headers);
        try
        {
            await AnswerAsync(context, path).ConfigureAwait(false);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
    }

    private async Task AnswerAsync(HttpContext context, string[] path)
    {
        var request = context.Request;
        if (!LocalVisitor.Is(context))
            await Replies.TextAsync(context, 403, "The inspector answers browsers on its own machine only, under localhost or a loopback address.\n").ConfigureAwait(false);
        else if (path is [var file] && Asset.Named(file) is { } asset)
            await Replies.FileAsync(context, asset).ConfigureAwait(false);
        else if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            await ShowAsync(context, Find(ContextOf(request), path)).ConfigureAwait(false);
        else if (HttpMethods.IsPost(request.Method) && InspectorActions.At(path) is { } action)
            await ActAsync(context, action).ConfigureAwait(false);
        else
            await Replies.NotAllowedAsync(context, InspectorActions.At(path) is null ? "GET, HEAD" : "POST").ConfigureAwait(false);
    }

    private PageContext ContextOf(HttpRequest request) => new(sandbox, request) { Note = sandbox.Notes.Take(request.Query["note"].ToString()) };

    private static (PageContext Context, Page Page) Find(PageContext context, string[] path) => (context, path switch
    {
        [] => OverviewPage.Show(context),
        ["members"] => MembersPage.Show(context),
        ["members", var account] => MemberPage.Show(context, account),
        ["rules"] => RulesPage.Show(context),
        ["rewards"] => RewardsPage.Show(context),
        ["events"] => EventsPage.Show(context),
        ["events", var id] => EventPage.Show(context, id),
        ["requests"] => RequestsPage.Show(context),
        ["requests", var number] => RequestPage.Show(context, number),
        ["faults"] => FaultsPage.Show(context),
        ["exploration"] => ExplorationPage.Show(context),
        ["exploration", var schedule] => ExploredRunPage.Show(context, schedule),
        _ => Page.Missing("The inspector has no such page."),
    });

    private static Task ShowAsync(HttpContext context, (PageContext Context, Page Page) found) =>
        Replies.PageAsync(context, found.Page.Status, Layout.Around(found.Context, found.Page));

    private async Task ActAsync(HttpContext context, InspectorAction action)
    {
        ActionForm form;
        try
        {
            form = await ActionForm.ReadAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        }
        catch (ApiException tooLong)
        {
            await Replies.TextAsync(context, tooLong.Error.Status, tooLong.Error.Message + "\n").ConfigureAwait(false);
            return;
        }

        if (!sandbox.Guard.Admits(context.Request, form.Text(FormGuard.TokenField)))
        {
            await ShowAsync(context, (new PageContext(sandbox, context.Request) { Address = Addresses.Overview }, Refused)).ConfigureAwait(false);
            return;
        }

        try
        {
            var note = await action(sandbox, form, context.RequestAborted).ConfigureAwait(false);
            Replies.SeeOther(context, form.Back, sandbox.Notes.Leave(note), note.Focus);
        }
        catch (ActionRefused refused)
        {
            var again = new PageContext(sandbox, context.Request) { Address = form.Back, Note = new Note(refused.Message, IsError: true) };
            await ShowAsync(context, (again, refused.Again(again) with { Status = 400 })).ConfigureAwait(false);
        }
    }

    private static Page Refused { get; } = new(
        "Nothing was done",
        Html.Of($"""<p>This form did not come from a page of this sandbox, or from one of an earlier run. <a href="{Addresses.Overview}">Open the inspector</a> and try it there.</p>"""))
    {
        Status = 403,
    };
}
