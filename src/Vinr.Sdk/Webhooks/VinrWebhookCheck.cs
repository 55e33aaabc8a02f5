namespace Vinr.Sdk;

/// <summary>The checks that a delivery goes through before anything in it is believed, in their order.</summary>
public enum VinrWebhookCheck
{
    /// <summary>The body is larger than <see cref="VinrWebhookOptions.MaxBodyBytes"/>. It was not hashed.</summary>
    BodyTooLarge,

    /// <summary>There is no signature header, or it is empty.</summary>
    SignatureMissing,

    /// <summary>There is no timestamp header, or it is empty.</summary>
    TimestampMissing,

    /// <summary>The timestamp is no number of Unix seconds.</summary>
    TimestampMalformed,

    /// <summary>The delivery was signed longer ago than <see cref="VinrWebhookOptions.Tolerance"/>.</summary>
    TooOld,

    /// <summary>The delivery claims to be signed later than now, by more than <see cref="VinrWebhookOptions.Tolerance"/>.</summary>
    FromTheFuture,

    /// <summary>The signature header holds nothing that has the form of a signature.</summary>
    SignatureMalformed,

    /// <summary>No signature belongs to this body, this timestamp and one of the secrets.</summary>
    Mismatch,
}
