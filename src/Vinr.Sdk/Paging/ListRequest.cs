namespace Vinr.Sdk;

/// <summary>What all lists can be asked: where to begin, and how many resources a page has.</summary>
public abstract record ListRequest
{
    private protected ListRequest()
    {
    }

    /// <summary>How many resources a page has, 1 to 100 (documented). Default: none is sent and VINR decides.</summary>
    public int? Limit { get; init; }

    /// <summary>Begin after this resource, in the list's order, newest first. Not together with <see cref="EndingBefore"/>.</summary>
    public string? StartingAfter { get; init; }

    /// <summary>List what stands before this resource. Not together with <see cref="StartingAfter"/>.</summary>
    public string? EndingBefore { get; init; }
}
