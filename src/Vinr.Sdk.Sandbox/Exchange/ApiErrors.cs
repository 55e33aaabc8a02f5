namespace Vinr.Sdk.Sandbox.Exchange;

/// <summary>The errors that the API gives by itself, before or without asking the engine.</summary>
internal static class ApiErrors
{
    public static ApiException ParameterMissing(string param) =>
        BadRequest("parameter_missing", $"The parameter '{param}' is required: send it.", param);

    public static ApiException ParameterInvalid(string? param, string message) =>
        BadRequest("parameter_invalid", message, param);

    public static ApiException ParameterUnknown(string param) =>
        BadRequest("parameter_unknown", $"The parameter '{param}' is not known here: leave it out, or check its spelling.", param);

    public static ApiException BodyInvalid(string message) => ParameterInvalid(null, message);

    public static ApiException Unauthorized(string message) => new(new(401, "invalid_api_key", message));

    public static ApiException ResourceMissing(string id, string message) => new(new(404, "resource_missing", message) { Resource = id });

    public static ApiException UnknownPath(string method) =>
        new(new(404, "resource_missing", $"Unrecognised address for {method}: no resource has this path. Paths are /v1/<resource> and /v1/<resource>/<id>, such as /v1/loyalty-accounts."));

    public static ApiException MethodNotAllowed(string method, string allow) =>
        new(new(405, "method_not_allowed", $"{method} does not work here. Allowed: {allow}.") { Allow = allow });

    public static ApiException IdempotencyConflict() => new(new(
        409,
        "idempotency_conflict",
        "This Idempotency-Key was used on this endpoint with another payload. A new action needs a new key."));

    public static ApiException IdempotencyInProgress() => new(new(
        409,
        "idempotency_in_progress",
        "The first request with this Idempotency-Key still runs. Repeat this one, with the same key, a little later."));

    public static ApiError Internal() => new(500, "internal_error", "Something went wrong inside the sandbox. That is a defect of the sandbox and not of the request: please report it.");

    public static ApiError BadTransfer(int status) =>
        new(status, status == 408 ? "request_timeout" : "parameter_invalid", "The request could not be read to its end: send it again.");

    private static ApiException BadRequest(string code, string message, string? param) =>
        new(new(400, code, message) { Param = param });
}
