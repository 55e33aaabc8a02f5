namespace Vinr.Sdk.Sandbox.Api.Errors;

/// <summary>The <c>type</c> of an error. VINR's pages use two vocabularies; the sandbox speaks this one (assumed).</summary>
[SandboxRule("answers.error_type", Grade.Assumed, "Of the two vocabularies for an error's type the sandbox speaks one.")]
internal static class ErrorType
{
    public static string For(int status) => status switch
    {
        401 => "authentication_error",
        402 => "card_error",
        403 => "permission_error",
        409 => "idempotency_error",
        429 => "rate_limit_error",
        >= 500 => "api_error",
        _ => "invalid_request_error",
    };
}
