using System.Globalization;
using Vinr.Sdk.Sandbox.Engine;
using Vinr.Sdk.Sandbox.Exchange;

namespace Vinr.Sdk.Sandbox.Api;

/// <summary>Reads which page of a list is asked for.</summary>
[SandboxRule("lists.limit", Grade.Documented, "A page has 1 to 100 items, newest first, from after one id or before another, never both.", Page = "Pagination")]
internal static class ListQuery
{
    /// <summary>Takes the paging parameters. To be called last: what is left over then is refused.</summary>
    /// <exception cref="ApiException">400: a bad limit, both cursors, or an unknown parameter.</exception>
    public static PageRequest Page(this RequestQuery query)
    {
        var limit = Limit(query);
        var startingAfter = query.Text("starting_after");
        var endingBefore = query.Text("ending_before");
        query.RefuseTheRest();
        if (startingAfter is not null && endingBefore is not null)
            throw ApiErrors.ParameterInvalid("ending_before", "Give either 'starting_after' or 'ending_before', not both.");

        return new PageRequest(limit, startingAfter, endingBefore);
    }

    private static int Limit(RequestQuery query)
    {
        if (query.Text("limit") is not { } text) return PageRequest.DefaultLimit;

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= PageRequest.MaxLimit
            ? limit
            : throw ApiErrors.ParameterInvalid("limit", $"The parameter 'limit' must be a whole number from 1 to {PageRequest.MaxLimit}.");
    }
}
