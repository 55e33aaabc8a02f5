using System.Collections.Frozen;

namespace Vinr.Sdk.Sandbox.Exchange;

/// <summary>Writes the error envelope.</summary>
[SandboxRule("answers.error", Grade.Documented, "An error has type, code, message and request_id, and param, decline_code and resource where they apply.", Page = "Errors")]
internal static class ErrorJson
{
    private const string ErrorsPage = "https://docs.vinr.com/docs/api-reference/errors#";

    /// <summary>Those of VINR's own pages. A link to another would lead nowhere.</summary>
    [SandboxRule("answers.doc_url", Grade.Documented, "doc_url leads to the code on VINR's page of errors; codes that are this project's own have none.", Page = "Errors")]
    private static readonly FrozenSet<string> DocumentedCodes = FrozenSet.ToFrozenSet(
        ["card_declined", "invalid_api_key", "expired_api_key", "rate_limited", "idempotency_conflict", "amount_too_large"], StringComparer.Ordinal);

    public static ApiResponse ToResponse(ApiError error, string requestId)
    {
        var response = ApiResponse.Json(error.Status, (error, requestId), static (writer, it) =>
        {
            writer.WriteStartObject("error"u8);
            writer.WriteString("type"u8, TypeOf(it.error.Status));
            writer.WriteString("code"u8, it.error.Code);
            if (it.error.DeclineCode is not null) writer.WriteString("decline_code"u8, it.error.DeclineCode);
            writer.WriteString("message"u8, it.error.Message);
            if (it.error.Param is not null) writer.WriteString("param"u8, it.error.Param);
            if (it.error.Resource is not null) writer.WriteString("resource"u8, it.error.Resource);
            if (DocumentedCodes.Contains(it.error.Code)) writer.WriteString("doc_url"u8, ErrorsPage + it.error.Code);
            writer.WriteString("request_id"u8, it.requestId);
            writer.WriteEndObject();
        });
        return response with { Allow = error.Allow, ErrorCode = error.Code };
    }

    [SandboxRule("answers.error_type", Grade.Assumed, "Of the two vocabularies for an error's type the sandbox speaks one.")]
    private static string TypeOf(int status) => status switch
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
