using Microsoft.AspNetCore.Http;
using Vinr.Sdk.Sandbox.Api.Errors;
using Vinr.Sdk.Sandbox.Inspector.Actions;
using Vinr.Sdk.Sandbox.Inspector.Assets;
using Vinr.Sdk.Sandbox.Inspector.Markup;
using Vinr.Sdk.Sandbox.Inspector.Pages;
using Vinr.Sdk.Sandbox.Inspector.Parts;
using Vinr.Sdk.Sandbox.Inspector.Safety;

namespace Vinr.Sdk.Sandbox.Inspector;

/// <summary>
/// The inspector: pages that show the sandbox to a developer, and forms that act on it. It asks for no key, and therefore answers
/// nobody but a browser on this machine, and lets forms act only when one of its own pages sent them.
/// </summary>
internal sealed class InspectorSite(Inspected sandbox)
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
            await ShowAsync(context, Find(Arrive(request), path)).ConfigureAwait(false);
        else if (HttpMethods.IsPost(request.Method) && Deeds.At(path) is { } deed)
            await ActAsync(context, deed).ConfigureAwait(false);
        else
            await Replies.NotAllowedAsync(context, Deeds.At(path) is null ? "GET, HEAD" : "POST").ConfigureAwait(false);
    }

    private Visit Arrive(HttpRequest request) => new(sandbox, request) { Note = sandbox.Notes.Take(request.Query["note"].ToString()) };

    private static (Visit Visit, Page Page) Find(Visit visit, string[] path) => (visit, path switch
    {
        [] => OverviewPage.Show(visit),
        ["members"] => MembersPage.Show(visit),
        ["members", var account] => MemberPage.Show(visit, account),
        ["rules"] => RulesPage.Show(visit),
        ["rewards"] => RewardsPage.Show(visit),
        ["events"] => EventsPage.Show(visit),
        ["events", var id] => EventPage.Show(visit, id),
        ["requests"] => RequestsPage.Show(visit),
        ["requests", var number] => RequestPage.Show(visit, number),
        ["faults"] => FaultsPage.Show(visit),
        _ => Page.Missing("The inspector has no such page."),
    });

    private static Task ShowAsync(HttpContext context, (Visit Visit, Page Page) found) =>
        Replies.PageAsync(context, found.Page.Status, Layout.Around(found.Visit, found.Page));

    private async Task ActAsync(HttpContext context, Deed deed)
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

        if (!sandbox.Guard.Admits(context.Request, form))
        {
            await ShowAsync(context, (new Visit(sandbox, context.Request) { Address = Addresses.Overview }, Refused)).ConfigureAwait(false);
            return;
        }

        try
        {
            var note = await deed(sandbox, form, context.RequestAborted).ConfigureAwait(false);
            Replies.SeeOther(context, form.Back, sandbox.Notes.Leave(note), note.Focus);
        }
        catch (DeedRefused refused)
        {
            var visit = new Visit(sandbox, context.Request) { Address = form.Back, Note = new Note(refused.Message, IsError: true) };
            await ShowAsync(context, (visit, refused.Again(visit) with { Status = 400 })).ConfigureAwait(false);
        }
    }

    private static Page Refused { get; } = new(
        "Nothing was done",
        Html.Of($"""<p>This form did not come from a page of this sandbox, or from one of an earlier run. <a href="{Addresses.Overview}">Open the inspector</a> and try it there.</p>"""))
    {
        Status = 403,
    };
}
