namespace Vinr.Sdk.Sandbox.Exchange;

/// <summary>What an error answer says, before it is written down as JSON.</summary>
internal sealed record ApiError(int Status, string Code, string Message)
{
    /// <summary>The field or query parameter at fault, as the caller wrote it.</summary>
    public string? Param { get; init; }

    /// <summary>The id of the resource at fault.</summary>
    public string? Resource { get; init; }

    /// <summary>Why a card was declined.</summary>
    public string? DeclineCode { get; init; }

    /// <summary>The verbs that the path knows; goes into the <c>Allow</c> header of a 405.</summary>
    public string? Allow { get; init; }
}
