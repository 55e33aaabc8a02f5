namespace Vinr.Sdk.Sandbox.Api.Errors;

/// <summary>Writes the error envelope.</summary>
[SandboxRule("answers.error", Grade.Documented, "An error has type, code and message, and param, resource and request_id where they apply.")]
internal static class ErrorJson
{
    public static ApiResponse ToResponse(ApiError error, string requestId)
    {
        var response = ApiResponse.Json(error.Status, (error, requestId), static (writer, it) =>
        {
            writer.WriteStartObject("error"u8);
            writer.WriteString("type"u8, ErrorType.For(it.error.Status));
            writer.WriteString("code"u8, it.error.Code);
            writer.WriteString("message"u8, it.error.Message);
            if (it.error.Param is not null) writer.WriteString("param"u8, it.error.Param);
            if (it.error.Resource is not null) writer.WriteString("resource"u8, it.error.Resource);
            writer.WriteString("request_id"u8, it.requestId);
            writer.WriteEndObject();
        });
        return response with { Allow = error.Allow, ErrorCode = error.Code };
    }
}
