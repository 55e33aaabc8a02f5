namespace Vinr.Sdk.Sandbox.Engine;

/// <summary>Which page of a list, newest first: the rows older than <paramref name="StartingAfter"/>, or the ones next newer than <paramref name="EndingBefore"/>.</summary>
internal sealed record PageRequest(int Limit = PageRequest.DefaultLimit, string? StartingAfter = null, string? EndingBefore = null)
{
    /// <summary>Assumed: VINR documents the bounds, not the default.</summary>
    [SandboxRule("lists.default_limit", Grade.Assumed, "Without a limit a page has 10 items.")]
    public const int DefaultLimit = 10;

    public const int MaxLimit = 100;
}
