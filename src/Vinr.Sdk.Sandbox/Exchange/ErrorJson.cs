namespace Vinr.Sdk.Sandbox.Exchange;

/// <summary>Writes the error envelope.</summary>
[SandboxRule("answers.error", Grade.Documented, "An error has type, code and message, and param, decline_code, resource and request_id where they apply.")]
internal static class ErrorJson
{
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
