namespace Vinr.Sdk.Endpoints;

/// <summary>Checks what a list cannot be asked for, when it is made and not page by page.</summary>
internal static class ListOptions
{
    /// <exception cref="ArgumentException">There are fields for a body, or a cursor that each page has one of its own of.</exception>
    public static void Validate(RequestOptions? options)
    {
        if (options?.ExtraFields is { Count: > 0 }) throw new ArgumentException("RequestOptions.ExtraFields go into a body, and a list has none. RequestOptions.ExtraQuery adds to the query.", nameof(options));
        if (options?.ExtraQuery is { } query && (query.ContainsKey("starting_after") || query.ContainsKey("ending_before")))
        {
            throw new ArgumentException("RequestOptions.ExtraQuery has a cursor. Set StartingAfter or EndingBefore of the request: each page goes on from the one before.", nameof(options));
        }
    }
}
