namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Which page of a list, newest first: the rows older than <paramref name="StartingAfter"/>, or the ones next newer than <paramref name="EndingBefore"/>.</summary>
internal sealed record PageRequest(int Limit = PageRequest.DefaultLimit, string? StartingAfter = null, string? EndingBefore = null)
{
    /// <summary>The pages of single resources say 10; they are illustrative.</summary>
    [SandboxRule("lists.default_limit", Grade.Documented, "Without a limit a page has 25 items.", Page = "Pagination")]
    public const int DefaultLimit = 25;

    public const int MaxLimit = 100;
}
