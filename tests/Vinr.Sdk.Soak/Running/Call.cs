namespace Vinr.Sdk.Soak.Running;

/// <summary>One logical call of the soak, and what the client said of it.</summary>
/// <param name="Number">Its number; the key follows from it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Account">Whose points it moves.</param>
internal sealed record Call(int Number, CallKind Kind, string Account)
{
    /// <summary>How many points it moves, with their sign.</summary>
    public long Points { get; init; }

    /// <summary>What it acts on: the redemption that is released.</summary>
    public string? Subject { get; init; }

    public CallEnd End { get; set; }

    /// <summary>A hash of the id that a success brought; a million ids would take more room than what they name.</summary>
    public long Result { get; set; }

    /// <summary>What the ledger's entry names as its reason.</summary>
    public string Reason => Kind switch
    {
        CallKind.Award => FormattableString.Invariant($"call-{Number}"),
        CallKind.Redeem => "redemption",
        CallKind.Release => "release",
        _ => "earning",
    };
}

internal enum CallKind
{
    Award,
    Redeem,
    Release,
    Pay,
    Read,
}

internal enum CallEnd
{
    /// <summary>Not made yet.</summary>
    Open,

    /// <summary>The client reported success.</summary>
    Succeeded,

    /// <summary>The client reported that nothing was done.</summary>
    Failed,

    /// <summary>The client reported that it cannot know.</summary>
    Unknown,
}
