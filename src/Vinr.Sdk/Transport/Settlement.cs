namespace Vinr.Sdk.Transport;

/// <summary>What the end of one attempt says about whether the call has acted.</summary>
internal enum Settlement
{
    /// <summary>This attempt did nothing. It says nothing about earlier ones: VINR refused it before it looked at the key, or it never left.</summary>
    NothingDone,

    /// <summary>The answer speaks for all attempts of this key.</summary>
    Settled,

    /// <summary>The attempt left, and no answer says what became of it.</summary>
    Unknown,
}
