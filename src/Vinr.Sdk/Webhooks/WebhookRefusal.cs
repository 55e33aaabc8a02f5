using System.Globalization;

namespace Vinr.Sdk;

/// <summary>Makes the exceptions for deliveries that are not believed. Each message says what to look at, and quotes nothing that was sent.</summary>
internal static class WebhookRefusal
{
    public static VinrWebhookSignatureException BodyTooLarge(VinrWebhookOptions options) => Of(
        VinrWebhookCheck.BodyTooLarge,
        string.Create(CultureInfo.InvariantCulture, $"The body is larger than {options.MaxBodyBytes:N0} bytes, and was not looked at. If VINR sends such events, raise {nameof(options.MaxBodyBytes)}."));

    public static VinrWebhookSignatureException SignatureMissing(VinrWebhookOptions options) => Of(
        VinrWebhookCheck.SignatureMissing,
        $"There is no {string.Join(" or ", options.SignatureHeaders)} header. The request does not come from VINR, or something on the way took the header off.");

    public static VinrWebhookSignatureException TimestampMissing(VinrWebhookOptions options) => Of(
        VinrWebhookCheck.TimestampMissing,
        $"There is no {options.TimestampHeader} header. The request does not come from VINR, or something on the way took the header off.");

    public static VinrWebhookSignatureException TimestampMalformed(VinrWebhookOptions options) => Of(
        VinrWebhookCheck.TimestampMalformed, $"The {options.TimestampHeader} header is no number of Unix seconds. The request does not come from VINR.");

    public static VinrWebhookSignatureException TooOld(TimeSpan age, VinrWebhookOptions options) => Of(
        VinrWebhookCheck.TooOld,
        string.Create(CultureInfo.InvariantCulture, $"The delivery was signed {age.TotalSeconds:0} s ago, and at most {options.Tolerance.TotalSeconds:0} s are accepted ({nameof(options.Tolerance)}). Someone sends an old one again, or the clock of this machine is fast."),
        age);

    public static VinrWebhookSignatureException FromTheFuture(TimeSpan age, VinrWebhookOptions options) => Of(
        VinrWebhookCheck.FromTheFuture,
        string.Create(CultureInfo.InvariantCulture, $"The delivery says that it was signed {-age.TotalSeconds:0} s from now, and at most {options.Tolerance.TotalSeconds:0} s are accepted ({nameof(options.Tolerance)}). The clock of this machine is slow, or the request does not come from VINR."),
        age);

    public static VinrWebhookSignatureException SignatureMalformed(VinrWebhookOptions options, TimeSpan age) => Of(
        VinrWebhookCheck.SignatureMalformed,
        $"The {string.Join(" or ", options.SignatureHeaders)} header holds no signature of {2 * SignatureScheme.Length} hexadecimal digits. The request does not come from VINR.",
        age);

    public static VinrWebhookSignatureException Empty(TimeSpan age) => Of(
        VinrWebhookCheck.Mismatch,
        "The body is empty, and VINR signs none that is. Something has read it before it came here (in ASP.NET Core, call Request.EnableBuffering() before that, and rewind), or the request does not come from VINR.",
        age);

    public static VinrWebhookSignatureException Mismatch(int secrets, TimeSpan age) => Of(
        VinrWebhookCheck.Mismatch,
        string.Create(CultureInfo.InvariantCulture, $"No signature belongs to this body and {(secrets == 1 ? "the secret" : $"one of the {secrets} secrets")}. The secret is another endpoint's, or the body is not the bytes that VINR sent (it must not be parsed and written again before), or the request does not come from VINR."),
        age);

    private static VinrWebhookSignatureException Of(VinrWebhookCheck check, string message, TimeSpan? age = null) => new(message) { Check = check, Age = age };
}
